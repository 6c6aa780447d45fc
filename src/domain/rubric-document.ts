import * as z from 'zod/mini';
import { GAP_POLICIES } from './scheme';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const wholeYuan = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));

const itemSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,30}$/)),
  category: text,
  name: text,
  checkpoints: z.array(text),
  fullMark: z.number(),
  deductPerMissing: z.object({ min: z.number(), max: z.number() }),
  provenance: z.enum(['source', 'supplement']),
});

const disciplineSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  name: text,
  weight: z.number(),
  columns: z.array(text).check(z.length(5)),
  items: z.array(itemSchema).check(z.minLength(1)),
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

/** The shape of a rubric file; what the numbers must add up to is checked in `check-rubric`. */
export const rubricSchema = z.object({
  id: text,
  version: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  title: text,
  disciplines: z.array(disciplineSchema).check(z.minLength(1)),
  ...schemeSchema.shape,
});

/** A rubric as it is written in a file: decimal numbers, no checkpoint ids. */
export type RubricDocument = z.infer<typeof rubricSchema>;
export type DisciplineDocument = RubricDocument['disciplines'][number];
export type ItemDocument = DisciplineDocument['items'][number];
export type SchemeDocument = z.infer<typeof schemeSchema>;
