import { Session } from 'node:inspector/promises';
import { defaultRubric } from '../src/domain/default-rubric';
import { PaneController } from '../src/taskpane/controller/pane-controller';
import { CheckModel } from '../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../src/taskpane/features/generate/model/generate-model';
import type { GridCell, GridSheet, GridWorkbook } from '../src/workbook/grid';
import { filledWorkbook } from '../test/support/filled-workbook';
import { GridPort } from '../test/support/pane/grid-pane';
import { loadedRubric } from '../test/support/pane/loaded-rubric';
import { median } from './measure';

/** What the pane itself does for one typed cell: from the host's answer until the tab in view has what it shows. */

const ROUNDS = Number(process.env.BENCH_RUNS ?? 41);
const WARM = 15;
const SHEET = '客户服务';
const [ROW, COLUMN] = [9, 7];
const TABS = { 核对: CheckModel, 生成: GenerateModel } as const;

/** What is counted, by the functions that do it. */
const COUNTED = {
  readings: 'readEntries',
  assessments: 'assess',
  plans: 'planWorkbook',
  rubrics: 'parseRubric',
};

/** A port that answers as an open workbook does: the sheet that was asked for in new objects, the others as they were. */
class TypedPort extends GridPort {
  answeredAt = 0;
  private tell: (change: { readonly sheet: string }) => void = () => undefined;

  override async readSheet(name: string): Promise<GridSheet | null> {
    const sheet = await super.readSheet(name);
    this.answeredAt = performance.now();
    return sheet;
  }

  override async watch(listener: (change: { readonly sheet: string }) => void) {
    this.tell = listener;
    return async () => undefined;
  }

  put(value: string | number): void {
    this.found = {
      ...this.found,
      sheets: this.found.sheets.map((sheet) => (sheet.name === SHEET ? anew(sheet, value) : sheet)),
    };
    this.tell({ sheet: SHEET });
  }
}

const anew = (sheet: GridSheet, value: string | number): GridSheet => ({
  ...sheet,
  rows: new Map(
    [...sheet.rows].map(([row, line]) => [
      row,
      new Map(
        [...line].map(([column, cell]): [number, GridCell] => [
          column,
          row === ROW && column === COLUMN ? { value } : { ...cell },
        ]),
      ),
    ]),
  ),
});

/** A sheet of the user's own: a table of texts and numbers. */
const ownSheet = (number: number): GridSheet => ({
  name: `自用${number}`,
  visibility: 'visible',
  rows: new Map(
    Array.from({ length: 200 }, (_, i) => [
      i + 1,
      new Map(Array.from({ length: 8 }, (_, j) => [j + 1, { value: j % 2 ? i * j : `第${i}行 ${j}` }])),
    ]),
  ),
});

async function open(others: number) {
  const filled = filledWorkbook();
  const found: GridWorkbook = {
    ...filled,
    sheets: [...filled.sheets, ...Array.from({ length: others }, (_, i) => ownSheet(i + 1))],
  };
  const port = new TypedPort(found);
  const pane = new PaneController({
    port,
    rubric: loadedRubric(defaultRubric()),
    version: '0',
    host: 'bench',
    now: () => new Date(Date.UTC(2011, 10, 27)),
    quietMs: 0,
  });
  const stop = await pane.start();
  await pane.of(GenerateModel).foreseen;
  return { pane, port, stop };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Types into the cell; answers the milliseconds until the tab has what it shows. */
function type({ pane, port }: Opened, tab: keyof typeof TABS, round: number): Promise<number> {
  return new Promise((resolve) => {
    const stop = pane.reading.subscribe(() => {
      stop();
      // whatever else hears of the reading has its turn first
      void Promise.resolve().then(() => {
        pane.of<{ state: () => unknown }>(TABS[tab]).state();
        resolve(performance.now() - port.answeredAt);
      });
    });
    port.put([0.5, 1, '/', 0][round % 4] ?? 0);
  });
}

/** How often each of the counted functions ran for one typed cell. */
async function counts(opened: Opened, tab: keyof typeof TABS): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await type(opened, tab, 1);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const functions = result.flatMap((script) => (script.url.includes('bench-entry') ? script.functions : []));
  return Object.entries(COUNTED)
    .map(([what, name]) => {
      const own = functions.filter(({ functionName }) => functionName.replace(/\d*$/, '') === name);
      return `${own.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0)} ${what}`;
    })
    .join(', ');
}

console.log(
  `one typed cell of the built-in rubric, filled in; medians of ${ROUNDS} after ${WARM} to warm up`,
);
for (const tab of Object.keys(TABS) as (keyof typeof TABS)[])
  for (const others of [0, 20, 100]) {
    const opened = await open(others);
    const times: number[] = [];
    for (let round = 0; round < WARM + ROUNDS; round++) {
      const ms = await type(opened, tab, round);
      if (round >= WARM) times.push(ms);
    }
    console.log(
      `  ${tab} in view, ${String(others).padStart(3)} further sheets: ${median(times).toFixed(2)} ms (lowest ${Math.min(...times).toFixed(2)}); ${await counts(opened, tab)}`,
    );
    await opened.stop();
  }
