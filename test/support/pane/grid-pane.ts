import { defaultRubric } from '../../../src/domain/default-rubric';
import { PaneController } from '../../../src/taskpane/controller/pane-controller';
import { GenerateModel } from '../../../src/taskpane/features/generate/model/generate-model';
import { SendModel } from '../../../src/taskpane/features/send/model/send-model';
import type { SendView } from '../../../src/taskpane/features/send/model/send-state';
import type { Feature } from '../../../src/taskpane/pane-model';
import {
  type CellEdit,
  HostFailure,
  type LiveChange,
  type LivePort,
} from '../../../src/usecases/workbook-port';
import { a1 } from '../../../src/workbook/address';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { planToGrid, withCell, withSheet } from '../plan-to-grid';
import { recalculate } from '../recalculate';
import { loadedRubric } from './loaded-rubric';

/** An open workbook that is only a grid. */
export class GridPort implements LivePort {
  readonly asked: string[] = [];
  private listener: (change: LiveChange) => void = () => undefined;

  constructor(public found: GridWorkbook) {}

  async read(): Promise<GridWorkbook> {
    this.asked.push('read');
    return this.found;
  }
  async readSheet(name: string) {
    this.asked.push(`read ${name}`);
    return this.found.sheets.find((sheet) => sheet.name === name) ?? null;
  }
  async write(...[plan, options]: Parameters<LivePort['write']>): Promise<void> {
    const planned = planToGrid(plan).sheets.filter(({ name }) => options?.only?.includes(name) ?? true);
    this.found = {
      sheets: this.found.sheets.map((sheet) => planned.find(({ name }) => name === sheet.name) ?? sheet),
    };
    for (const { sheet, row, column, value } of options?.also ?? [])
      this.found = withSheet(this.found, sheet, (tab) => withCell(tab, row, column, value));
  }
  async edit(edits: readonly CellEdit[]): Promise<number> {
    for (const { sheet, row, column, value } of edits)
      this.found = recalculate(withSheet(this.found, sheet, (tab) => withCell(tab, row, column, value)));
    return edits.length;
  }
  /** Rows are as high as can be unless a test says otherwise, and columns as wide as a page. */
  readonly low = new Map<string, number>();
  async readSizes(areas: Parameters<LivePort['readSizes']>[0]) {
    this.asked.push('read sizes');
    return areas.map(({ sheet, rows, columns }) => ({
      heights: Array.from({ length: rows }, (_, i) => this.low.get(`${sheet} ${i + 1}`) ?? 409.5),
      widths: new Array<number>(columns).fill(200),
    }));
  }
  async setSizes(changes: Parameters<LivePort['setSizes']>[0]): Promise<void> {
    for (const { sheet, heights } of changes)
      for (const [row, height] of heights) {
        this.asked.push(`raise ${sheet} ${row}`);
        this.low.set(`${sheet} ${row}`, height);
      }
  }
  async select(sheet: string, row = 0, column = 0): Promise<void> {
    this.asked.push(`select ${sheet}${row ? `!${a1(row, column)}` : ''}`);
  }
  async repair() {
    return 'nothing' as const;
  }
  /** How often Excel refuses to tell of changes from now on. */
  refusals = 0;

  async watch(listener: (change: LiveChange) => void) {
    if (this.refusals-- > 0) throw new HostFailure('excel-refused', '');
    this.listener = listener;
    return async () => undefined;
  }

  /** Whatever a host tells of. */
  async report(change: LiveChange): Promise<void> {
    this.listener(change);
    await pause(300);
  }

  /** Another sheet comes to the front. */
  async turnTo(sheet: string): Promise<void> {
    await this.report({ sheet, turned: true });
  }

  /** What a person types into a cell. */
  async type(edit: CellEdit): Promise<void> {
    await this.edit([edit]);
    this.listener({ sheet: edit.sheet });
    await pause(300);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A pane over a workbook in memory that people and the pane change. */
export async function openGridPane(
  found: GridWorkbook,
  port = new GridPort(found),
  rubric = defaultRubric(),
) {
  const controller = new PaneController({
    port,
    rubric: loadedRubric(rubric),
    version: '0',
    host: 'test',
    now: () => new Date(Date.UTC(2011, 10, 27)),
  });
  await controller.start();
  await controller.of(GenerateModel).foreseen;
  port.asked.length = 0;
  const idle = async (): Promise<void> => {
    do await pause(1);
    while (controller.state().task !== null);
  };
  return {
    port,
    state: controller.state,
    settle: () => controller.settle(),
    of: <Model>(feature: Feature<Model>): Model => controller.of(feature),
    send: (): SendView => {
      const send = controller.of(SendModel).state();
      if (!send) throw new Error('nothing was checked');
      return send;
    },
    ask: async (give: (actions: PaneController['actions']) => void): Promise<void> => {
      give(controller.actions);
      await idle();
    },
    /** Something that a feature does. */
    in: async <Actions>(
      feature: Feature<{ readonly actions: Actions }>,
      give: (actions: Actions) => void,
    ): Promise<void> => {
      give(controller.of(feature).actions);
      await idle();
    },
  };
}
