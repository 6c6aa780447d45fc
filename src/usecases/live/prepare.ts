import { isSeen } from '../../domain/entry';
import { blankInspection, type Inspection } from '../../domain/inspection';
import { type Checked, failed, type Issue, passed } from '../../domain/issue';
import { type EditionNote, editionNotes } from '../../domain/migration/edition-notes';
import { type Migration, migrateInspection } from '../../domain/migration/migrate-inspection';
import type { Unmigrated } from '../../domain/migration/unmigrated';
import type { Rubric } from '../../domain/rubric';
import { checkFacts, type SiteFacts } from '../../domain/site-facts';
import { changeWorkbook, type WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridWorkbook, SheetVisibility } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { recordsOf } from '../../workbook/records';
import { planWorkbook } from '../../workbook/workbook-plan';
import { type LostEntry, lostEntry } from './lost-entries';

/** What the user asks for on 生成. */
export interface GenerationWish {
  readonly facts: Pick<SiteFacts, 'site' | 'period' | 'inspectedOn' | 'siteManager' | 'inspectors'>;
  /** Ids of the disciplines whose sheets are to be seen; the others exist, but hidden. */
  readonly chosen: readonly string[];
  /** The year the programme's dates belong to, where the workbook does not say. */
  readonly year: number;
}

/** Everything that is known before a workbook is generated, and what will be written. */
export interface Preparation {
  readonly plan: WorkbookPlan;
  readonly change: WorkbookChange;
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
  readonly replan: (found: GridWorkbook) => WorkbookPlan | null;
}

/** Works out what 生成 or 重新生成 with a rubric would do; fails when a fact is wrong or an entry cannot be attributed. */
export function prepare(found: GridWorkbook, rubric: Rubric, wish: GenerationWish): Checked<Preparation> {
  const reading = readingOf(found);
  const make = (source: WorkbookReading | null, inspection: Inspection): WorkbookPlan =>
    withChosen(planWorkbook(rubric, inspection, { records: recordsOf(source) }), rubric, wish.chosen);
  const migration = reading && migrated(reading, rubric);
  const inspection = migration ? wished(migration, wish) : blank(rubric, wish);
  const issues = [
    ...checkFacts(inspection.facts),
    ...(rubric.disciplines.some(({ id }) => wish.chosen.includes(id))
      ? []
      : [{ code: 'discipline-none' } as const]),
    ...(reading?.issues.filter(({ code }) => code === 'row-twice') ?? []),
  ];
  if (issues.length > 0) return failed(issues);
  const plan = make(reading, inspection);
  const { kept, moved } = migration ?? { kept: [], moved: [] };
  return passed({
    plan,
    change: changeWorkbook(plan, found),
    kept: kept.length,
    lost: [...moved].sort(byWeight).map(lostEntry),
    notes: reading ? editionNotes(reading.rubric, rubric, reading.inspection) : [],
    damage: reading?.issues ?? [],
    update:
      reading && reading.rubric.fingerprint !== rubric.fingerprint
        ? { from: reading.rubric, to: rubric }
        : null,
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

const blank = (rubric: Rubric, { facts, year }: GenerationWish): Inspection =>
  blankInspection({ ...facts, year: yearOf(facts) ?? year, methods: {} }, rubric.scheme.gapPolicy);

/** What follows into the wished rubric, with the facts that are wished for. */
const wished = ({ inspection }: Migration, { facts }: GenerationWish): Inspection => ({
  ...inspection,
  facts: { ...inspection.facts, ...facts },
});

const migrated = (reading: WorkbookReading, rubric: Rubric): Migration =>
  migrateInspection(reading.inspection, reading.rubric, rubric);

const yearOf = ({ inspectedOn }: GenerationWish['facts']): number | null =>
  inspectedOn === null ? null : Number(inspectedOn.slice(0, 4));

/** The plan with only the chosen disciplines' sheets in view. */
function withChosen(plan: WorkbookPlan, { disciplines }: Rubric, chosen: readonly string[]): WorkbookPlan {
  const hidden = new Set(disciplines.filter(({ id }) => !chosen.includes(id)).map(({ name }) => name));
  return withVisibility(plan, (name, planned) => (hidden.has(name) ? 'hidden' : planned));
}

/** The plan with other visibilities of its sheets. */
export const withVisibility = (
  plan: WorkbookPlan,
  of: (name: string, planned: SheetVisibility) => SheetVisibility,
): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, visibility: of(sheet.name, sheet.visibility) })),
});
