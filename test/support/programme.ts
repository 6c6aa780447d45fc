import { dayToSerial } from '../../src/domain/calendar';
import type { EnteredRow } from '../../src/domain/entered-rows';
import type { Inspection } from '../../src/domain/inspection';
import type { RawValue } from '../../src/domain/raw-value';
import { ENTERED_TABLES } from '../../src/workbook/sheets/entered-tables';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import type { Random } from './random';

/** The day that the random programme is looked at. */
export const LOOKED_ON = '2011-11-19';
const DAY = dayToSerial(LOOKED_ON) ?? 0;

const DAYS: readonly RawValue[] = [
  ...[-40, -1, 0, 1, 3, 4, 30].map((days) => DAY + days),
  DAY - 0.25,
  DAY + 0.4,
  null,
  null,
  '2011-11-20',
  'x',
];
/** Numbers that no calendar has, or none of this time. */
const WILD: readonly RawValue[] = [...DAYS, 20_261_120, 5];

const PEOPLE: readonly RawValue[] = [
  '张伟',
  '张伟',
  'Li',
  'LI',
  '李娜',
  '王*',
  7,
  '7',
  ' 张伟  ',
  '欧阳  娜',
  '\u3000',
  null,
];
const WORDS: readonly RawValue[] = [
  '保洁部',
  '客服部',
  '很长的一段文字'.repeat(16),
  '=1+1',
  '第一行\n第二行',
  null,
];

/** What may be in a column, right and wrong, by the field; words where nothing else is said. */
const VALUES: Readonly<Record<string, readonly RawValue[]>> = {
  name: PEOPLE,
  owner: PEOPLE,
  host: PEOPLE,
  department: ['保洁部', '客服部', null],
  state: ['未开始', '进行中', '已完成', '别的', null],
  kind: ['动员会', '别的', null],
  ...Object.fromEntries(
    ['date', 'from', 'to', 'dueOn', 'doneOn', 'sentOn', 'reviewedOn', 'filedOn', 'returnedOn'].map(
      (field) => [field, DAYS],
    ),
  ),
};

/** An inspection with the programme, each table with so many random rows, right and wrong, some of them blank. */
export function randomProgramme(
  inspection: Inspection,
  random: Random,
  count: number,
  days: 'usual' | 'wild' = 'usual',
): Inspection {
  const tables = ENTERED_TABLES.map(({ kind, fields, inputs }) => {
    const valuesOf = (field: string): readonly RawValue[] =>
      inputs[field]?.style.includes('Day') || inputs[field]?.style.includes('Date')
        ? days === 'wild'
          ? WILD
          : DAYS
        : (VALUES[field] ?? WORDS);
    const value = (field: string): RawValue => {
      const values = valuesOf(field);
      return values[random.int(0, values.length - 1)] ?? null;
    };
    const rows = Array.from(
      { length: count },
      (_, i): EnteredRow => ({
        key: `r${i + 1}`,
        values: Object.fromEntries(fields.map((field) => [field, i % 7 === 3 ? null : value(field)])),
      }),
    );
    return [kind, rows] as const;
  });
  return {
    ...withProgramme(inspection, LOOKED_ON),
    tables: new Map(tables),
    asOf: { chosen: LOOKED_ON, today: LOOKED_ON },
  };
}
