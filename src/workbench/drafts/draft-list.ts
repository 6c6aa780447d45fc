import { DRAFT_TEXT, whenText } from '../../messages/draft-text';
import { domElement } from '../page/element';
import type { DraftHead } from './draft';

/** Shows drafts in a dialogue; answers the one that is to be restored, or null. `remove` is called for those that are not wanted. */
export function chooseDraft(
  heads: readonly DraftHead[],
  now: number,
  remove: (id: string) => void,
): Promise<DraftHead | null> {
  return new Promise((resolve) => {
    const finish = (head: DraftHead | null): void => {
      dialog.close();
      dialog.remove();
      resolve(head);
    };
    const list = domElement('ul', { class: 'wb-drafts' });
    for (const head of heads) {
      const row = domElement(
        'li',
        { class: 'wb-draft' },
        domElement('span', { class: 'wb-draft-name', title: head.name }, head.name),
        domElement('span', { class: 'wb-draft-time' }, DRAFT_TEXT.keptAt(whenText(head.changedAt, now))),
      );
      const restore = button(DRAFT_TEXT.restore, DRAFT_TEXT.restoreOf(head.name), 'wb-button wb-primary');
      restore.addEventListener('click', () => finish(head));
      const away = button(DRAFT_TEXT.remove, DRAFT_TEXT.removeOf(head.name), 'wb-button');
      away.addEventListener('click', () => {
        if (away.textContent !== DRAFT_TEXT.removeAgain) {
          away.textContent = DRAFT_TEXT.removeAgain; // what is removed does not come back
          return;
        }
        remove(head.id);
        row.remove();
        if (list.childElementCount === 0) finish(null);
      });
      row.append(restore, away);
      list.append(row);
    }
    const later = button(DRAFT_TEXT.later, DRAFT_TEXT.later, 'wb-button');
    later.addEventListener('click', () => finish(null));
    const heading = domElement('h2', { id: 'wb-drafts-title' }, DRAFT_TEXT.title);
    const dialog = domElement(
      'dialog',
      { class: 'wb-dialog wb-dialog-wide', 'aria-labelledby': heading.id },
      heading,
      domElement('p', {}, DRAFT_TEXT.lead),
      list,
      domElement('p', { class: 'wb-draft-note' }, DRAFT_TEXT.note),
      domElement('div', { class: 'wb-answers' }, later),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(null);
    });
    dialog.addEventListener('keydown', (event) => event.stopPropagation()); // the grid listens to keys of the whole page
    document.body.append(dialog);
    dialog.showModal();
    list.querySelector('button')?.focus();
  });
}

function button(label: string, title: string, look: string): HTMLButtonElement {
  return domElement('button', { type: 'button', class: look, 'aria-label': title, title }, label);
}
