import { RIBBON_TEXT } from '../messages/ribbon-text';
import type { RibbonNotice } from './ribbon-command';
import { NOTICE_HASH } from './tell-user';

/** The notice that an address carries; null for the address of the commands themselves. */
export function noticeIn(hash: string): RibbonNotice | null {
  if (!hash.startsWith(NOTICE_HASH)) return null;
  try {
    const { tone, title, lines } = JSON.parse(
      decodeURIComponent(hash.slice(NOTICE_HASH.length)),
    ) as RibbonNotice;
    return { tone, title: String(title), lines: lines.map(String) };
  } catch {
    return null;
  }
}

/** Shows a notice in the dialogue that was opened for it. */
export function showNotice(body: HTMLElement, { title, lines }: RibbonNotice, close: () => void): void {
  const make = <K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] => {
    const made = body.ownerDocument.createElement(name);
    made.textContent = text;
    return made;
  };
  const button = make('button', RIBBON_TEXT.close);
  button.type = 'button';
  button.addEventListener('click', close);
  body.setAttribute('role', 'alert');
  body.replaceChildren(make('h1', title), ...lines.map((line) => make('p', line)), button);
  button.focus();
}
