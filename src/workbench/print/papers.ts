import { domElement } from '../page/element';
import { fitTexts } from './fit-texts';
import { pageElements } from './page-element';
import type { PrintedSheet } from './pages';
import { paperStyles } from './paper-styles';
import './print.css';

/** What the browser prints of the page, whoever asks it to: sheets of paper, or a sentence that says why there are none. */
export class Papers {
  private readonly place = domElement('div', { class: 'wb-papers', 'aria-hidden': 'true' });

  constructor(body: HTMLElement) {
    body.append(domElement('style', {}, paperStyles()), this.place);
  }

  get isEmpty(): boolean {
    return this.place.childElementCount === 0;
  }

  /** Lays out sheets, one after the other; pages are counted over all of them. */
  show(sheets: readonly PrintedSheet[]): void {
    const all = sheets.reduce((sum, { pages }) => sum + pages.length, 0);
    let before = 0;
    const made = sheets.flatMap((sheet) => {
      const pages = pageElements(sheet, before, all);
      before += pages.length;
      return pages;
    });
    this.place.replaceChildren(...made);
    fitTexts(this.place);
  }

  /** A sentence in place of sheets. */
  say(sentence: string): void {
    this.place.replaceChildren(domElement('p', { class: 'wb-paper-note' }, sentence));
  }

  clear(): void {
    this.place.replaceChildren();
  }
}
