import type { IsoDay } from '../../domain/calendar';
import { isSeen } from '../../domain/entry';
import { blankInspection, type Inspection } from '../../domain/inspection';
import { type Checked, failed, type Issue, passed } from '../../domain/issue';
import { type EditionNote, editionNotes } from '../../domain/migration/edition-notes';
import { type Migration, migrateInspection } from '../../domain/migration/migrate-inspection';
import type { Unmigrated } from '../../domain/migration/unmigrated';
import type { Rubric } from '../../domain/rubric';
import { checkFacts, type SiteFacts } from '../../domain/site-facts';
import { type Clash, clashesOf, type PlacedSheet, placedSheets } from '../../workbook/change/change-workbook';
import type { GridWorkbook, SheetVisibility } from '../../workbook/grid';
import { once } from '../../workbook/once';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { unreadIssues } from '../../workbook/reading/unread-columns';
import { recordsOf } from '../../workbook/records';
import { withProgramme } from '../../workbook/sheets/programme/with-programme';
import { choosing, withVisibility, withVisibleDisciplines } from '../../workbook/visible-disciplines';
import { planWorkbook } from '../../workbook/workbook-plan';
import { type LostEntry, lostEntry } from './lost-entries';

/** What the user asks for on 生成. */
export interface GenerationWish {
  readonly facts: Pick<SiteFacts, 'site' | 'period' | 'inspectedOn' | 'siteManager' | 'inspectors'>;
  /** Ids of the disciplines whose sheets are to be seen; the others exist, but hidden. */
  readonly chosen: readonly string[];
  /** The year the programme's dates belong to, where the workbook does not say. */
  readonly year: number;
  /** What day it is, where the workbook is to have the sheets of the programme; one that has them keeps them anyway. */
  readonly programmeOn?: IsoDay;
}

/** Everything that is worked out before a workbook is generated. */
export interface Foreseen {
  /** The sheets that there will be. */
  readonly sheets: readonly ForeseenSheet[];
  readonly clashes: readonly Clash[];
  /** Checkpoints whose entries stay. */
  readonly kept: number;
  /** What cannot follow its checkpoint into the newer rubric. */
  readonly lost: readonly LostEntry[];
  /** Problems of the present structure: the older sheets stay beside the new ones. */
  readonly damage: readonly Issue[];
  /** What else the newer rubric changes. */
  readonly notes: readonly EditionNote[];
  /** The editions, when the rubric changes. */
  readonly update: { readonly from: Rubric; readonly to: Rubric } | null;
}

/** A sheet that there will be. */
export interface ForeseenSheet extends PlacedSheet {
  readonly visibility: SheetVisibility;
}

/** The same, and what will be written. */
export interface Preparation extends Foreseen {
  readonly plan: WorkbookPlan;
  readonly replan: (found: GridWorkbook) => WorkbookPlan | null;
}

/** What generating from a workbook starts with. */
interface Draft {
  readonly reading: WorkbookReading | null;
  readonly inspection: Inspection;
  readonly migration: Migration | null;
}

/** Works out what is to be laid out; fails when a fact is wrong or an entry cannot be attributed. */
function draft(found: GridWorkbook, rubric: Rubric, wish: GenerationWish): Checked<Draft> {
  const reading = readingOf(found);
  const migration = reading && migrated(reading, rubric);
  const inspection = migration ? wished(migration, wish) : blank(rubric, wish);
  const issues = [
    ...checkFacts(inspection.facts),
    ...(rubric.disciplines.some(({ id }) => wish.chosen.includes(id))
      ? []
      : [{ code: 'discipline-none' } as const]),
    ...(reading?.issues.filter(({ code }) => code === 'row-twice') ?? []),
  ];
  return issues.length > 0 ? failed(issues) : passed({ reading, inspection, migration });
}

/** Works out what 生成 or 重新生成 with a rubric would do, without planning a sheet. */
export function foresee(found: GridWorkbook, rubric: Rubric, wish: GenerationWish): Checked<Foreseen> {
  const drafted = draft(found, rubric, wish);
  return drafted.ok ? passed(foreseen(found, rubric, wish, drafted.value)) : drafted;
}

