import { excelFailure } from './excel-failure';

/**
 * The connection to the open workbook: one context for all batches.
 *
 * It is opened by `Excel.run`, because only that lets Excel wait while a cell is being edited, but used afterwards:
 * inside of `Excel.run`, office.js asks Excel to follow every range through later edits, which doubles the actions
 * and costs a request of its own to end it. A batch has to queue what it sends and call `sync` without waiting in
 * between, so that batches that run at the same time never mix.
 */
export class ExcelSession {
  private opening: Promise<Excel.RequestContext> | null = null;

  /** Runs a batch; rejects with a `HostFailure`. */
  async run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await batch(await this.open());
    } catch (cause) {
      throw excelFailure(cause);
    }
  }

  private open(): Promise<Excel.RequestContext> {
    this.opening ??= Excel.run({ delayForCellEdit: true }, async (context) => context).catch((cause) => {
      this.opening = null;
      throw cause;
    });
    return this.opening;
  }
}
