import { fail } from './file-failure';

/** What the scanner meets; `name` is without its namespace prefix. */
export interface XmlSink {
  open(name: string, attributes: string, selfClosing: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** Scans XML from left to right. Knows no DTD: a document type ends the reading. */
export function scanXml(xml: string, sink: XmlSink): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (open > at) sink.text(xml.slice(at, open));
    const second = xml.charCodeAt(open + 1);
    if (second === 33 /* ! */) at = skipDeclaration(xml, open, sink);
    else if (second === 63 /* ? */) at = after(xml, '?>', open);
    else {
      const end = tagEnd(xml, open);
      emitTag(xml, open, end, sink);
      at = end + 1;
    }
  }
}

function skipDeclaration(xml: string, open: number, sink: XmlSink): number {
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open);
  if (!xml.startsWith('<![CDATA[', open)) fail('damaged');
  const end = after(xml, ']]>', open);
  sink.text(xml.slice(open + 9, end - 3).replaceAll('&', '&amp;'));
  return end;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) fail('damaged');
  return at + mark.length;
}

/** The `>` that ends a tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, open: number): number {
  let end = xml.indexOf('>', open);
  for (let from = open; ; ) {
    if (end < 0) fail('damaged');
    const quote = nextQuote(xml, from, end);
    if (quote < 0) return end;
    const close = xml.indexOf(xml[quote] as string, quote + 1);
    if (close < 0) fail('damaged');
    from = close + 1;
    if (close > end) end = xml.indexOf('>', close);
  }
}

function nextQuote(xml: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const code = xml.charCodeAt(i);
    if (code === 34 || code === 39) return i;
  }
  return -1;
}

function emitTag(xml: string, open: number, end: number, sink: XmlSink): void {
  const closing = xml.charCodeAt(open + 1) === 47;
  const selfClosing = xml.charCodeAt(end - 1) === 47;
  const start = open + (closing ? 2 : 1);
  let nameEnd = start;
  while (nameEnd < end && !isNameEnd(xml.charCodeAt(nameEnd))) nameEnd++;
  const colon = xml.indexOf(':', start);
  const name = xml.slice(colon >= 0 && colon < nameEnd ? colon + 1 : start, nameEnd);
  if (closing) sink.close(name);
  else {
    sink.open(name, xml.slice(nameEnd, selfClosing ? end - 1 : end), selfClosing);
    if (selfClosing) sink.close(name);
  }
}

const isNameEnd = (code: number): boolean =>
  code === 32 || code === 47 || code === 10 || code === 13 || code === 9;

/** The value of an attribute whatever its prefix, '' decoded; undefined where it is missing. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let from = 0; ; ) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return undefined;
    from = at + name.length;
    const before = attributes.charCodeAt(at - 1);
    if (!(before <= 32 || before === 58) && at > 0) continue;
    const match = /^\s*=\s*(["'])/.exec(attributes.slice(from, from + 16));
    if (!match) continue;
    const start = from + match[0].length;
    const end = attributes.indexOf(match[1] as string, start);
    return end < 0 ? undefined : decodeXml(attributes.slice(start, end));
  }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its references replaced; an unknown one stays as it is. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Cell text with the file format's own escapes (`_x000D_`) replaced. */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
