import { fail } from './file-failure';
import { Namespaces } from './namespaces';
import { decodePiece, unifyLines } from './xml-text';

/** What the scanner meets; the root element has depth 0. */
export interface XmlSink {
  /** `name` is without its prefix, but keeps it where the element is not of the root's namespace. */
  open(name: string, attributes: string, depth: number): void;
  /** Depth of the element that ends. */
  close(depth: number): void;
  /** Decoded text, in pieces, and the depth of the element it is in. */
  text?(text: string, depth: number): void;
}

/** No part of a workbook nests deeper. */
const MOST_DEPTH = 100;

/** Scans well-formed XML from left to right. Knows no DTD: a document type ends the reading. */
export function scanXml(xml: string, sink: XmlSink): void {
  new Scanner(xml, sink).run();
}

class Scanner {
  private at = 0;
  private rooted = false;
  private readonly open: string[] = [];
  private readonly scopes: Namespaces[] = [];

  constructor(
    private readonly xml: string,
    private readonly sink: XmlSink,
  ) {}

  run(): void {
    const { xml } = this;
    while (this.at < xml.length) {
      const open = xml.indexOf('<', this.at);
      if (open < 0) break;
      if (open > this.at) this.text(decodePiece(xml.slice(this.at, open)));
      const second = xml.charCodeAt(open + 1);
      if (second === 33 /* ! */) this.skipDeclaration(open);
      else if (second === 63 /* ? */) this.at = after(xml, '?>', open);
      else this.tag(open, tagEnd(xml, open));
    }
    if (!this.rooted || this.open.length > 0) fail('damaged');
  }

  private text(text: string): void {
    if (this.open.length > 0) this.sink.text?.(text, this.open.length - 1);
  }

  private skipDeclaration(open: number): void {
    const { xml } = this;
    if (xml.startsWith('<!--', open)) {
      this.at = after(xml, '-->', open + 4);
      return;
    }
    if (!xml.startsWith('<![CDATA[', open)) fail('damaged');
    this.at = after(xml, ']]>', open);
    this.text(unifyLines(xml.slice(open + 9, this.at - 3)));
  }

  private tag(open: number, end: number): void {
    const { xml } = this;
    this.at = end + 1;
    if (xml.charCodeAt(open + 1) === 47 /* / */) {
      if (xml.slice(open + 2, end).trimEnd() !== this.open.pop()) fail('damaged');
      this.scopes.pop();
      this.sink.close(this.open.length);
      return;
    }
    const selfClosing = xml.charCodeAt(end - 1) === 47;
    let nameEnd = open + 1;
    while (nameEnd < end && !isNameEnd(xml.charCodeAt(nameEnd))) nameEnd++;
    const depth = this.open.length;
    if (depth >= MOST_DEPTH) fail('damaged');
    const name = xml.slice(open + 1, nameEnd);
    const attributes = xml.slice(nameEnd, selfClosing ? end - 1 : end);
    const scope = this.scopeOf(name, attributes, depth);
    this.sink.open(scope.shortName(name), attributes, depth);
    if (selfClosing) this.sink.close(depth);
    else {
      this.open.push(name);
      this.scopes.push(scope);
    }
  }

  private scopeOf(name: string, attributes: string, depth: number): Namespaces {
    const outer = this.scopes[depth - 1];
    if (!outer) {
      if (this.rooted) fail('damaged');
      this.rooted = true;
      return new Namespaces(name, attributes);
    }
    return attributes.includes('xmlns') ? new Namespaces(name, attributes, outer) : outer;
  }
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

const isNameEnd = (code: number): boolean =>
  code === 32 || code === 47 || code === 10 || code === 13 || code === 9;
