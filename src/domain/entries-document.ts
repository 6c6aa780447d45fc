import * as z from 'zod/mini';
import { type RawEntry, readDeduction, readEntry } from './entry';
import { looksEmpty } from './folding';
import { type Checked, failed, type Issue, passed } from './issue';
import { normaliseDeduction } from './normalise-entry';
import { type RawValue, showRaw } from './raw-value';
import { rectificationSchema } from './rectifications-document';
import { type CheckpointId, checkpointIndex, type Rubric } from './rubric';
import type { DeductionRule } from './rule/kinds';
import { GAP_POLICIES } from './scheme';
import { shapeFindings } from './shape-issues';
import { checkText, TEXT_LIMITS } from './site-facts';

const rosterPerson = z.strictObject({
  name: z.string(),
  role: z.string(),
  discipline: z.optional(z.string()),
});

const entry = z.strictObject({
  checkpoint: z.string(),
  deduction: z.union([
    z.number(),
    z.string(),
    z.boolean(),
    z.null(),
    z.literal(Number.POSITIVE_INFINITY),
    z.literal(Number.NEGATIVE_INFINITY),
  ]),
  reason: z.optional(z.string()),
  method: z.optional(z.string()),
});

const entriesSchema = z.strictObject({
  /** Version of the rubric that the entries were made for; refused where the workbook's differs. */
  rubricVersion: z.optional(z.string()),
  site: z.optional(z.string()),
  period: z.optional(z.string()),
  inspectedOn: z.optional(z.string()),
  siteManager: z.optional(z.string()),
  inspectors: z.optional(z.record(z.string(), z.string())),
  gapPolicy: z.optional(z.enum(GAP_POLICIES)),
  rest: z.optional(z.enum(['conforming', 'blank'])),
  entries: z.array(entry),
  roster: z.optional(z.array(rosterPerson)),
  /** 整改清单: what is planned about deductions. */
  rectifications: z.optional(z.array(rectificationSchema)),
});

/** A list of entries as it is written in a file, shape checked, content not. */
export type EntriesDocument = z.infer<typeof entriesSchema>;

/** Reads the shape of a list of entries, or names everything that is off. */
export function parseEntries(data: unknown): Checked<EntriesDocument> {
  const parsed = entriesSchema.safeParse(data, { reportInput: true });
  if (parsed.success) return passed(parsed.data);
  return failed(shapeFindings(parsed.error).map((finding) => ({ code: 'entries-shape', ...finding })));
}

/** The entries by checkpoint, numbers normalised, or everything that is wrong with them. */
export function checkEntries(
  document: EntriesDocument,
  rubric: Rubric,
): Checked<ReadonlyMap<CheckpointId, RawEntry>> {
  const index = checkpointIndex(rubric);
  const entries = new Map<CheckpointId, RawEntry>();
  const issues: Issue[] = [];
  for (const given of document.entries) {
    const id = given.checkpoint.trim();
    const located = index.get(id);
    if (!located) issues.push({ code: 'checkpoint-unknown', id });
    else if (entries.has(id)) issues.push({ code: 'checkpoint-twice', id });
    else {
      const normalised: RawEntry = {
        deduction: normaliseDeduction(given.deduction),
        reason: textOf(given.reason),
        method: textOf(given.method),
      };
      const at = { checkpoint: id };
      issues.push(
        ...entryIssues(normalised, given.deduction, located.item.rule).map((issue) => ({ ...issue, at })),
      );
      entries.set(id, normalised);
    }
  }
  return issues.length > 0 ? failed(issues) : passed(entries);
}

/** A text nobody sees is none. */
const textOf = (given: string | undefined): string | null =>
  given === undefined || looksEmpty(given) ? null : given;

function entryIssues(entry: RawEntry, given: RawValue, rule: DeductionRule): readonly Issue[] {
  const reading = readEntry(entry, rule);
  const texts = [
    ...checkText(showRaw(entry.reason), 'reason', TEXT_LIMITS.reason),
    ...checkText(showRaw(entry.method), 'method', TEXT_LIMITS.method),
  ];
  if (reading.issue) return [reading.issue, ...texts];
  const unread = reading.state === 'blank' ? readDeduction(given, rule) : 0;
  return typeof unread === 'number' ? texts : [unread, ...texts];
}
