/**
 * Programme (product.md, "Programme"; 方案 sections 一(一) and 一(二)), calendar, rectification, file names.
 *
 * M1 five phases with the 方案's dates in any year; the gaps between them are kept.
 * M2 the milestones of the 方案 lie in order within the year.
 * M3 责任人 and 完成时间 are required.
 * M4 every meeting and training keeps a record, every employee has notes; exams are reported per discipline.
 * M5 the final summary lists problems found, solved and how.
 * K1 days and Excel's serial numbers are each other's inverse; what is no day is refused.
 * F1 the file name of a site is safe on every system.
 * F4 file names of many sites differ on systems that take no notice of case; the first of equal ones stays.
 * F2 with a day it ends in the day; what would show it in another order is left out.
 * F3 however long the texts, it is at most 255 bytes of UTF-8.
 */
import fc from 'fast-check';
import { dayToSerial, parseDay, serialToDay } from '../../src/domain/calendar';
import { distinctFileNames, fileName } from '../../src/domain/file-name';
import { milestonesOf, phaseOn, phasesOf } from '../../src/domain/programme';
import { examGaps, meetingGaps, summariseProgramme, taskGaps } from '../../src/domain/programme-records';
import { BLANK_RECTIFICATION, missingFields } from '../../src/domain/rectification';

test('M1: phases', () => {
  expect(phasesOf(2011).map(({ from, to }) => `${from.slice(5)}–${to.slice(5)}`)).toEqual([
    '09-25–10-15',
    '10-16–10-30',
    '11-01–11-25',
    '11-26–11-28',
    '12-29–12-31',
  ]);
  expect(phasesOf(2030)[0]?.from).toBe('2030-09-25');
  expect(phaseOn('2011-11-27')?.name).toBe('检查验收阶段');
  for (const gap of ['2011-10-31', '2011-11-29', '2011-12-28', '2011-09-24']) expect(phaseOn(gap)).toBeNull();
});

test('M2: milestones are in order and name who sees to them', () => {
  const milestones = milestonesOf(2011);
  const days = milestones.map(({ on }) => on);
  expect(days).toEqual([...days].sort());
  for (const { on, by, what } of milestones) {
    expect(dayToSerial(on)).not.toBeNull();
    expect(by).not.toBe('');
    expect(what).not.toBe('');
  }
});

test('M3: required fields', () => {
  expect(taskGaps([{ what: '甲', responsible: ' ', dueOn: null }])).toEqual([
    { kind: 'task-field', what: '甲', missing: 'responsible' },
    { kind: 'task-field', what: '甲', missing: 'dueOn' },
  ]);
  expect(taskGaps([{ what: '甲', responsible: '王', dueOn: '2011-11-20' }])).toEqual([]);
  expect(missingFields(BLANK_RECTIFICATION)).toEqual(['responsible', 'dueOn']);
  expect(missingFields({ ...BLANK_RECTIFICATION, responsible: '王', dueOn: 40867 })).toEqual([]);
});

test('M4: records, notes, exams', () => {
  const meeting = { kind: 'meeting', what: '动员会', on: '2011-10-10', employees: ['甲', '乙'] } as const;
  expect(meetingGaps([{ ...meeting, hasRecord: false, employeesWithNotes: ['甲'] }])).toEqual([
    { kind: 'record', what: '动员会' },
    { kind: 'notes', what: '动员会', employees: ['乙'] },
  ]);
  expect(meetingGaps([{ ...meeting, hasRecord: true, employeesWithNotes: ['乙', '甲'] }])).toEqual([]);
  expect(examGaps(['cleaning', 'greening'], [{ disciplineId: 'cleaning', on: '2011-10-31' }])).toEqual([
    { kind: 'exam', disciplineId: 'greening' },
  ]);
});

test('M5: the final summary says how problems were solved', () => {
  const row = (state: string, measure: string | null) => ({ ...BLANK_RECTIFICATION, state, measure });
  const rows = new Map([
    ['A.1', row('已整改', '更换公示')],
    ['A.2', row('已整改', ' ')],
    ['A.3', row('整改中', '等待配件')],
  ]);
  expect(summariseProgramme(rows)).toEqual({
    found: ['A.1', 'A.2', 'A.3'],
    solved: [{ checkpoint: 'A.1', how: '更换公示' }],
    solvedWithoutHow: ['A.2'],
  });
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
