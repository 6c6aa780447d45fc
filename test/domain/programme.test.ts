/**
 * Programme (product.md, "Programme"; 方案 sections 一(一) and 一(二)), calendar, rectification, file names.
 *
 * M1 five phases with the 方案's dates in any year; the gaps between them are kept.
 * M2 the milestones of the 方案 lie in order within the year.
 * M3 what is handed in for approval has a day and both sides.
 * M4 two people of one name are distinguished by their departments.
 * K1 days and Excel's serial numbers are each other's inverse; what is no day is refused.
 * F1 the file name of a site is safe on every system.
 * F4 file names of many sites differ on systems that take no notice of case; the first of equal ones stays.
 * F2 with a day it ends in the day; what would show it in another order is left out.
 * F3 however long the texts, it is at most 255 bytes of UTF-8.
 */
import fc from 'fast-check';
import { dayToSerial, parseDay, serialToDay } from '../../src/domain/calendar';
import { distinctFileNames, fileName } from '../../src/domain/file-name';
import { personLabels } from '../../src/domain/people';
import { milestonesOf, phasesOf, submissionsOf } from '../../src/domain/programme';

test('M1: phases', () => {
  expect(phasesOf(2011).map(({ from, to }) => `${from.slice(5)}–${to.slice(5)}`)).toEqual([
    '09-25–10-15',
    '10-16–10-30',
    '11-01–11-25',
    '11-26–11-28',
    '12-29–12-31',
  ]);
  expect(phasesOf(2030)[0]?.from).toBe('2030-09-25');
});

test('M2: milestones are in order, name who sees to them and belong to a phase; the acceptance is one', () => {
  const milestones = milestonesOf(2011);
  const days = milestones.map(({ dueOn }) => dueOn);
  expect(days).toEqual([...days].sort());
  expect(days).toEqual(
    [
      '09-30',
      '10-10',
      '10-15',
      '10-17',
      '10-18',
      '10-28',
      '10-31',
      '11-05',
      '11-20',
      '11-25',
      '11-28',
      '12-31',
    ].map((day) => `2011-${day}`),
  );
  const phases = phasesOf(2011).map(({ name }) => name);
  for (const { phase, department, task } of milestones) {
    expect(phases).toContain(phase);
    expect([department, task]).not.toContain('');
  }
});

test('M3: what is handed in is due on the day of a milestone', () => {
  const days = milestonesOf(2030).map(({ dueOn }) => dueOn);
  for (const { dueOn, from, to } of submissionsOf(2030)) {
    expect(days).toContain(dueOn);
    expect([from, to]).not.toContain('');
  }
});

test.each([
  [
    [
      ['张伟', '保洁'],
      ['李娜', null],
    ],
    ['张伟', '李娜'],
  ],
  [
    [
      ['张伟', '保洁'],
      ['张伟', '客服'],
    ],
    ['张伟(保洁)', '张伟(客服)'],
  ],
  [
    [
      ['张伟', '保洁'],
      ['张伟', null],
    ],
    ['张伟(保洁)', '张伟'],
  ],
  [
    [
      ['Li', 'a'],
      ['LI', 'b'],
      [null, 'c'],
    ],
    ['Li(a)', 'LI(b)', ''],
  ],
] as const)('M4: people of one name are called by their departments: %j', (people, labels) => {
  const rows = people.map(([name, department], i) => ({ key: `r${i + 1}`, values: { name, department } }));
  expect(personLabels(rows)).toEqual(labels);
});

describe('calendar', () => {
  test('K1: there and back', () => {
    expect(dayToSerial('2011-11-27')).toBe(40874);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = serialToDay(serial);
        expect(day && dayToSerial(day)).toBe(serial);
      }),
    );
  });

  test.each([
    ['2011-11-27', '2011-11-27'],
    ['2011/1/5', '2011-01-05'],
    ['2011.1.5', '2011-01-05'],
    ['2011年11月7日', '2011-11-07'],
    ['2011-02-30', null],
    ['2011-13-01', null],
    ['11-27', null],
    ['明天', null],
  ])('K1: %s is %p', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test('K1: outside of the range', () => {
    expect([serialToDay(0), serialToDay(60), serialToDay(3e6), serialToDay(Number.NaN)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

test.each([
  ['锦江花园', '督导评分_锦江花园_2011Q4.xlsx'],
  ['A/B\\C:D*E?F"G<H>I|J[K]', '督导评分_A_B_C_D_E_F_G_H_I_J_K__2011Q4.xlsx'],
  ['../..', '督导评分___2011Q4.xlsx'],
  ['🌸'.repeat(60), `督导评分_${'🌸'.repeat(40)}_2011Q4.xlsx`],
  ['...', '督导评分_未命名_2011Q4.xlsx'],
])('F1: %s', (site, name) => {
  expect(fileName(site, '2011Q4')).toBe(name);
});

test.each<[readonly string[], readonly string[]]>([
  [
    ['a.xlsx', 'b.xlsx'],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    ['a.xlsx', 'A.xlsx', 'a.xlsx'],
    ['a.xlsx', 'A_2.xlsx', 'a_3.xlsx'],
  ],
  [
    ['a.xlsx', 'a.xlsx', 'A_2.xlsx'],
    ['a.xlsx', 'a_3.xlsx', 'A_2.xlsx'],
  ],
  [
    ['e\u0301.xlsx', '\u00c9.xlsx'],
    ['e\u0301.xlsx', '\u00c9_2.xlsx'],
  ],
])('F4: %j', (names, distinct) => {
  expect(distinctFileNames(names)).toEqual(distinct);
});

test.each([
  ['锦江花园', '2011Q4', '2011-11-27', '督导评分_锦江花园_2011Q4_2011-11-27.xlsx'],
  ['锦江花园', '2011年第四季度', null, '督导评分_锦江花园_2011年第四季度.xlsx'],
  ['a\u202egpj.exe\u0085', '', '2011-11-27', '督导评分_agpj.exe__未命名_2011-11-27.xlsx'],
])('F2: %s %s %s', (site, period, day, name) => {
  expect(fileName(site, period, day)).toBe(name);
});

test.each(['长', 'é', '🌸', 'a'])('F3: names of %s fit every file system', (glyph) => {
  const name = fileName(glyph.repeat(300), glyph.repeat(300), '2011-11-27');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/_2011-11-27\.xlsx$/);
  expect(name).toBe(Buffer.from(name).toString()); // no glyph is cut in two
});
