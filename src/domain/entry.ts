import { looksEmpty } from './folding';
import type { EntryIssue } from './issue';
import { type Tenths, tenths } from './marks';
import { type RawValue, showRaw } from './raw-value';
import { RULES } from './rule';
import type { DeductionRule, RuleIssue } from './rule/kinds';
import { NOT_APPLICABLE } from './typed-deduction';

/** What is in the three input cells of a checkpoint, kept as found, right or wrong. */
export interface RawEntry {
  readonly deduction: RawValue;
  readonly reason: RawValue;
  readonly method: RawValue;
}

/** A checkpoint nobody has looked at yet. */
export const BLANK_ENTRY: RawEntry = { deduction: null, reason: null, method: null };

/** How an entry counts: `inspected` is false only for 未检 and for a value that is in error. */
export interface EntryReading {
  readonly state: 'blank' | 'conforms' | 'missing' | 'not-applicable' | 'invalid';
  /** What it takes off its item's full mark, in tenths, ≥ 0; 0 in every state but `missing`. */
  readonly deduction: Tenths;
  readonly issue: EntryIssue | null;
}

/** Whether a text input counts as empty: nobody sees anything of it. An error value is no text. */
export const isEmptyText = (value: RawValue): boolean =>
  value === null || typeof value === 'object' || (typeof value === 'string' && looksEmpty(value));

/** Whether anybody sees anything in a cell; an error value is something. */
export const isSeen = (value: RawValue): boolean =>
  value !== null && !(typeof value === 'string' && looksEmpty(value));

/** A value as people see it, without blanks around it. */
export const seenText = (value: RawValue): string => (isSeen(value) ? showRaw(value).trim() : '');

/** Whether anybody sees anything in the cells of a checkpoint. */
export const isEntryUsed = (entry: RawEntry): boolean => Object.values(entry).some(isSeen);

/**
 * Reads what is in a checkpoint's cells. The first rule that applies decides:
 *
 * | 扣分                           | state          | counts as | issue                  |
 * |--------------------------------|----------------|-----------|------------------------|
 * | empty (no reason / reason)     | blank          | 0         | — / reason-without-deduction |
 * | / (reason given / not given)   | not-applicable | 0         | — / reason-missing     |
 * | a text that is meant as one of the others (√, １．５, 、) | invalid | 0 | deduction-rewrite |
 * | x, 不合格                      | invalid        | 0         | deduction-cross        |
 * | other text, TRUE, error value  | invalid        | 0         | deduction-not-number   |
 * | 0                              | conforms       | 0         |                        |
 * | below min or above max         | invalid        | 0         | deduction-out-of-range |
 * | more than one decimal          | invalid        | 0         | deduction-decimals     |
 * | in range (reason / none)       | missing        | value     | — / reason-missing     |
 *
 * A missing reason never changes what the value counts as; it only keeps the inspection from being complete.
 */
export function readEntry(entry: RawEntry, rule: DeductionRule): EntryReading {
  const { deduction } = entry;
  const hasReason = !isEmptyText(entry.reason);
  const reasonIssue: EntryIssue | null = hasReason ? null : { code: 'reason-missing' };
  if (deduction === null || (typeof deduction === 'string' && looksEmpty(deduction)))
    return reading('blank', tenths(0), hasReason ? { code: 'reason-without-deduction' } : null);
  if (deduction === NOT_APPLICABLE) return reading('not-applicable', tenths(0), reasonIssue);
  if (deduction === 0) return reading('conforms');
  const read = readDeduction(deduction, rule);
  return typeof read === 'number'
    ? reading('missing', read, reasonIssue)
    : reading('invalid', tenths(0), read);
}

/** What a deduction that is none of the signs takes off by its rule, or what is wrong with it. */
export function readDeduction(deduction: RawValue, rule: DeductionRule): Tenths | RuleIssue {
  const typed = typeof deduction === 'number' || typeof deduction === 'string' ? deduction : null;
  return RULES[rule.kind].read(typed, showRaw(deduction), rule);
}

const reading = (
  state: EntryReading['state'],
  deduction: Tenths = tenths(0),
  issue: EntryIssue | null = null,
): EntryReading => ({ state, deduction, issue });
