import { domElement } from './element';

/** How long a notice stays, in milliseconds. */
const STAY_MS = 6000;

/** A line above the sheets, where nothing that is said covers anything. */
const line = domElement('div', { class: 'wb-line' });

let tip: HTMLElement | null = null;
let shown: { readonly notice: HTMLElement; readonly timer: number | null } | null = null;

/** Where hints and notices are read. */
export const noticeLine = (): HTMLElement => line;

/**
 * Shows a short sentence for some seconds, or until the next one comes; a new one takes the place of the last. Refusals are
 * read out at once. Answers how to take it away once it is no longer true.
 */
export function notify(
  text: string,
  kind: 'refusal' | 'report' = 'report',
  stays: 'for-seconds' | 'until-the-next' = 'for-seconds',
): () => void {
  dismiss();
  const role = kind === 'refusal' ? 'alert' : 'status';
  const notice = domElement('p', { class: `wb-notice wb-${kind}`, role }, text);
  line.append(notice);
  shown = { notice, timer: stays === 'for-seconds' ? window.setTimeout(dismiss, STAY_MS) : null };
  return () => {
    if (shown?.notice === notice) dismiss();
  };
}

/** Takes the notice away. */
export function dismiss(): void {
  if (!shown) return;
  if (shown.timer !== null) window.clearTimeout(shown.timer);
  shown.notice.remove();
  shown = null;
}

/** What is said of a cell while it is selected. */
export interface CellTip {
  readonly title: string;
  readonly text: string;
  /** Whether what is in the cell is wrong. */
  readonly isWrong: boolean;
}

/** Says something of the selected cell, or with null nothing; a notice goes before it. */
export function showTip(said: CellTip | null): void {
  tip?.remove();
  if (!said) return;
  const { title, text, isWrong } = said;
  tip = domElement(
    'p',
    { class: isWrong ? 'wb-tip wb-wrong' : 'wb-tip' },
    domElement('b', {}, title),
    ` ${text}`,
  );
  line.prepend(tip);
}
