import * as z from 'zod/mini';
import { dayToSerial, type IsoDay, likelyDay, parseDay } from './calendar';
import type { Field } from './field';
import { looksEmpty } from './folding';
import type { Issue } from './issue';
import type { RawValue } from './raw-value';
import {
  BLANK_RECTIFICATION,
  RECHECK_RESULTS,
  RECTIFICATION_STATES,
  type RectificationRow,
} from './rectification';
import { type CheckpointId, checkpointIndex, type Rubric } from './rubric';
import { checkText, TEXT_LIMITS } from './site-facts';

/** What is planned about one deduction, as it is written in a file. */
export const rectificationSchema = z.strictObject({
  checkpoint: z.string(),
  measure: z.optional(z.string()),
  /** 责任人. */
  owner: z.optional(z.string()),
  /** 完成时间. */
  dueOn: z.optional(z.string()),
  state: z.optional(z.string()),
  /** 复查. */
  result: z.optional(z.string()),
});

type Given = z.infer<typeof rectificationSchema>;

/** What the given rectifications are held against. */
export interface RectificationSetting {
  readonly rubric: Rubric;
  readonly inspectedOn: IsoDay | null;
  /** Checkpoints with a deduction once everything is filled in. */
  readonly deducted: readonly CheckpointId[];
}

/** Everything that is wrong with the given rectifications, each at its checkpoint. */
export function rectificationIssues(
  given: readonly Given[],
  { rubric, inspectedOn, deducted }: RectificationSetting,
): readonly Issue[] {
  const index = checkpointIndex(rubric);
  const seen = new Set<CheckpointId>();
  return given.flatMap((row): readonly Issue[] => {
    const id = row.checkpoint.trim();
    if (!index.has(id)) return [{ code: 'checkpoint-unknown', id }];
    if (seen.has(id)) return [{ code: 'checkpoint-twice', id }];
    seen.add(id);
    const own: readonly Issue[] = [
      ...(deducted.includes(id) ? [] : [{ code: 'rectification-not-needed' } as const]),
      ...checkText(row.owner ?? '', 'responsible', TEXT_LIMITS.person),
      ...checkText(row.measure ?? '', 'measure', TEXT_LIMITS.reason),
      ...choiceIssues(row.state, 'state', RECTIFICATION_STATES),
      ...choiceIssues(row.result, 'recheck', RECHECK_RESULTS),
      ...dueIssues(row.dueOn, inspectedOn),
    ];
    return own.map((issue) => ({ ...issue, at: { checkpoint: id } }));
  });
}

/** The rows after the given ones were merged in; what is not given stays. */
export function mergeRectifications(
  given: readonly Given[],
  present: ReadonlyMap<CheckpointId, RectificationRow>,
  inspectedOn: IsoDay | null,
): ReadonlyMap<CheckpointId, RectificationRow> {
  const merged = new Map(present);
  for (const row of given) {
    const id = row.checkpoint.trim();
    const before = merged.get(id) ?? BLANK_RECTIFICATION;
    const orBefore = (text: string | undefined, was: RawValue): RawValue =>
      text === undefined || looksEmpty(text) ? was : text.trim();
    const due = parseDay(row.dueOn ?? '', inspectedOn);
    merged.set(id, {
      responsible: orBefore(row.owner, before.responsible),
      dueOn: due === null ? before.dueOn : dayToSerial(due),
      measure: orBefore(row.measure, before.measure),
      state: orBefore(row.state, before.state),
      recheck: orBefore(row.result, before.recheck),
    });
  }
  return merged;
}

/** Problems of a value that must be one of some words; blanks around it do not matter. */
export function choiceIssues(
  given: string | undefined,
  field: Field,
  choices: readonly string[],
): readonly Issue[] {
  if (given === undefined || looksEmpty(given) || choices.includes(given.trim())) return [];
  return [{ code: 'choice-unknown', field, value: given, choices }];
}

/** 完成时间 is a day, and not one before the inspection. */
function dueIssues(given: string | undefined, inspectedOn: IsoDay | null): readonly Issue[] {
  if (given === undefined || looksEmpty(given)) return [];
  const due = parseDay(given, inspectedOn);
  if (due === null) return [{ code: 'date-invalid', field: 'dueOn', value: given, meant: likelyDay(given) }];
  return inspectedOn !== null && due < inspectedOn
    ? [{ code: 'rectification-due-early', due, inspectedOn }]
    : [];
}
