import { isEmptyText } from '../../domain/entry';
import type { Inspection } from '../../domain/inspection';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { textLiteral } from '../address';
import { looksEmptyFormula } from '../looks-empty-formula';

/** A list elsewhere in the workbook: the defined name of its cells, and what is in them. */
export interface NamedList {
  readonly definedName: string;
  readonly values: (inspection: Inspection) => readonly RawValue[];
}

/** What a formula refers to in a row of a table. */
export interface RowReferences<Field extends string> {
  /** The cell of a column in this row, e.g. G5. */
  readonly cell: (field: Field) => string;
  /** All cells of a column, e.g. $G$5:$G$24. */
  readonly column: (field: Field) => string;
  readonly layout: number;
}

/** What is in a row of a table, in all of its rows, and in the lists of its workbook. */
export interface RowValues<Field extends string> {
  readonly value: (field: Field) => RawValue;
  readonly column: (field: Field) => readonly RawValue[];
  readonly list: (list: NamedList) => readonly RawValue[];
}

/** What a cell of a row is worked out by, said once: as a formula, and as the result that the formula must give. */
export interface Expression<Field extends string, Value> {
  readonly formula: (row: RowReferences<Field>) => string;
  readonly result: (row: RowValues<Field>) => Value;
}

/** A fixed text. */
export const text = <Field extends string>(value: string): Expression<Field, string> => ({
  formula: () => textLiteral(value),
  result: () => value,
});

/** One of two, by a condition. */
export const when = <Field extends string, Value>(
  condition: Expression<Field, boolean>,
  then: Expression<Field, Value>,
  otherwise: Expression<Field, Value>,
): Expression<Field, Value> => ({
  formula: (row) => `IF(${condition.formula(row)},${then.formula(row)},${otherwise.formula(row)})`,
  result: (row) => (condition.result(row) ? then : otherwise).result(row),
});

/** Whether all conditions hold; all of them are worked out, so none may be an error. */
export const every = <Field extends string>(
  ...conditions: readonly Expression<Field, boolean>[]
): Expression<Field, boolean> => ({
  formula: (row) => `AND(${conditions.map((one) => one.formula(row)).join()})`,
  result: (row) => conditions.every((one) => one.result(row)),
});

/** Whether a condition does not hold. */
export const not = <Field extends string>(
  condition: Expression<Field, boolean>,
): Expression<Field, boolean> => ({
  formula: (row) => `NOT(${condition.formula(row)})`,
  result: (row) => !condition.result(row),
});

/** Whether nobody sees anything in a cell. */
export const isEmpty = <Field extends string>(field: Field): Expression<Field, boolean> => ({
  formula: ({ cell, layout }) => looksEmptyFormula(cell(field), layout),
  result: ({ value }) => isEmptyText(value(field)),
});

/** Whether nobody sees anything in any of some cells. */
export const areEmpty = <Field extends string>(fields: readonly Field[]): Expression<Field, boolean> => ({
  formula: ({ cell, layout }) => looksEmptyFormula(fields.map(cell).join('&'), layout),
  result: ({ value }) => fields.every((field) => isEmptyText(value(field))),
});

/** Whether a cell is 0. */
export const isZero = <Field extends string>(field: Field): Expression<Field, boolean> => ({
  formula: ({ cell }) => `${cell(field)}=0`,
  result: ({ value }) => value(field) === 0,
});

/** Whether a cell holds a number, as a day is one. */
export const isNumber = <Field extends string>(field: Field): Expression<Field, boolean> => ({
  formula: ({ cell }) => `ISNUMBER(${cell(field)})`,
  result: ({ value }) => typeof value(field) === 'number',
});

/** Whether a cell holds a number from `min` to `max`, both included. */
export const isWithin = <Field extends string>(
  field: Field,
  min: number,
  max: number,
): Expression<Field, boolean> => ({
  formula: ({ cell }) =>
    `IF(ISNUMBER(${cell(field)}),AND(${cell(field)}>=${min},${cell(field)}<=${max}),FALSE)`,
  result: ({ value }) => {
    const number = value(field);
    return typeof number === 'number' && number >= min && number <= max;
  },
});

/** Whether a text has more characters than so many. */
export const isLongerThan = <Field extends string>(
  field: Field,
  most: number,
): Expression<Field, boolean> => ({
  formula: ({ cell }) => `LEN(${cell(field)})>${most}`,
  result: ({ value }) => showRaw(value(field)).length > most,
});

/** Whether the number of one cell is smaller than that of another; of two numbers only. */
export const isBefore = <Field extends string>(earlier: Field, later: Field): Expression<Field, boolean> => ({
  formula: ({ cell }) =>
    `IF(AND(ISNUMBER(${cell(earlier)}),ISNUMBER(${cell(later)})),${cell(earlier)}<${cell(later)},FALSE)`,
  result: ({ value }) => {
    const [one, other] = [value(earlier), value(later)];
    return typeof one === 'number' && typeof other === 'number' && one < other;
  },
});

/** Whether a cell that is filled in holds none of some words; letters of either case are the same. */
export const isNoneOf = <Field extends string>(
  field: Field,
  words: readonly string[],
): Expression<Field, boolean> => ({
  formula: ({ cell }) => `NOT(OR(${words.map((word) => `${cell(field)}=${textLiteral(word)}`).join()}))`,
  result: ({ value }) => !words.some((word) => isEqual(value(field), word)),
});

/** Whether a cell holds a word; letters of either case are the same. */
export const isWord = <Field extends string>(field: Field, word: string): Expression<Field, boolean> => ({
  formula: ({ cell }) => `${cell(field)}=${textLiteral(word)}`,
  result: ({ value }) => isEqual(value(field), word),
});

/** Whether a cell that is filled in holds nothing of a list elsewhere; letters of either case are the same. */
export const isNotListed = <Field extends string>(
  field: Field,
  list: NamedList,
): Expression<Field, boolean> => ({
  // Not COUNTIF and MATCH: to them * and ? are wildcards, and 7 is the text 7.
  formula: ({ cell }) => `SUMPRODUCT((${list.definedName}=${cell(field)})*1)=0`,
  result: ({ value, list: valuesOf }) => !valuesOf(list).some((listed) => isEqual(listed, value(field))),
});

/** Whether some other row has the same in all of these columns; a row with nothing in one of them has no twin. */
export const occursTwice = <Field extends string>(
  fields: readonly [Field, ...Field[]],
): Expression<Field, boolean> => ({
  formula: ({ cell, column, layout }) => {
    const same = fields.map((field) => `(${column(field)}=${cell(field)})`).join('*');
    const filled = fields.map((field) => `NOT(${looksEmptyFormula(cell(field), layout)})`).join();
    return `AND(${filled},SUMPRODUCT(${same}*1)>1)`;
  },
  result: ({ value, column }) => {
    if (fields.some((field) => isEmptyText(value(field)))) return false;
    const all = fields.map((field) => column(field));
    const twins = (all[0] ?? []).filter((_, row) =>
      fields.every((field, i) => isEqual(all[i]?.[row] ?? null, value(field))),
    );
    return twins.length > 1;
  },
});

/** Whether two cells are equal for a formula: texts whatever the case of their letters, all else by kind and value; nothing is 0. */
function isEqual(found: RawValue, value: RawValue): boolean {
  if (typeof found === 'string' && typeof value === 'string')
    return found.toLowerCase() === value.toLowerCase();
  return found === value || (found === null && (value === 0 || value === false || value === ''));
}
