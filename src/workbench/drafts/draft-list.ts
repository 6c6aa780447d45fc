import { DRAFT_TEXT, whenText } from '../../messages/draft-text';
import { element } from '../page/element';
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
    const list = element('ul', { class: 'wb-drafts' });
    for (const head of heads) {
      const row = element(
        'li',
        { class: 'wb-draft' },
        element('span', { class: 'wb-draft-name', title: head.name }, head.name),
        element('span', { class: 'wb-draft-time' }, DRAFT_TEXT.keptAt(whenText(head.changedAt, now))),
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
    const heading = element('h2', { id: 'wb-drafts-title' }, DRAFT_TEXT.title);
    const dialog = element(
      'dialog',
      { class: 'wb-dialog wb-dialog-wide', 'aria-labelledby': heading.id },
      heading,
      element('p', {}, DRAFT_TEXT.lead),
      list,
      element('p', { class: 'wb-draft-note' }, DRAFT_TEXT.note),
      element('div', { class: 'wb-answers' }, later),
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
  return element('button', { type: 'button', class: look, 'aria-label': title, title }, label);
}
