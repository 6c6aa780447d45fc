import type { Inspection } from '../../../src/domain/inspection';
import { entry, inspectionOf, person } from '../../support/inspections';

/** Texts that a program may take for something else, or lose a part of. */
export const TEXTS: readonly string[] = [
  '=1+1',
  '=',
  '=HYPERLINK("http://x.test","看")',
  '+1',
  '-1',
  '-扣分',
  '@SUM(A1)',
  "'已加引号",
  "''",
  "'",
  '1.0',
  '007',
  '1e5',
  '12%',
  '¥5',
  '1,234',
  '1-2',
  '2011-11-27',
  '2011/11/27',
  '11月27日',
  '12:30',
  '一',
  '二〇一一年',
  '三分之一',
  '\uff11\uff0e\uff15',
  'TRUE',
  'false',
  '真',
  '#N/A',
  '#REF!',
  'N/A',
  ' 前后有空格 ',
  ' ',
  '\u3000',
  '制表\t符',
  '<b>&amp;"双"\'单\'</b>',
  ']]>',
  '_x000D_',
  '_x4E2D_文',
  '🌸𠮷',
  'é e\u0301',
  '{=1}',
  '/',
  '√',
  '常规文字',
];

/** Longest text of a cell, in UTF-16 units. */
const LIMIT = 32_767;

const fill = (text: string): string => text.repeat(Math.ceil(LIMIT / text.length)).slice(0, LIMIT);

/** Long texts, and texts of several lines. */
export const LONGEST: readonly string[] = [
  fill('客户服务中心未公示收费标准；'),
  fill('字'),
  fill('第一行\n第二行\n'),
  '一\n二\n\n三',
  '\n',
  ' \n前后\n ',
  `第一行\n=1+1\n'第三行`,
];

/** An inspection that makes use of everything. */
export function fullInspection(): Inspection {
  const base = inspectionOf(
    {
      'CS-01.1': entry(1.5, '=1+1'),
      'CS-01.2': { deduction: '/', reason: '当天没有\n第二行', method: '客户回访' },
      'CS-02.1': entry('一', ''),
      'CS-02.2': entry(null, null),
      'FM-01.1': entry(9, '超出范围'),
      'GR-01.1': entry(0.30000000000000004, "'引号"),
    },
    [
      person('张三', '项目经理'),
      { name: '=李四', role: '部门主任/副主任', discipline: '客户服务' },
      person('张三', '保安'),
    ],
  );
  return {
    ...base,
    facts: {
      site: "-锦江's 花园",
      period: '2011Q4',
      year: 2011,
      inspectedOn: '2011-11-27',
      siteManager: '@王经理',
      inspectors: { 'customer-service': '+赵', greening: '钱' },
      methods: { 'customer-service': '暗访' },
    },
    gapPolicy: 'higher',
    rectification: new Map([
      [
        'CS-01.1',
        { responsible: '王五', dueOn: 40872, measure: '=更换公示', state: '整改中', recheck: '李' },
      ],
    ]),
  };
}
