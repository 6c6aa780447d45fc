import { fail } from './file-failure';
import { LIMITS } from './limits';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const LONGEST_NAME = 4;

/** Text with its references replaced; an unknown one stays as it is. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.includes('&#') ? decodeAll(text) : decodeNamed(text);
}

function decodeNamed(text: string): string {
  const decoded: string[] = []; // a sum of pieces would keep all of them
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const [name = ''] = text.slice(at + 1, at + 1 + LONGEST_NAME).split(';', 1);
    const character = text[at + 1 + name.length] === ';' ? NAMED.get(name) : undefined;
    if (character === undefined) continue;
    decoded.push(text.slice(done, at), character);
    at += name.length + 1;
    done = at + 1;
  }
  decoded.push(text.slice(done));
  return decoded.join('');
}

function decodeAll(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text that a piece between two tags stands for; one too long for any cell stays as it is. */
export const decodePiece = (raw: string): string =>
  raw.length > LIMITS.text ? raw : decodeXml(unifyLines(raw));

/** One text and what follows it, within what any cell can hold. */
export function joinText(text: string, more: string): string {
  if (text.length + more.length > LIMITS.text) fail('too-large');
  return text + more;
}

/** The same text as one of its own: one that was cut from a larger text keeps all of that. */
export const detached = (text: string): string => [...text].join('');

/** Text with every line break as the one character that XML makes of it. */
export const unifyLines = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** Cell text with the file format's own escapes (`_x000D_`) replaced. */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
