import { DRAFT_TEXT } from '../../messages/draft-text';
import { FIND_TEXT } from '../../messages/find-text';
import { PRINT_TEXT } from '../../messages/print-text';
import { BAR_TEXT } from '../../messages/workbench-text';
import { makeDivider } from './divider';
import { domElement } from './element';
import { makeFold } from './fold';
import { noticeLine } from './notices';

/** The places of the page that change. */
export interface Shell {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  /** Shows the name of the workbook, and whether it has changes that are not saved. */
  showName(name: string, unsaved: boolean): void;
  /** Shows whether a command of the bar is running; the buttons take no other one meanwhile. */
  setBusy(busy: boolean): void;
  /** Shows the button for drafts, or takes it away where there are none. */
  showDrafts(any: boolean): void;
}

/** What the buttons of the bar do. */
export interface BarActions {
  blank(): void;
  open(): void;
  save(): void;
  print(): void;
  find(): void;
  drafts(): void;
}

/** Builds the page: a bar on top, the grid on the left, the pane on the right. */
export function buildShell(body: HTMLElement, actions: BarActions): Shell {
  const name = domElement('span', { class: 'wb-name', 'data-testid': 'workbook-name' });
  const state = domElement('span', { class: 'wb-state', role: 'status' });
  const drafts = button(DRAFT_TEXT.open, DRAFT_TEXT.openTitle, actions.drafts);
  drafts.hidden = true;
  const buttons = domElement(
    'div',
    { class: 'wb-buttons', role: 'toolbar', 'aria-label': BAR_TEXT.commands },
    button(BAR_TEXT.blank, BAR_TEXT.blankTitle, actions.blank),
    button(BAR_TEXT.open, BAR_TEXT.openTitle, actions.open),
    button(BAR_TEXT.save, BAR_TEXT.saveTitle, actions.save, 'wb-primary'),
    button(PRINT_TEXT.print, PRINT_TEXT.printTitle, actions.print),
    button(FIND_TEXT.find, FIND_TEXT.findTitle, actions.find),
    drafts,
  );
  const bar = domElement(
    'header',
    { class: 'wb-bar' },
    domElement('h1', { class: 'wb-title' }, BAR_TEXT.title),
    buttons,
    domElement('div', { class: 'wb-file' }, name, state),
    domElement('p', { class: 'wb-hint' }, BAR_TEXT.hint),
    makeFold(body),
  );
  const grid = domElement('div', { class: 'wb-sheets' });
  const left = domElement('main', { class: 'wb-grid', 'aria-label': BAR_TEXT.grid }, noticeLine(), grid);
  const pane = domElement('aside', { class: 'wb-pane', 'aria-label': BAR_TEXT.pane });
  body.classList.add('wb-body');
  body.replaceChildren(bar, domElement('div', { class: 'wb-main' }, left, makeDivider(pane), pane));
  return {
    grid,
    pane,
    setBusy: (busy) => {
      // disabled buttons would lose the focus
      for (const made of buttons.children) made.setAttribute('aria-disabled', String(busy));
    },
    showDrafts: (any) => {
      drafts.hidden = !any;
    },
    showName: (text, unsaved) => {
      name.textContent = text;
      name.title = text;
      state.textContent = unsaved ? BAR_TEXT.edited : '';
      document.title = `${unsaved ? '● ' : ''}${text} - ${BAR_TEXT.title}`;
    },
  };
}

function button(label: string, title: string, run: () => void, look = ''): HTMLButtonElement {
  const made = domElement('button', { type: 'button', class: `wb-button ${look}`.trim(), title }, label);
  made.addEventListener('click', run);
  return made;
}
