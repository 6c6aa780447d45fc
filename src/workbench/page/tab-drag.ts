import { ICommandService, type Injector } from '@univerjs/core';
import { SetWorksheetOrderCommand } from '@univerjs/sheets';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { domElement } from './element';
import { TAB, tabBar } from './tab-elements';

/** How far a tab is pulled before it is dragged, and how near to an end the bar begins to scroll, in pixels; how often it does. */
const PULL = 5;
const END = 24;
const SCROLL_MS = 150;

/** Moves the tab of a sheet to where it is dropped; a line shows where that is. The tab itself stays where it is meanwhile. */
export class TabDrag {
  private stop: () => void = () => undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly injector: Injector,
    private readonly grid: UniverGrid,
  ) {}

  /** A tab was pressed: whoever pulls it drags it. Escape, and whatever takes the pointer away, ends it without a move. */
  begin({ pointerId, pageX }: PointerEvent, sheet: string): void {
    this.cancel();
    const line = domElement('div', { class: 'wb-tab-line', 'aria-hidden': 'true' });
    const ends = new AbortController();
    const options = { capture: true, signal: ends.signal };
    let x = pageX;
    const scroller = window.setInterval(() => {
      if (!line.isConnected) return;
      this.scroll(x);
      this.showLine(line, x);
    }, SCROLL_MS);
    this.stop = () => {
      ends.abort();
      window.clearInterval(scroller);
      line.remove();
    };
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      if (event.buttons === 0)
        this.cancel(); // it was let go where nobody saw it
      else if (line.isConnected || Math.abs(event.pageX - pageX) >= PULL) {
        x = event.pageX;
        this.showLine(line, x);
        tabBar(this.place)?.setPointerCapture(pointerId); // the cells below the pointer shall not see it
      }
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      const isDragged = line.isConnected;
      this.cancel();
      if (isDragged) this.move(sheet, x);
    };
    window.addEventListener('pointermove', onMove, options);
    window.addEventListener('pointerup', onUp, options);
    window.addEventListener('pointercancel', () => this.cancel(), options);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.cancel(), options);
  }

  /** Ends a drag without a move. */
  cancel(): void {
    this.stop();
    this.stop = () => undefined;
  }

  /** As its wheel does: the bar knows how far it is scrolled. */
  private scroll(x: number): void {
    const bar = tabBar(this.place);
    const { left, right } = bar?.getBoundingClientRect() ?? { left: x, right: x };
    const deltaY = x < left + END ? -END : x > right - END ? END : 0;
    if (deltaY === 0) return;
    bar?.dispatchEvent(new WheelEvent('wheel', { deltaY }));
  }

  private showLine(line: HTMLElement, x: number): void {
    const tabs = this.tabs();
    const next = before(tabs, x);
    const rect = (next ?? tabs.at(-1))?.getBoundingClientRect();
    if (!rect) return;
    if (!line.isConnected) this.place.append(line);
    line.style.left = `${next ? rect.left : rect.right}px`;
    line.style.top = `${rect.top}px`;
    line.style.height = `${rect.height}px`;
  }

  /** The order counts the sheets that are hidden too. */
  private move(sheet: string, x: number): void {
    const { grid } = this;
    const shown = this.tabs().map(({ dataset }) => dataset.id ?? '');
    const at = shown.indexOf(sheet);
    const next = before(this.tabs(), x)?.dataset.id;
    if (at < 0 || next === sheet || next === shown[at + 1]) return;
    const others = grid.tabs().flatMap(({ id }) => (id === sheet ? [] : [id]));
    const last = shown.filter((id) => id !== sheet).at(-1) ?? '';
    const order = next === undefined ? others.indexOf(last) + 1 : others.indexOf(next);
    const params = { unitId: grid.unitId, subUnitId: sheet, order };
    this.injector.get(ICommandService).syncExecuteCommand(SetWorksheetOrderCommand.id, params);
  }

  private tabs(): readonly HTMLElement[] {
    return [...this.place.querySelectorAll<HTMLElement>(TAB)];
  }
}

/** Before which tab something is dropped; undefined behind the last. */
const before = (tabs: readonly HTMLElement[], x: number): HTMLElement | undefined =>
  tabs.find((tab) => {
    const { left, width } = tab.getBoundingClientRect();
    return x < left + width / 2;
  });
