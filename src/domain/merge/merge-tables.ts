import { type EnteredRow, type EnteredTables, freshKeys, isRowUsed, usedRows } from '../entered-rows';
import { seenText } from '../entry';
import type { MergePart, Merging } from './merging';
import { type FiledRecord, isRecordUsed, mergeRecords, saysTheSame } from './records';

/** The fields of a table by which people recognise a row of it: two rows with one key are the same where one of these agrees. */
export type TableIdentity = (table: string) => readonly string[];

/** A row of the merged table, with what each file says of it. */
interface Matched {
  readonly key: string;
  readonly records: FiledRecord[];
}

/** The tables of all parts; undefined where no part has one. */
export function mergeTables(
  parts: readonly MergePart[],
  identity: TableIdentity,
  merging: Merging,
): EnteredTables | undefined {
  const names = [...new Set(parts.flatMap(({ inspection }) => [...(inspection.tables?.keys() ?? [])]))];
  if (names.length === 0) return undefined;
  return new Map(names.map((name) => [name, mergeRows(name, parts, identity(name), merging)]));
}

function mergeRows(
  table: string,
  parts: readonly MergePart[],
  identity: readonly string[],
  merging: Merging,
): readonly EnteredRow[] {
  const given = parts.flatMap(({ file, inspection }) => {
    const rows = inspection.tables?.get(table);
    return rows ? [{ file, rows: usedRows(rows) }] : [];
  });
  const fresh = freshKeys(given.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const merged: Matched[] = [];
  for (const { file, rows } of given) {
    const taken = new Set<Matched>();
    for (const row of rows) {
      const found = isRowUsed(row) ? matchOf(row, merged, taken, identity) : undefined;
      if (!found && !isRowUsed(row) && file !== given[0]?.file) continue; // blank rows stay where the first file has them
      const key = merged.some((other) => other.key === row.key) ? fresh.next().value : row.key;
      const matched: Matched = found ?? { key, records: [] };
      if (!found) merged.push(matched);
      matched.records.push({ file, record: row.values });
      taken.add(matched);
    }
  }
  return merged.map(({ key, records }): EnteredRow => {
    const [first] = records;
    const at = { kind: 'table', key: `${table}/${key}`, discipline: null } as const;
    return { key, values: merging.settle(at, records) ?? first?.record ?? {} };
  });
}

/** The row that another file has of the same thing: one that says the same, or one of its key that is recognised. */
function matchOf(
  { key, values }: EnteredRow,
  merged: readonly Matched[],
  taken: ReadonlySet<Matched>,
  identity: readonly string[],
): Matched | undefined {
  const free = merged.filter(
    (other) => !taken.has(other) && other.records.some(({ record }) => isRecordUsed(record)),
  );
  const says = (other: Matched, test: (record: FiledRecord['record']) => boolean): boolean =>
    other.records.some(({ record }) => test(record));
  return (
    free.find((other) => says(other, (record) => saysTheSame(record, values))) ??
    free.find(
      (other) =>
        other.key === key &&
        says(
          other,
          (record) =>
            mergeRecords([record, values]) !== null ||
            identity.some(
              (field) =>
                seenText(record[field] ?? null) !== '' &&
                seenText(record[field] ?? null) === seenText(values[field] ?? null),
            ),
        ),
    )
  );
}
