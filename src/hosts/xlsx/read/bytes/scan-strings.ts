import { fail } from '../file-failure';
import { LIMITS } from '../limits';
import { readSharedStrings, type SharedStrings } from '../shared-strings';
import { decodeCell, rawText } from './decode-text';
import { after, afterRoot, afterTag, closedItself, closes, nextTag, UNUSUAL } from './tags';

/** What makes an item of the table depend on what surrounds it, or end elsewhere than at the next `</si>`. */
const ENTANGLED = /<[!?]|<\/?[^\s<>]*:|xmlns|.<si/s;

/** The text of an item of runs; null where it is left to the general scanner with all the others. */
function runsText(bytes: Uint8Array): string | null {
  const item = rawText(bytes);
  return ENTANGLED.test(item) ? null : (readSharedStrings(`<sst>${item}</sst>`)[0] ?? null);
}

/**
 * Finds the items of a shared string table; each becomes a text when it is asked for. Null where the part is written
 * in a way that only the general scanner knows.
 */
export function scanStrings(bytes: Uint8Array): SharedStrings | null {
  const start = afterRoot(bytes, 'sst');
  if (start === UNUSUAL) return null;
  const table = new StringTable(bytes);
  for (let at = start; ; ) {
    at = nextTag(bytes, at);
    if (at === UNUSUAL) return null;
    if (bytes[at + 1] === 47 /* / */)
      return closes(bytes, at, 'sst') && bytes.indexOf(60, at + 1) < 0 ? table : null;
    at = table.take(at);
    if (at === UNUSUAL) return null;
  }
}

class StringTable implements SharedStrings {
  /** Where plain items start and end, two for each. */
  private readonly places: number[] = [];
  private readonly texts: (string | undefined)[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  at(index: number): string | undefined {
    const text = this.texts[index];
    if (text !== undefined || index * 2 >= this.places.length) return text;
    const { places } = this;
    const made = decodeCell(this.bytes.subarray(places[index * 2], places[index * 2 + 1]));
    this.texts[index] = made;
    return made;
  }

  /** Takes the item whose tag is at `at`; answers the place behind it. */
  take(at: number): number {
    const { bytes } = this;
    if (this.texts.length >= LIMITS.strings) fail('too-large');
    let start = after(bytes, at, '<si><t');
    if (start !== UNUSUAL) start = afterTag(bytes, start);
    if (start === UNUSUAL || closedItself(bytes, start)) return this.takeAny(at);
    const end = nextTag(bytes, start);
    const next = end === UNUSUAL ? UNUSUAL : after(bytes, end, '</t></si>');
    if (next === UNUSUAL) return this.takeAny(at);
    this.places.push(start, end);
    this.texts.push(undefined);
    return next;
  }

  /** An item of runs, with a phonetic guide or without text, by the general scanner. */
  private takeAny(at: number): number {
    const { bytes } = this;
    const next = after(bytes, at, '<si>') === UNUSUAL ? UNUSUAL : behindItem(bytes, at);
    if (next === UNUSUAL) return UNUSUAL;
    const text = runsText(bytes.subarray(at, next));
    if (text === null) return UNUSUAL;
    this.texts.push(text);
    this.places.push(0, 0);
    return next;
  }
}

/** Behind the next `</si>`. */
function behindItem(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at++) {
    at = nextTag(bytes, at);
    const end = at === UNUSUAL ? UNUSUAL : after(bytes, at, '</si>');
    if (at === UNUSUAL || end !== UNUSUAL) return end;
  }
}
