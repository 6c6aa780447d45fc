import { readDay } from '../domain/calendar';
import { seenText } from '../domain/entry';
import type { Field } from '../domain/field';
import { type Conflict, conflictKey } from '../domain/merge/conflict';
import type { EnteredRecord } from '../domain/merge/records';
import { type RawValue, showRaw } from '../domain/raw-value';
import { checkpointIndex, type Rubric } from '../domain/rubric';
import type { GapPolicy } from '../domain/scheme';
import { inputCaptions } from '../workbook/kit/entered-table';
import { GAP_POLICY_LABELS } from '../workbook/names';
import { tableOf } from '../workbook/sheets/entered-tables';
import { PARAMETER_LABELS } from '../workbook/sheets/parameter-labels';

/** A conflict as it is shown to the person who chooses. */
export interface ConflictView {
  readonly id: string;
  readonly kind: Conflict['kind'];
  /** Name of the discipline that it belongs to. */
  readonly discipline: string | null;
  /** What it is about: the text of a checkpoint, the name of a person, the name of a table; nothing of a fact. */
  readonly about: string;
  /** What each file says, field by field; only the fields in which any of them says something. */
  readonly values: readonly { readonly file: string; readonly cells: readonly ShownCell[] }[];
}

/** A field and what it says, as people see it. */
export interface ShownCell {
  readonly field: Field;
  readonly text: string;
}

/** Facts as their keys in conflicts begin, and what they are called. */
const FACT_FIELDS: Readonly<Record<string, Field>> = {
  siteManager: 'siteManager',
  year: 'year',
  inspectors: 'inspector',
  methods: 'usualMethod',
  gapPolicy: { caption: PARAMETER_LABELS.gapPolicy },
  asOf: { caption: PARAMETER_LABELS.asOf },
};

const DEDUCTION: Field = { caption: '扣分' };

/** Shows a conflict of workbooks with a rubric. */
export function conflictView(conflict: Conflict, rubric: Rubric): ConflictView {
  const { kind, key, discipline, values } = conflict;
  const fields = [...new Set(values.flatMap(({ record }) => Object.keys(record)))].filter((field) =>
    values.some(({ record }) => seenText(record[field] ?? null) !== ''),
  );
  return {
    id: conflictKey(conflict),
    kind,
    discipline: rubric.disciplines.find(({ id }) => id === discipline)?.name ?? null,
    about: aboutOf(conflict, rubric),
    values: values.map(({ file, record }) => ({
      file,
      cells: fields.map((name) => ({
        field: fieldOf(kind, key, name),
        text: textOf(conflict, name, record),
      })),
    })),
  };
}

function aboutOf({ kind, key }: Conflict, rubric: Rubric): string {
  if (kind === 'fact') return '';
  if (kind === 'roster') return key;
  if (kind === 'table') return tableOfKey(key)?.name ?? '';
  return checkpointIndex(rubric).get(key)?.checkpoint.text ?? '';
}

function fieldOf(kind: Conflict['kind'], key: string, name: string): Field {
  if (kind === 'fact') return FACT_FIELDS[key.split('.')[0] ?? ''] ?? { caption: key };
  if (name === 'deduction') return DEDUCTION;
  if (kind !== 'table') return name as Exclude<Field, object>;
  const table = tableOfKey(key);
  return { caption: (table && inputCaptions(table)[name]) ?? name };
}

function textOf({ kind, key }: Conflict, name: string, record: EnteredRecord): string {
  const value: RawValue = record[name] ?? null;
  if (key === 'gapPolicy') return GAP_POLICY_LABELS[value as GapPolicy];
  if (name === 'deduction' && value === 0) return '√';
  const isDay =
    name === 'dueOn' || (kind === 'table' && tableOfKey(key)?.inputs[name]?.style === 'inputDate');
  if (isDay && typeof value === 'number') return readDay(value) ?? showRaw(value);
  return seenText(value);
}

/** The table of a conflict by its key, which begins with the kind of its sheet. */
const tableOfKey = (key: string): ReturnType<typeof tableOf> => tableOf(key.split('/')[0] ?? '');
