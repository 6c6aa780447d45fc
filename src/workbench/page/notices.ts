import { element } from './element';

/** How long a notice stays. */
const STAY_MS = 6000;

let shown: { readonly notice: HTMLElement; readonly timer: number } | null = null;

/** Shows a short sentence over the grid; a new one takes the place of the last. Refusals are read out at once. */
export function notify(text: string, kind: 'refusal' | 'report' = 'report'): void {
  dismiss();
  const notice = element(
    'div',
    { class: `wb-notice wb-${kind}`, role: kind === 'refusal' ? 'alert' : 'status' },
    text,
  );
  document.body.append(notice);
  shown = { notice, timer: window.setTimeout(dismiss, STAY_MS) };
}

/** Takes the notice away. */
export function dismiss(): void {
  if (!shown) return;
  window.clearTimeout(shown.timer);
  shown.notice.remove();
  shown = null;
}
