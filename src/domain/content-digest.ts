import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { problemTexts } from './common-problems';
import { type EnteredRow, isRowUsed } from './entered-rows';
import { looksEmpty } from './folding';
import type { Inspection } from './inspection';
import { type RawValue, showRaw } from './raw-value';
import { isRectificationUsed } from './rectification';
import { isRosterRowUsed } from './roster';
import { checkpointIndex, type Rubric } from './rubric';

/** What people enter, in the parts that are distinguished when two files of one inspection are compared. */
export const CONTENT_PARTS = [
  'facts',
  'inspectors',
  'methods',
  'policy',
  'roster',
  'deductions',
  'reasons',
  'rectification',
  'tables',
  'commonProblems',
] as const;
export type ContentPart = (typeof CONTENT_PARTS)[number];

/** A short digest of each part; equal where people see the same. */
export type ContentDigest = Readonly<Record<ContentPart, string>>;

/** Hex digits of the digest of a part, and of the whole. */
const PART_DIGITS = 12;
const WHOLE_DIGITS = 16;

/**
 * Digests everything that people entered of what the rubric asks for; formulas and looks are no part of it. An entry whose
 * checkpoint the rubric no longer has is on no sheet.
 */
export function digestContent(inspection: Inspection, rubric: Rubric): ContentDigest {
  const { facts, gapPolicy, roster } = inspection;
  const { scheme, disciplines } = rubric;
  const checkpoints = checkpointIndex(rubric);
  const disciplineIds = new Set(disciplines.map(({ id }) => id));
  const { site, period, year, inspectedOn, siteManager, inspectors, methods } = facts;
  const entries = [...inspection.entries]
    .filter(([id]) => checkpoints.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const column = (name: 'deduction' | 'reason' | 'method'): readonly string[] => {
    const texts: string[] = [];
    for (const [id, entry] of entries) {
      const text = seen(entry[name]);
      if (text !== '') texts.push(id, text);
    }
    return texts;
  };
  const parts: Readonly<Record<ContentPart, unknown>> = {
    facts: [
      ...[seen(site), seen(period), year, inspectedOn, seen(siteManager)],
      ...(inspection.asOf?.chosen ? [inspection.asOf.chosen] : []),
    ],
    inspectors: given(inspectors, disciplineIds, ''),
    methods: [given(methods, disciplineIds, scheme.methods[0] ?? ''), column('method')],
    policy: gapPolicy,
    roster: roster
      .filter(isRosterRowUsed)
      .map(({ name, role, discipline }) => [seen(name), seen(role), seen(discipline)]),
    deductions: column('deduction'),
    reasons: column('reason'),
    rectification: [...inspection.rectification]
      .filter(([id, row]) => checkpoints.has(id) && isRectificationUsed(row))
      .map(([id, { responsible, dueOn, measure, state, recheck }]) => [
        id,
        ...[responsible, dueOn, measure, state, recheck].map(seen),
      ])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    tables: [...(inspection.tables ?? [])]
      .map(([table, rows]) => [table, rows.filter(isRowUsed).map(filledCells)] as const)
      .filter(([, rows]) => rows.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    commonProblems: problemTexts(inspection.commonProblems),
  };
  return Object.fromEntries(
    CONTENT_PARTS.map((part) => [part, digestOf(parts[part]).slice(0, PART_DIGITS)]),
  ) as ContentDigest;
}

/** One digest of all parts; its first letter keeps programs from taking it for a number. */
export const wholeDigest = (content: ContentDigest): string => {
  const parts = CONTENT_PARTS.filter((part) => !ADDED.has(part) || content[part] !== NOTHING);
  return `c${digestOf(parts.map((part) => content[part])).slice(0, WHOLE_DIGITS)}`;
};

/** SHA-256 of lists of texts and numbers; they need no canonical order, as objects do. */
const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));

/** What came later: workbooks that have nothing of it keep the digest that they had before. */
const ADDED: ReadonlySet<ContentPart> = new Set(['tables', 'commonProblems']);
const NOTHING = digestOf([]).slice(0, PART_DIGITS);

/** The cells of a row that are not empty: a column that a later table has more changes no digest. */
const filledCells = ({ values }: EnteredRow): readonly (readonly string[])[] =>
  Object.entries(values)
    .map(([field, value]) => [field, seen(value)] as const)
    .filter(([, text]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** A value as people see it. */
function seen(value: RawValue): string {
  if (value === null || typeof value === 'number') return value === null ? '' : String(value);
  const text = showRaw(value).trim();
  return looksEmpty(text) ? '' : text;
}

/** By discipline, without what every one has by itself. */
const given = (
  texts: Readonly<Record<string, string>>,
  ids: ReadonlySet<string>,
  usual: string,
): readonly (readonly string[])[] =>
  Object.entries(texts)
    .filter(([id]) => ids.has(id))
    .map(([id, text]) => [id, seen(text)] as const)
    .filter(([, text]) => text !== '' && text !== usual)
    .sort(([a], [b]) => (a < b ? -1 : 1));
