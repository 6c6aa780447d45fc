import type { GridBook } from '../../hosts/univer/grid-book';
import { FIND_TEXT } from '../../messages/find-text';
import { domElement } from '../page/element';
import { type FoundCell, findCells, nextOf } from './find-cells';

/** What the page does for whoever looks for something. */
export interface FindPage {
  /** Selects a cell and brings it to the middle. */
  show(cell: FoundCell): void;
  /** Gives the keyboard to the selected cell. */
  focusCell(): void;
}

/** A line above the sheets to look for a text in all of them; it only looks, and replaces nothing. */
export class FindBar {
  private readonly input = domElement('input', {
    type: 'search',
    'aria-label': FIND_TEXT.label,
    placeholder: FIND_TEXT.label,
    autocomplete: 'off',
  });
  private readonly status = domElement('span', { class: 'wb-found', role: 'status' });
  private readonly bar: HTMLElement;

  /** Shown above a place, unseen until it is opened. */
  constructor(
    place: HTMLElement,
    private readonly book: GridBook,
    private readonly page: FindPage,
  ) {
    this.bar = domElement(
      'search',
      { class: 'wb-find', 'aria-label': FIND_TEXT.find },
      this.input,
      button(FIND_TEXT.previous, FIND_TEXT.previousTitle, () => this.go('previous')),
      button(FIND_TEXT.next, FIND_TEXT.nextTitle, () => this.go('next')),
      this.status,
      button(FIND_TEXT.close, FIND_TEXT.closeTitle, () => this.close()),
    );
    this.bar.hidden = true;
    this.input.addEventListener('input', () => this.go('here'));
    this.bar.addEventListener('keydown', (event) => this.key(event));
    place.before(this.bar);
  }

  /** Shows the line and takes the keyboard. */
  open(): void {
    this.bar.hidden = false;
    this.status.textContent = '';
    this.input.focus();
    this.input.select();
  }

  /** Takes the line away for good. */
  remove(): void {
    this.bar.remove();
  }

  private close(): void {
    this.bar.hidden = true;
    this.page.focusCell();
  }

  /** The grid listens to keys of the whole page, and while an input method is composing they are not ours either. */
  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault(); // it would empty the field
      this.close();
    }
    if (event.key !== 'Enter' || event.target !== this.input) return;
    event.preventDefault();
    this.go(event.shiftKey ? 'previous' : 'next');
  }

  private go(step: 'here' | 'next' | 'previous'): void {
    const found = findCells(this.book, this.input.value);
    const { sheet, box } = this.book.grid.selection();
    const at = nextOf(this.book, found, { sheet, row: box.row, column: box.column }, step);
    const cell = found[at];
    const isAsked = this.input.value.trim() !== '';
    this.status.textContent = cell ? FIND_TEXT.at(at + 1, found.length) : isAsked ? FIND_TEXT.none : '';
    if (!cell) return;
    this.page.show(cell);
    this.input.focus();
  }
}

function button(label: string, title: string, run: () => void): HTMLButtonElement {
  const made = domElement('button', { type: 'button', class: 'wb-button', title }, label);
  made.addEventListener('click', run);
  return made;
}
