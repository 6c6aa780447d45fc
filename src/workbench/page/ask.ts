import { domElement } from './element';

/** One possible answer; the first of a question is the usual one. */
export interface Answer<T extends string> {
  readonly id: T;
  readonly label: string;
}

/** Asks in a dialogue over the page; Escape gives the last answer, which must be the harmless one. */
export function ask<T extends string>(
  title: string,
  text: string,
  answers: readonly Answer<T>[],
): Promise<T> {
  const heading = domElement('h2', { id: 'wb-dialog-title' }, title);
  const dialog = domElement(
    'dialog',
    { class: 'wb-dialog', 'aria-labelledby': heading.id, 'aria-describedby': 'wb-dialog-text' },
    heading,
    domElement('p', { id: 'wb-dialog-text' }, text),
  );
  return new Promise((resolve) => {
    const finish = (answer: T): void => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const buttons = answers.map(({ id, label }, i) => {
      const look = i === 0 ? 'wb-button wb-primary' : 'wb-button';
      const button = domElement('button', { type: 'button', class: look }, label);
      button.addEventListener('click', () => finish(id));
      return button;
    });
    dialog.append(domElement('div', { class: 'wb-answers' }, ...buttons));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      const last = answers.at(-1);
      if (last) finish(last.id);
    });
    // The grid listens to keys of the whole page.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    document.body.append(dialog);
    dialog.showModal();
    buttons[0]?.focus();
  });
}
