import type { AsOf } from '../as-of';
import type { IsoDay } from '../calendar';
import { mergeProblems } from '../common-problems';
import { BLANK_ENTRY, isSeen, type RawEntry } from '../entry';
import { entryOf, type Inspection } from '../inspection';
import type { RawValue } from '../raw-value';
import {
  BLANK_RECTIFICATION,
  isRectificationUsed,
  RECTIFICATION_STATES,
  type RectificationRow,
} from '../rectification';
import { type CheckpointId, checkpointIndex, type Rubric } from '../rubric';
import { GAP_POLICIES, type GapPolicy } from '../scheme';
import type { SiteFacts } from '../site-facts';
import { meantDeduction } from '../typed-deduction';
import type { Conflict, Settlement } from './conflict';
import { mergeRosters } from './merge-rosters';
import { mergeTables, type TableIdentity } from './merge-tables';
import { type MergePart, Merging } from './merging';
import type { EnteredRecord, FiledRecord, RecordRules } from './records';
import { statingMethods } from './stating-methods';

/** Several inspections of one site, period and rubric as one. */
export interface Merged {
  /** What nobody contradicts, and what was decided; a conflict that nobody settled leaves its place blank. */
  readonly inspection: Inspection;
  /** Everything in which files contradict each other, settled or not, in the order of the sheets. */
  readonly conflicts: readonly Conflict[];
  readonly unsettled: readonly Conflict[];
  /** Days of the inspection by file, where they differ; the latest counts. */
  readonly days: readonly { readonly file: string; readonly day: IsoDay }[];
}

/**
 * Merges inspections of one site, period and rubric: each checkpoint from whoever filled it in. `identity` names the fields by
 * which the rows of a table are recognised. The order of the parts decides only where nothing else does: the spelling of
 * the site's name, and the order of lists.
 */
export function mergeInspections(
  parts: readonly [MergePart, ...MergePart[]],
  rubric: Rubric,
  identity: TableIdentity,
  settlement: Settlement = {},
): Merged {
  const merging = new Merging(settlement);
  const [first] = parts;
  const facts = mergeFacts(parts, rubric, merging);
  const gapPolicy = mergePolicy(parts, merging);
  const { entries, rectification } = mergeCheckpoints(statingMethods(parts, rubric, facts), rubric, merging);
  const roster = mergeRosters(parts, rubric, merging);
  const tables = mergeTables(parts, identity, merging);
  const unmigrated = mergeUnmigrated(parts);
  const asOf = mergeAsOf(parts, merging);
  const commonProblems = mergeProblems(parts.map(({ inspection }) => inspection.commonProblems));
  return {
    inspection: {
      ...first.inspection,
      facts,
      gapPolicy,
      entries,
      rectification,
      roster,
      ...(unmigrated.length > 0 ? { unmigrated } : {}),
      ...(tables ? { tables } : {}),
      ...(commonProblems ? { commonProblems } : {}),
      ...(asOf ? { asOf } : {}),
    },
    conflicts: merging.conflicts,
    unsettled: merging.unsettled,
    days: daysThatDiffer(parts),
  };
}

const allOf = (
  parts: readonly MergePart[],
  recordOf: (inspection: Inspection) => EnteredRecord,
): readonly FiledRecord[] => parts.map(({ file, inspection }) => ({ file, record: recordOf(inspection) }));

/** The facts; the caller sees to it that site and period are the same in all parts. */
function mergeFacts(
  parts: readonly [MergePart, ...MergePart[]],
  rubric: Rubric,
  merging: Merging,
): SiteFacts {
  const [{ inspection: first }] = parts;
  const fact = (key: string, discipline: string | null, of: (facts: SiteFacts) => string): string => {
    const record = merging.settle(
      { kind: 'fact', key, discipline },
      allOf(parts, ({ facts }) => ({ value: of(facts) })),
    );
    return String(record?.value ?? '');
  };
  const byDiscipline = (name: 'inspectors' | 'methods', usual = ''): Readonly<Record<string, string>> =>
    Object.fromEntries(
      rubric.disciplines.map(({ id }) => {
        const chosen = fact(`${name}.${id}`, id, (facts) =>
          facts[name][id] === usual ? '' : (facts[name][id] ?? ''),
        );
        return [id, chosen || first.facts[name][id] || ''];
      }),
    );
  const year = fact('year', null, (facts) => (facts.year === 0 ? '' : String(facts.year)));
  const siteManager = fact('siteManager', null, (facts) => facts.siteManager);
  const days = parts.flatMap(({ inspection }) => inspection.facts.inspectedOn ?? []);
  return {
    ...first.facts,
    year: Number(year),
    siteManager,
    inspectedOn: [...days].sort().at(-1) ?? null,
    inspectors: byDiscipline('inspectors'),
    methods: byDiscipline('methods', rubric.scheme.methods[0]),
  };
}

