import { fail } from '../file-failure';
import { LIMITS } from '../limits';
import { readSharedStrings, type SharedStrings } from '../shared-strings';
import { detached } from '../xml-text';
import { cellTexts, rawText } from './decode-text';
import { after, afterRoot, afterTag, closedItself, closes, nextTag, UNUSUAL } from './tags';
import { TextMemory } from './text-memory';

/** What makes an item of the table depend on what surrounds it, or end elsewhere than at the next `</si>`. */
const ENTANGLED = /<[!?]|<\/?[^\s<>]*:|xmlns|.<si/s;

/** Thrown where an item is left to the general scanner with all the others. */
class EntangledItem extends Error {}

/** Texts of items of runs, remembered over all files. */
const itemTexts = new TextMemory((bytes) => {
  const item = rawText(bytes);
  const [text] = ENTANGLED.test(item) ? [] : readSharedStrings(`<sst>${item}</sst>`);
  if (text === undefined) throw new EntangledItem();
  return detached(text);
});

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
  private readonly view: DataView;
  /** Where plain items start and end, two for each. */
  private readonly places: number[] = [];
  private readonly texts: (string | undefined)[] = [];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  at(index: number): string | undefined {
    const text = this.texts[index];
    if (text !== undefined || index * 2 >= this.places.length) return text;
    const { places } = this;
    const made = cellTexts.textOf(this.bytes, this.view, places[index * 2] ?? 0, places[index * 2 + 1] ?? 0);
    this.texts[index] = made;
    return made;
  }

  /** Takes the item whose tag stands at `at`; behind it. */
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
    try {
      this.texts.push(itemTexts.textOf(bytes, this.view, at, next));
    } catch (error) {
      if (error instanceof EntangledItem) return UNUSUAL;
      throw error;
    }
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
