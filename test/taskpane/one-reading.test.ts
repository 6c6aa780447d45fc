/**
 * What a change by people costs, and that it is seen as it is.
 *
 * O1 a typed cell is one reading and one assessment, and nothing is planned, whichever tab is in view.
 * O2 it is the same with many sheets of the user's own: none of them is looked through again.
 * O3 what 生成 foresees without a plan is what its plan does.
 * O4 after any change, what the pane has of the workbook is what reading it from nothing gives: entries, figures, problems, damage.
 */
import { assess } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { OpenWorkbook } from '../../src/taskpane/controller/open-workbook';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { ResultModel } from '../../src/taskpane/features/result/model/result-model';
import { SendModel } from '../../src/taskpane/features/send/model/send-model';
import { foresee, prepare } from '../../src/usecases/live/prepare';
import { changeWorkbook } from '../../src/workbook/change/change-workbook';
import type { GridRow, GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { LAYOUT_VERSION } from '../../src/workbook/layout-version';
import { readEntries } from '../../src/workbook/reading/read-entries';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { GridPort, openGridPane } from '../support/pane/grid-pane';
import { withCell, withSheet } from '../support/plan-to-grid';
import { Random } from '../support/random';
import { type Changed, changedByChance } from '../support/random-changes';
import { runs } from '../support/runs';

/** Stands for a module of which one function is counted. */
function mockCounted(path: string, name: string): object {
  const actual = jest.requireActual(path);
  return { ...actual, [name]: jest.fn(actual[name]) };
}
afterEach(() => jest.clearAllMocks()); // they keep whatever they were called with, plans above all

jest.mock('../../src/workbook/reading/read-entries', () =>
  mockCounted('../../src/workbook/reading/read-entries', 'readEntries'),
);
jest.mock('../../src/workbook/workbook-plan', () =>
  mockCounted('../../src/workbook/workbook-plan', 'planWorkbook'),
);
jest.mock('../../src/domain/assessment', () => mockCounted('../../src/domain/assessment', 'assess'));

/** Two disciplines of the built-in rubric, with one checkpoint of each item. */
function smallRubric(): Rubric {
  const { disciplines, ...rest } = toDocument(defaultRubric());
  const few = disciplines.slice(0, 2).map((one) => ({
    ...one,
    weight: 50,
    items: one.items.map((item) => ({ ...item, checkpoints: item.checkpoints.slice(0, 1) })),
  }));
  const parsed = parseRubric({ ...rest, disciplines: few });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** A port whose workbook people change without calculating anything. */
class TypedPort extends GridPort {
  private notify: (change: { readonly sheet: string | null }) => void = () => undefined;

  override async watch(listener: (change: { readonly sheet: string | null }) => void) {
    this.notify = listener;
    return async () => undefined;
  }

  async change({ found, sheet }: Changed): Promise<void> {
    this.found = found;
    this.notify({ sheet });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const SHEET = '客户服务';
const typed = (found: GridWorkbook, value: number): Changed => ({
  found: withSheet(found, SHEET, (sheet) => withCell(sheet, 9, 7, value)),
  sheet: SHEET,
});

const looks = jest.fn();

/** The rows of a sheet, telling when they are looked through. */
class WatchedRows extends Map<number, GridRow> {
  override entries() {
    looks();
    return super.entries();
  }
  override [Symbol.iterator]() {
    looks();
    return super[Symbol.iterator]();
  }
  override keys() {
    looks();
    return super.keys();
  }
  override values() {
    looks();
    return super.values();
  }
}

describe('O1, O2', () => {
  const filled = planToWorkbook(planWorkbook(defaultRubric(), filledInspection()));
  const watched = (i: number): GridSheet => ({
    name: `自用${i}`,
    visibility: 'visible',
    rows: new WatchedRows([[1, new Map([[1, { value: `第${i}张` }]])]]),
  });
  const found = {
    ...filled,
    sheets: [...filled.sheets, ...Array.from({ length: 20 }, (_, i) => watched(i))],
  };
  const port = new TypedPort(found);
  let pane: Awaited<ReturnType<typeof openGridPane>>;
  beforeAll(async () => {
    pane = await openGridPane(found, port);
    await pane.in(SendModel, ({ check }) => check());
    await port.change(typed(port.found, 0));
    pane.of(GenerateModel).state();
  });

  const COUNTED = [readEntries, assess, planWorkbook].map((work) =>
    jest.mocked<(...given: never[]) => unknown>(work),
  );
  let value = 0;
  const costs = async (feature: new (...given: never[]) => { state: () => unknown }) => {
    jest.clearAllMocks();
    value = 1.5 - value;
    await port.change(typed(port.found, value));
    pane.of(feature as never as typeof CheckModel).state();
    const [readings, assessments, plans] = COUNTED.map((work) => work.mock.calls.length);
    return { readings, assessments, plans, looks: looks.mock.calls.length };
  };

  test.each([
    ['核对', CheckModel],
    ['汇总', ResultModel],
    ['发送', SendModel],
    ['生成', GenerateModel],
  ])('%s in view', async (_, feature) => {
    expect(await costs(feature)).toEqual({ readings: 1, assessments: 1, plans: 0, looks: 0 });
  });
});

describe('O3, O4', () => {
  const rubric = smallRubric();
  const inspection = filledInspection(rubric);
  const unmigrated = [
    {
      id: 'CS-01.9',
      format: 1 as const,
      item: '礼仪',
      reason: 'gone' as const,
      text: '旧检查点',
      range: '0.5–1',
      entry: { deduction: 0.5, reason: '问题', method: null },
      rectification: null,
    },
  ];
  const books: readonly GridWorkbook[] = [
    planToWorkbook(planWorkbook(rubric, inspection)),
    planToWorkbook(planWorkbook(rubric, { ...inspection, unmigrated })),
    planToWorkbook(planWorkbook(rubric, inspection, { layout: 1 })),
  ];

  /** The same workbook in objects that nobody has seen. */
  const inNewObjects = ({ sheets, ...rest }: GridWorkbook): GridWorkbook => ({
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, line]) => [
          row,
          new Map([...line].map(([column, cell]) => [column, { ...cell }])),
        ]),
      ),
    })),
  });

  const inspectedAnew = async (found: GridWorkbook) => {
    const workbook = new OpenWorkbook(new GridPort(inNewObjects(found)));
    await workbook.read();
    return workbook.inspected;
  };

  test('no formula of ours names another sheet, so what is found on one follows from it alone', () => {
    const texts = /"[^"]*"/g;
    for (const layout of [1, LAYOUT_VERSION])
      for (const { cells } of planWorkbook(rubric, { ...inspection, unmigrated }, { layout }).sheets)
        for (const cell of cells.flat()) expect(cell?.formula?.replace(texts, '') ?? '').not.toContain('!');
  });

  const wish = {
    facts: { ...inspection.facts, site: '锦江花园' },
    chosen: rubric.disciplines.slice(0, 1).map(({ id }) => id),
    year: 2011,
  };

  const expectForeseen = (found: GridWorkbook, edition: Rubric): void => {
    const [foreseen, prepared] = [foresee(found, edition, wish), prepare(found, edition, wish)];
    expect(foreseen.ok).toBe(prepared.ok);
    if (!foreseen.ok || !prepared.ok) return;
    const { sheets, clashes } = changeWorkbook(prepared.value.plan, found);
    expect(foreseen.value.clashes).toEqual(clashes);
    expect(foreseen.value.sheets).toEqual(
      sheets.map(({ plan: { name, visibility }, tab }, i) => {
        const planned = prepared.value.plan.sheets[i]?.name;
        return { planned, tab, name, visibility };
      }),
    );
  };

  test.each(Array.from({ length: runs(12, 400) }, (_, seed) => seed))('changes %i', async (seed) => {
    const random = new Random(seed);
    const port = new GridPort(random.pick(books));
    const workbook = new OpenWorkbook(port);
    await workbook.read();
    const states = [port.found];
    for (let step = 0; step < 12; step++) {
      const isUndone = random.chance(0.15);
      const { found, sheet } = isUndone
        ? { found: random.pick(states), sheet: null }
        : changedByChance(port.found, random);
      port.found = found;
      states.push(found);
      await workbook.readChanged([sheet], false);
      const { sheets } = workbook.found;
      expect(sheets.map(({ name }) => name)).toEqual(found.sheets.map(({ name }) => name));
      expect(workbook.inspected).toEqual(await inspectedAnew(workbook.found));
      expectForeseen(workbook.found, random.chance(0.5) ? rubric : defaultRubric());
    }
  });
});
