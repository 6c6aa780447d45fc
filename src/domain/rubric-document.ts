import * as z from 'zod/mini';
import { GAP_POLICIES } from './scheme';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const wholeYuan = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));

/** A checkpoint with an id of its own, which stays with it through all versions of the rubric. */
const statedCheckpoint = z.object({ id: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/)), text });

const disciplineSchema = <Checkpoint extends z.core.$ZodType>(checkpoint: Checkpoint) =>
  z.object({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
    name: text,
    weight: z.number(),
    columns: z.array(text).check(z.length(5)),
    items: z.array(itemSchema(checkpoint)).check(z.minLength(1)),
  });

const itemSchema = <Checkpoint extends z.core.$ZodType>(checkpoint: Checkpoint) =>
  z.object({
    id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,30}$/)),
    category: text,
    name: text,
    checkpoints: z.array(checkpoint),
    fullMark: z.number(),
    deductPerMissing: z.object({ min: z.number(), max: z.number() }),
    provenance: z.enum(['source', 'supplement']),
  });

/** The optional part of a rubric file: what is absent is taken from the 方案 (`DEFAULT_SCHEME`). */
export const schemeSchema = z.object({
  bands: z.optional(
    z.array(z.object({ name: text, min: z.number(), max: z.number() })).check(z.minLength(1)),
  ),
  gapPolicy: z.optional(z.enum(GAP_POLICIES)),
  payouts: z.optional(z.array(z.object({ role: text, amounts: z.array(wholeYuan) })).check(z.minLength(1))),
  teamBonus: z.optional(z.object({ threshold: z.number(), amount: wholeYuan })),
  methods: z.optional(z.array(text).check(z.minLength(1))),
});

const shapeOf = <Checkpoint extends z.core.$ZodType>(checkpoint: Checkpoint) => ({
  id: text,
  version: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  title: text,
  disciplines: z.array(disciplineSchema(checkpoint)).check(z.minLength(1)),
  ...schemeSchema.shape,
});

/**
 * The shapes of rubric files by format. In the first one checkpoints are texts, and their ids are positions; in the
 * second one they state their ids. What the numbers must add up to is checked in `check-rubric`.
 */
export const RUBRIC_SCHEMAS = {
  1: z.object(shapeOf(text)),
  2: z.object({ format: z.literal(2), ...shapeOf(statedCheckpoint) }),
} as const;

/** A checkpoint as it is written in a file. */
export type CheckpointDocument = string | z.infer<typeof statedCheckpoint>;

/** A rubric as it is written in a file of either format, with decimal numbers. */
export interface RubricDocument extends Omit<z.infer<(typeof RUBRIC_SCHEMAS)[1]>, 'disciplines'> {
  format?: 2;
  disciplines: DisciplineDocument[];
}
export interface DisciplineDocument extends Omit<FirstDiscipline, 'items'> {
  items: ItemDocument[];
}
export interface ItemDocument extends Omit<FirstDiscipline['items'][number], 'checkpoints'> {
  checkpoints: CheckpointDocument[];
}
type FirstDiscipline = z.infer<(typeof RUBRIC_SCHEMAS)[1]>['disciplines'][number];
export type SchemeDocument = z.infer<typeof schemeSchema>;
