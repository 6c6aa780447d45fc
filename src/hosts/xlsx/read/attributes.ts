import { decodeXml } from './xml-text';

const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The attributes of a tag in order: name with its prefix, decoded value. Ends where they stop making sense. */
export function* attributesOf(text: string): Generator<readonly [name: string, value: string]> {
  for (let at = 0; ; ) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (!match) return;
    at = ATTRIBUTE.lastIndex;
    yield [match[1] as string, decodeXml((match[2] ?? match[3] ?? '').replace(/\r\n|[\r\n\t]/g, ' '))];
  }
}

/** The value of the attribute of exactly this name; undefined where it is missing. */
export function attribute(text: string, name: string): string | undefined {
  if (!text.includes(name)) return undefined;
  for (const [found, value] of attributesOf(text)) if (found === name) return value;
  return undefined;
}

/** The value of a prefixed attribute, whatever its prefix is. */
export function prefixedAttribute(text: string, name: string): string | undefined {
  for (const [found, value] of attributesOf(text)) if (found.endsWith(`:${name}`)) return value;
  return undefined;
}

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
