import type { GridWorkbook } from '../../../../workbook/grid';
import type { CellPlace } from '../../../../workbook/reading/locate';
import type { CheckView, SendView } from '../../../pane-state';
import type { Sending } from './send-view';

/** The last 发送前检查. What it takes is loaded when it is asked for the first time; from then on it follows. */
export class SendDesk {
  private judge: typeof import('./send-view').sendingOf | null = null;
  private last: Sending | null = null;
  private outdated = false;

  /** What the tab shows; null before the first check. */
  get view(): SendView | null {
    return this.last && { ...this.last.view, outdated: this.outdated };
  }

  async open(): Promise<void> {
    this.judge ??= (await import('./send-view')).sendingOf;
  }

  /**
   * Judges a reading. Only that of a `whole` workbook can say 可发送: a part tells nothing of formulas, names and
   * guards elsewhere.
   */
  see(found: GridWorkbook, check: CheckView | null, whole: boolean): void {
    if (!this.judge) return;
    this.last = this.judge(found, check, whole ? null : (this.last?.altered ?? []));
    this.outdated = !whole;
  }

  /** The cell of a problem. */
  cell(key: string): CellPlace | null {
    return this.last?.cells.get(key) ?? null;
  }

  /** Whether a problem is an altered formula, which 恢复规则 mends. */
  isRestored(key: string): boolean {
    return this.last?.restored.has(key) === true;
  }

  /** Whether a problem is solved by making 整改清单 anew. */
  listsAnew(key: string): boolean {
    return this.last?.unlisted === key;
  }
}