/** 截止日期; the day that a file took for today is nobody's word. */
function mergeAsOf(parts: readonly [MergePart, ...MergePart[]], merging: Merging): AsOf | undefined {
  const given = parts.flatMap(({ inspection }) => inspection.asOf ?? []);
  if (given.length === 0) return undefined;
  const record = merging.settle(
    { kind: 'fact', key: 'asOf', discipline: null },
    allOf(parts, ({ asOf }) => ({ value: asOf?.chosen ?? null })),
  );
  const today = given.flatMap((asOf) => asOf.today ?? []).sort();
  return { chosen: record?.value ? String(record.value) : null, today: today.at(-1) ?? null };
}

function mergePolicy(parts: readonly [MergePart, ...MergePart[]], merging: Merging): GapPolicy {
  const record = merging.settle(
    { kind: 'fact', key: 'gapPolicy', discipline: null },
    allOf(parts, ({ gapPolicy }) => ({ value: gapPolicy })),
  );
  return GAP_POLICIES.find((policy) => policy === record?.value) ?? parts[0].inspection.gapPolicy;
}

/** What a deduction is meant to be: √ and 0 are the same, and so are １．５ and 1.5. */
function meantValue(value: RawValue): RawValue {
  const meant = typeof value === 'string' ? meantDeduction(value) : null;
  return meant?.kind === 'value' ? meant.value : value;
}

/** A reason without a deduction says 有问题未扣分, which contradicts a deduction; only a method says nothing of it. */
const ENTRY_RULES: RecordRules = {
  meanings: { deduction: meantValue },
  decisive: {
    field: 'deduction',
    isMeant: ({ deduction = null, reason = null }) => isSeen(deduction) || isSeen(reason),
  },
};

function mergeCheckpoints(
  parts: readonly MergePart[],
  rubric: Rubric,
  merging: Merging,
): Pick<Inspection, 'entries' | 'rectification'> {
  const entries = new Map<CheckpointId, RawEntry>();
  const rectification = new Map<CheckpointId, RectificationRow>();
  for (const [key, { discipline }] of checkpointIndex(rubric)) {
    const at = { key, discipline: discipline.id };
    const entry = merging.settle(
      { kind: 'checkpoint', ...at },
      allOf(parts, (inspection) => ({ ...entryOf(inspection, key) })),
      ENTRY_RULES,
    );
    if (entry) entries.set(key, { ...BLANK_ENTRY, ...entry });
    const row = merging.settle(
      { kind: 'rectification', ...at },
      allOf(parts, (inspection) => usedRectification(inspection.rectification.get(key))),
    );
    if (row) rectification.set(key, { ...BLANK_RECTIFICATION, state: NEW, ...row });
  }
  return { entries, rectification };
}

/** The state that every rectification begins with. */
const [NEW] = RECTIFICATION_STATES;

/** A row as it was generated says nothing, and neither does the state that it was generated with. */
export function usedRectification(row: RectificationRow | undefined): EnteredRecord {
  if (!row || !isRectificationUsed(row)) return {};
  const { state, ...others } = row;
  return state === NEW ? others : { ...others, state };
}

/** What went to 未迁移 in any of the parts; the same row once. */
function mergeUnmigrated(parts: readonly MergePart[]): NonNullable<Inspection['unmigrated']> {
  const rows = new Map(
    parts.flatMap(({ inspection }) =>
      (inspection.unmigrated ?? []).map((row) => [JSON.stringify(row), row] as const),
    ),
  );
  return [...rows.values()];
}

function daysThatDiffer(parts: readonly MergePart[]): Merged['days'] {
  const days = parts.flatMap(({ file, inspection: { facts } }) =>
    facts.inspectedOn === null ? [] : [{ file, day: facts.inspectedOn }],
  );
  return new Set(days.map(({ day }) => day)).size > 1 ? days : [];
}
