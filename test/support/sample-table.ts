import type { EnteredRow } from '../../src/domain/entered-rows';
import type { RawValue } from '../../src/domain/raw-value';
import {
  choiceInput,
  dayInput,
  numberInput,
  personInput,
  required,
  textInput,
} from '../../src/workbook/kit/columns';
import { enteredTable, inOrder, unique } from '../../src/workbook/kit/entered-table';
import { ROSTER_NAMES } from '../../src/workbook/sheets/roster-table';
import { PALETTE } from '../../src/workbook/styles';
import type { Random } from './random';

/** A plain table with ten columns to be filled in. */
export const SAMPLE = enteredTable({
  kind: 'sample',
  name: '专项检查',
  hint: '一次检查写一行。',
  tabColor: PALETTE.brand,
  orientation: 'landscape',
  columns: {
    code: required(textInput('编码', 20, 10)),
    topic: required(textInput('内容', 40, 30)),
    from: required(dayInput('开始', 23, '11-10')),
    to: dayInput('结束', 23, '11-20'),
    kind: choiceInput('类别', 20, ['自查', '抽查']),
    place: textInput('地点', 20, 20),
    people: numberInput('人数', 14, 1, 500),
    mark: numberInput('评分', 14, 0, 100),
    owner: personInput('经办人', 20, ROSTER_NAMES),
    note: textInput('备注', 20, 20),
  },
  rules: [unique('code'), inOrder('from', 'to')],
});

const VALUES: Readonly<Record<string, readonly RawValue[]>> = {
  code: ['a1', 'A1', 'b2', 'c3', '很长很长很长很长很长很长', '', '\u3000', 7],
  topic: ['巡查', '', null, '=1+1', '第一行\n第二行'],
  from: [40_856, 40_870, '2011-11-10', null, 'x'],
  to: [40_856, 40_850, 40_900, null, '昨天'],
  kind: ['自查', '抽查', '别的', null],
  place: ['大堂', null],
  people: [3, 0, 500, 501, '三人', null],
  mark: [0, 100, 99.5, -1, '优', null],
  owner: ['张三', '李*', 'Li', 7, ' ', null],
  note: [null, '好'],
};

/** Random rows, right and wrong, some of them blank. */
export const sampleRows = (random: Random, count: number): readonly EnteredRow[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `r${i + 1}`,
    values: Object.fromEntries(
      Object.entries(VALUES).map(([field, values]): [string, RawValue] => [
        field,
        i % 7 === 3 ? null : (values[random.int(0, values.length - 1)] ?? null),
      ]),
    ),
  }));
