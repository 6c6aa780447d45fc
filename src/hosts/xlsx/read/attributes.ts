import { decodeXml } from './xml-text';

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Goes through the attributes of a tag in order; ends where they stop making sense. */
class AttributeReader {
  name = '';
  private start = 0;
  private end = 0;
  private at = 0;

  constructor(private readonly text: string) {}

  next(): boolean {
    const { text } = this;
    let at = this.skipBlanks(this.at);
    const first = at;
    for (let code = text.charCodeAt(at); code !== 61 /* = */ && !isBlank(code); code = text.charCodeAt(++at))
      if (at >= text.length) return false;
    if (at === first) return false;
    this.name = text.slice(first, at);
    at = this.skipBlanks(at);
    if (text.charCodeAt(at) !== 61 /* = */) return false;
    at = this.skipBlanks(at + 1);
    const quote = text[at];
    if (quote !== '"' && quote !== "'") return false;
    this.start = at + 1;
    this.end = text.indexOf(quote, this.start);
    this.at = this.end + 1;
    return this.end >= 0;
  }

  /** The value, its blanks and references replaced. */
  value(): string {
    const raw = this.text.slice(this.start, this.end);
    return decodeXml(/[\r\n\t]/.test(raw) ? raw.replace(/\r\n|[\r\n\t]/g, ' ') : raw);
  }

  private skipBlanks(start: number): number {
    let at = start;
    while (isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }
}

/** The value of the attribute of exactly this name; undefined where it is missing. */
export function attribute(text: string, name: string): string | undefined {
  return text.includes(name) ? find(text, (found) => found === name) : undefined;
}

/** The value of a prefixed attribute, whatever its prefix is. */
export function prefixedAttribute(text: string, name: string): string | undefined {
  return find(text, (found) => found.endsWith(`:${name}`));
}

function find(text: string, isWanted: (name: string) => boolean): string | undefined {
  const reader = new AttributeReader(text);
  while (reader.next()) if (isWanted(reader.name)) return reader.value();
  return undefined;
}

/** What a tag declares: prefix → namespace, '' for the default one. */
export function declarations(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const reader = new AttributeReader(text);
  while (reader.next()) {
    if (reader.name === 'xmlns') found.set('', reader.value());
    else if (reader.name.startsWith('xmlns:')) found.set(reader.name.slice(6), reader.value());
  }
  return found;
}

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
