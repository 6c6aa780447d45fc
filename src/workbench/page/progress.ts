import { domElement } from './element';

/** A picture of what is going on, over the whole page. */
export interface Progress {
  /** Says what comes next; resolves when people see it. */
  step(text: string): Promise<void>;
  end(): void;
}

/** Shows that something takes a moment, and with which file. */
export function showProgress(title: string): Progress {
  const text = domElement('p', { class: 'wb-step' }, '');
  const panel = domElement(
    'div',
    { class: 'wb-progress', role: 'status' },
    domElement('p', { class: 'wb-opening' }, title),
    domElement('div', { class: 'wb-track' }, domElement('div', { class: 'wb-runner' })),
    text,
  );
  document.body.append(panel);
  return {
    step: async (words) => {
      text.textContent = words;
      await painted();
    },
    end: () => panel.remove(),
  };
}

/** Resolves when what was changed has been drawn; a page in the background draws nothing. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
