import { RIBBON_TEXT } from '../messages/ribbon-text';
import type { RibbonNotice } from './ribbon-command';
import { NOTICE_KEY } from './tell-user';

/** What an address carries: office.js puts keys of its own before, behind or right next to it. */
const NOTICE = new RegExp(`${NOTICE_KEY}([^&#?]*)`);

/** The notice that an address carries anywhere behind its #; null for the address of the commands themselves. */
export function noticeIn(hash: string): RibbonNotice | null {
  const [, given] = NOTICE.exec(hash) ?? [];
  if (given === undefined) return null;
  try {
    const { tone, title, lines } = JSON.parse(decodeURIComponent(given)) as RibbonNotice;
    return { tone, title: String(title), lines: lines.map(String) };
  } catch {
    return null;
  }
}

/** What is shown in a dialogue whose notice was lost on the way: Excel on the web has dropped what follows the #. */
export const LOST_NOTICE: RibbonNotice = {
  tone: 'info',
  title: RIBBON_TEXT.lost.title,
  lines: [RIBBON_TEXT.lost.line],
};

/** Whether a page is a dialogue, as office.js has it in the address or in the name of the window. */
export const isDialogue = (address: string, windowName: string): boolean =>
  /\bisDialog\b/.test(address) || /\bisDialog\b/.test(windowName);

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
