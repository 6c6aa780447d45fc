import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { parseDay } from './calendar';
import type { Inspection } from './inspection';
import { showRaw } from './raw-value';
import { isRosterRowUsed } from './roster';

const handoutSchema = z.object({
  site: z.string(),
  period: z.string(),
  year: z.int(),
  inspectedOn: z.nullable(z.string().check(z.refine((day) => parseDay(day) === day))),
  siteManager: z.string(),
  /** Discipline id → 检查人. */
  inspectors: z.record(z.string(), z.string()),
  /** 姓名, 岗位, 分管专业 of each person. */
  roster: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/**
 * What 发放 filled in before it handed a workbook out: facts and people, '' where it left something empty. It helps head
 * office to see what became of it; it is no proof of anything, anybody can write it.
 */
export type Handout = z.infer<typeof handoutSchema>;

/** Most UTF-16 units of a piece; a cell holds 32,767. */
const MOST_IN_CELL = 30_000;

/** What a workbook that is made of an inspection hands out. */
export const handoutOf = ({ facts, roster }: Inspection): Handout => ({
  site: facts.site,
  period: facts.period,
  year: facts.year,
  inspectedOn: facts.inspectedOn,
  siteManager: facts.siteManager,
  inspectors: { ...facts.inspectors },
  roster: roster
    .filter(isRosterRowUsed)
    .map(({ name, role, discipline }) => [showRaw(name), showRaw(role), showRaw(discipline)]),
});

/**
 * A handout as cells hold it: a mark, a digest and JSON, in pieces between brackets, so that none begins like a formula
 * or ends with a blank. None where it does not fit into so many cells: seven hold about 8,000 people.
 */
export function handoutTexts(handout: Handout, cells: number): readonly string[] {
  const json = JSON.stringify(handout).replaceAll('_', '\\u005f'); // _x0041_ would be an escape in a file
  const pieces = inPieces(sealed(json));
  return pieces.length > cells ? [] : pieces.map((piece) => `[${piece}]`);
}

/** Reads what the cells hold; null where it is not what was written. */
export function readHandout(texts: readonly string[]): Handout | null {
  const pieces = texts.map((text) => /^\[(.*)\]$/s.exec(text)?.[1]);
  if (pieces.includes(undefined)) return null;
  const text = pieces.join('');
  const json = text.slice(sealed('').length);
  if (text !== sealed(json)) return null;
  try {
    return z.safeParse(handoutSchema, JSON.parse(json)).data ?? null;
  } catch {
    return null; // whatever is wrong with it, it says nothing
  }
}

/** Hex digits of the digest, enough to notice damage. */
const DIGITS = 12;

/** JSON behind a mark, which has the version of what follows, and its digest. */
const sealed = (json: string): string =>
  `h1 ${bytesToHex(sha256(utf8ToBytes(json))).slice(0, DIGITS)} ${json}`;

/** Cuts a text into pieces, never through a character of two units. */
function inPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieces.at(-1)?.length ?? 0) {
    const piece = text.slice(at, at + MOST_IN_CELL);
    pieces.push(/[\ud800-\udbff]$/.test(piece) ? piece.slice(0, -1) : piece);
  }
  return pieces;
}