function foreseen(
  found: GridWorkbook,
  rubric: Rubric,
  wish: GenerationWish,
  { reading, inspection, migration }: Draft,
): Foreseen {
  const { kept, moved } = migration ?? { kept: [], moved: [] };
  const outline = withVisibility(outlineOf(rubric, inspection), choosing(rubric, wish.chosen));
  const names = outline.map(({ name }) => name);
  const placed = placedSheets(names, found, reading?.tabs ?? null);
  return {
    sheets: placed.map((sheet, i) => ({ ...sheet, visibility: outline[i]?.visibility ?? 'visible' })),
    clashes: clashesOf(placed),
    kept: kept.length,
    lost: [...moved].sort(byWeight).map(lostEntry),
    notes: reading ? editionNotes(reading.rubric, rubric, reading.inspection) : [],
    damage: reading ? unreadIssues(reading) : [],
    update:
      reading && reading.rubric.fingerprint !== rubric.fingerprint
        ? { from: reading.rubric, to: rubric }
        : null,
  };
}

/** Works out what 生成 or 重新生成 with a rubric would do, and plans it; fails as `foresee` does. */
export function prepare(found: GridWorkbook, rubric: Rubric, wish: GenerationWish): Checked<Preparation> {
  const drafted = draft(found, rubric, wish);
  if (!drafted.ok) return drafted;
  const make = (source: WorkbookReading | null, inspection: Inspection): WorkbookPlan => {
    const plan = planWorkbook(rubric, inspection, { records: recordsOf(source) });
    return withVisibleDisciplines(plan, rubric, wish.chosen);
  };
  return passed({
    ...foreseen(found, rubric, wish, drafted.value),
    plan: make(drafted.value.reading, drafted.value.inspection),
    replan: (later) => {
      const again = readingOf(later);
      return again ? make(again, wished(migrated(again, rubric), wish)) : null;
    },
  });
}

function readingOf(found: GridWorkbook): WorkbookReading | null {
  const result = readWorkbook(found);
  return result.ok ? result.value : null;
}

/** What people found comes before what conforms. */
const byWeight = (one: Unmigrated, other: Unmigrated): number => Number(isWell(one)) - Number(isWell(other));

const isWell = ({ entry, rectification }: Unmigrated): boolean =>
  entry.deduction === 0 && !isSeen(entry.reason) && rectification === null;

const blank = (rubric: Rubric, { facts, year, programmeOn }: GenerationWish): Inspection =>
  withProgramme(
    blankInspection({ ...facts, year: yearOf(facts) ?? year, methods: {} }, rubric.scheme.gapPolicy),
    programmeOn ?? null,
  );

/** What follows into the wished rubric, with the facts that are wished for. */
const wished = ({ inspection }: Migration, { facts, programmeOn }: GenerationWish): Inspection =>
  withProgramme({ ...inspection, facts: { ...inspection.facts, ...facts } }, programmeOn ?? null);

const migrated = (reading: WorkbookReading, rubric: Rubric): Migration =>
  migrateInspection(reading.inspection, reading.rubric, rubric);

const yearOf = ({ inspectedOn }: GenerationWish['facts']): number | null =>
  inspectedOn === null ? null : Number(inspectedOn.slice(0, 4));

/** Outlines of workbooks that were planned, by the sheets that only some of them have. */
const outlines = once((_: Rubric) => new Map<string, readonly Outlined[]>());

type Outlined = Pick<SheetPlan, 'name' | 'visibility'>;

/**
 * The sheets of a workbook, which follow from its rubric, from the tables that were chosen for it, and from whether anything
 * is on 未迁移; so they are planned once.
 */
function outlineOf(rubric: Rubric, inspection: Inspection): readonly Outlined[] {
  const made = outlines(rubric);
  const hasUnmigrated = (inspection.unmigrated ?? []).length > 0;
  const key = [hasUnmigrated, ...[...(inspection.tables?.keys() ?? [])].sort()].join(' ');
  const outline =
    made.get(key) ??
    planWorkbook(rubric, inspection).sheets.map(({ name, visibility }) => ({ name, visibility }));
  made.set(key, outline);
  return outline;
}
