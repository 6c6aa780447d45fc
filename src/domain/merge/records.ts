import { isSeen, seenText } from '../entry';
import type { RawValue } from '../raw-value';

/** What people entered about one thing, field by field. */
export type EnteredRecord = Readonly<Record<string, RawValue>>;

/** A record as one file has it. */
export interface FiledRecord {
  readonly file: string;
  readonly record: EnteredRecord;
}

/** Several records about one thing as one, or `null` where they contradict each other. */
export type MergedRecord = EnteredRecord | null;

/** How the records of a kind are held against each other. */
export interface RecordRules {
  /** Fields in which different texts are the same, because they identify the thing: the first text stays. */
  readonly identity?: readonly string[];
  /** Fields in which values that are meant as the same are the same: the one that is written as it should be stays. */
  readonly meanings?: Readonly<Record<string, (value: RawValue) => RawValue>>;
  /**
   * Whether a record that leaves `decisive` empty says that on purpose: then it contradicts one that fills it in. By default
   * an empty field says nothing.
   */
  readonly decisive?: { readonly field: string; readonly isMeant: (record: EnteredRecord) => boolean };
}

/**
 * Brings records about one thing together: an empty field says nothing, and what several say alike is said once.
 * `null` where two of them say different things of a field.
 */
export function mergeRecords(records: readonly EnteredRecord[], rules: RecordRules = {}): MergedRecord {
  const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const merged: Record<string, RawValue> = {};
  for (const field of fields) {
    const values = records.map((record) => record[field] ?? null).filter(isSeen);
    const [first = null] = values;
    const isKnownBy = rules.identity?.includes(field) === true;
    const meant = rules.meanings?.[field] ?? ((value) => value);
    if (!isKnownBy && new Set(values.map((value) => seenText(meant(value)))).size > 1) return null;
    const isProper = (value: RawValue): boolean => meant(value) === value;
    // 1.5 rather than the text 1.5, / rather than 、
    merged[field] = values.find((value) => typeof value === 'number') ?? values.find(isProper) ?? first;
  }
  const { decisive } = rules;
  if (decisive) {
    const meant = records.filter(decisive.isMeant);
    const filled = meant.filter((record) => isSeen(record[decisive.field] ?? null));
    if (filled.length > 0 && filled.length < meant.length) return null;
  }
  return merged;
}

/** Whether anybody sees anything in a record. */
export const isRecordUsed = (record: EnteredRecord): boolean => Object.values(record).some(isSeen);

/** Whether people see the same in two records. */
export const saysTheSame = (one: EnteredRecord, other: EnteredRecord): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (field) => seenText(one[field] ?? null) === seenText(other[field] ?? null),
  );
