/**
 * What people type into the cells of a site's workbook, and what arrives there by itself.
 *
 * N1 an input that cannot be understood is named with its cell and with what to do, by 发送前检查 and by the consolidation;
 *    it is never called 改动, whatever the formulas make of it.
 * N2 an error value, a formula that changes by itself, comes from elsewhere or is a picture is named in every input.
 * N3 a text without a visible glyph is empty.
 * N4 a day is understood however it is typed; 2011年 is a year.
 * N5 names are the same that differ only in what nobody sees.
 * N6 a retyped caption is understood or named; a copied sheet is named once.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawValue } from '../../src/domain/raw-value';
import { EXAMPLE } from '../../src/messages/example';
import { exclusionSentence } from '../../src/messages/exclusion-text';
import { findingText } from '../../src/messages/finding-text';
import { checkFound } from '../../src/usecases/check/check';
import { examineClosely } from '../../src/usecases/consolidate/examine';
import type { GridCell, GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { planToWorkbook } from '../support/filled-workbook';
import { entry, inspectionOf } from '../support/inspections';

const rubric = defaultRubric();
const base = planToWorkbook(
  planWorkbook(rubric, completed(rubric, inspectionOf({ 'CS-01.1': entry(1, '一人未佩戴工牌') }))),
);

/** The workbook with another cell at a place such as 参数!B7; formulas are not calculated again. */
function put(found: GridWorkbook, place: string, cell: GridCell): GridWorkbook {
  const [, name = '', letter = '', digits = ''] = /^(.+)!([A-Z])(\d+)$/.exec(place) ?? [];
  if (!found.sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet of ${place}`);
  const row = Number(digits);
  return {
    ...found,
    sheets: found.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const cells = new Map([...(sheet.rows.get(row) ?? [])]).set(letter.charCodeAt(0) - 64, cell);
      return {
        ...sheet,
        rows: new Map([...sheet.rows, [row, new Map([...cells].sort(([a], [b]) => a - b))]]),
      };
    }),
  };
}

function checked(found: GridWorkbook) {
  const result = checkFound(found);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { findings, altered } = result.value;
  return {
    named: findings.map(({ issue, sheet, address }) => `${issue.code} ${sheet}!${address}`),
    sentences: findings.map(findingText),
    altered,
  };
}

function consolidated(found: GridWorkbook): string {
  const { examined } = examineClosely('a.xlsx', found, [rubric]);
  return examined.kind === 'site'
    ? 'ranked'
    : `${examined.exclusion.code} ${exclusionSentence(examined.exclusion)}`;
}

const readingOf = (found: GridWorkbook) => {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
};

const value = (held: RawValue): GridCell => ({ value: held });
const ERROR = { error: '#N/A' };

test.each<[string, GridCell, string, string]>([
  ['参数!B7', value('11/27/2011'), 'date-invalid', '是不是 2011-11-27？'],
  ['参数!B7', value('27.11.2011'), 'date-invalid', '是不是 2011-11-27？'],
  ['参数!B7', value('11-12-2011'), 'date-invalid', '不是有效日期'],
  ['参数!B7', value('下周三'), 'date-invalid', `请写成 ${EXAMPLE.day} 这样`],
  ['参数!B7', value(ERROR), 'cell-error', '错误值 #N/A'],
  ['参数!B6', value('民国百年'), 'year-invalid', '“民国百年”'],
  [
    '参数!B5',
    value(40817),
    'fact-not-text',
    `日期 2011-10-01。请先把这一格的格式设为“文本”，再写期间，例如 2011Q4`,
  ],
  ['参数!B5', value(40544.5), 'fact-not-text', '例如 2011Q1 或 2011年1月'],
  ['参数!B5', value(true), 'fact-not-text', '逻辑值 TRUE'],
  ['参数!B5', value(4), 'fact-not-text', '数字 4'],
  ['参数!B4', value(40909), 'fact-not-text', '日期 2012-01-01'],
  ['参数!B4', value(1866), 'fact-not-text', '再写 1866'],
  ['参数!B4', value(false), 'fact-not-text', '逻辑值 FALSE'],
  ['参数!B4', value({ error: '#REF!' }), 'cell-error', '错误值 #REF!'],
  ['参数!B8', value({ error: '#NAME?' }), 'cell-error', '错误值 #NAME?'],
  ['参数!B7', { value: 40874, formula: 'TODAY()' }, 'cell-formula', '会自己变的公式'],
  ['参数!B7', { value: 40874, formula: 'INT(NOW())' }, 'cell-formula', '会自己变的公式'],
  ['参数!B4', { value: '锦江花园', formula: "'[台账.xlsx]项目'!$A$2" }, 'cell-formula', '取自别的文件'],
  ['参数!B5', { value: '2011Q4', formula: '[1]Sheet1!B2' }, 'cell-formula', '取自别的文件'],
  ['参数!B8', { value: null, formula: 'A1' }, 'cell-formula', '还没有结果'],
])('N1, N2: %s with %p is %s', (place, cell, code, words) => {
  const found = put(base, place, cell);
  const { named, sentences, altered } = checked(found);
  expect(named).toEqual([`${code} ${place}`]);
  expect(sentences[0]).toContain(words);
  expect(altered).toEqual([]);
  expect(consolidated(found)).toMatch(/^inputs 「参数」/);
  expect(consolidated(found)).toContain(words);
});

test.each(['随便', '', '就高 ', '就\u200b低', '四捨五入'])('N1: 空档处理 %p', (label) => {
  const at = [...(base.sheets.find(({ name }) => name === '参数')?.rows ?? [])].find(([, cells]) =>
    [...cells.values()].some(({ value: held }) => held === '空档处理'),
  )?.[0];
  const found = put(base, `参数!B${at}`, value(label));
  expect(checked(found)).toMatchObject({ named: [`gap-policy-unknown 参数!B${at}`], altered: [] });
  expect(consolidated(found)).toMatch(/^inputs /);
});

test.each<[string, GridCell, string]>([
  ['客户服务!G5', value(ERROR), 'cell-error'],
  ['客户服务!I5', value({ error: '#VALUE!' }), 'cell-error'],
  ['客户服务!I6', value({ error: '#REF!' }), 'cell-error'],
  ['客户服务!J6', value({ error: '#NAME?' }), 'cell-error'],
  ['客户服务!G5', { value: 1, formula: 'RANDBETWEEN(1,2)' }, 'cell-formula'],
  ['客户服务!G5', { value: 1, formula: "'C:\\表\\[a.xlsx]S'!A1" }, 'cell-formula'],
  ['客户服务!I5', { value: '=DISPIMG("ID_1",1)', formula: '_xlfn.DISPIMG("ID_1",1)' }, 'cell-formula'],
  ['客户服务!I5', value('=DISPIMG("ID_1",1)'), 'cell-formula'],
  ['客户服务!I5', { value: { error: '#VALUE!' }, formula: '_xlfn.IMAGE("https://a/b.png")' }, 'cell-formula'],
  ['奖惩明细!B5', value(ERROR), 'cell-error'],
  ['奖惩明细!C5', value({ error: '#REF!' }), 'cell-error'],
])('N2: %s with %p is %s, said once, and never shown as a name or reason', (place, cell, code) => {
  const found = put(base, place, cell);
  const { named, altered } = checked(found);
  expect(named).toEqual([`${code} ${place}`]);
  expect(altered).toEqual([]);
  expect(consolidated(found)).toMatch(new RegExp(`^inputs 「${place.slice(0, 4)}」第`));
  expect(JSON.stringify([...readingOf(found).inspection.entries])).not.toContain('DISPIMG');
});

test.each<[GridCell]>([
  [{ value: '2处损坏', formula: '"2处"&"损坏"' }],
  [{ value: '见 TODAY() 一栏', formula: '"见 TODAY() 一栏"' }],
  [value('=1+1')],
])('N2: what stays as it is may be calculated: %p', (cell) => {
  expect(checked(put(base, '客户服务!I5', cell)).named).toEqual([]);
});

test.each([
  '\u3000',
  '\u00a0\u00ad',
  '\u200b',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u202a\u202c',
  '\u{e0020}',
  '\ufffc',
  '\u115f\uffa0',
  '\u{1d159}',
  '\u{13441}',
  '\t\n',
])('N3: %j is an empty text', (text) => {
  expect(checked(put(base, '客户服务!I5', value(text)))).toMatchObject({
    named: ['reason-missing 客户服务!I5'],
    altered: [],
  });
  expect(checked(put(base, '参数!B4', value(text))).named).toEqual(['fact-missing 参数!B4']);
  expect(checked(put(base, '参数!B8', value(text))).named).toEqual(['fact-missing 参数!B8']);
  expect(checked(put(base, '奖惩明细!B5', value(text))).named).toEqual(['roster-name-missing 奖惩明细!B5']);
  expect(checked(put(base, '整改清单!G4', value(text))).named).toEqual([
    'rectification-responsible-missing 整改清单!G4',
  ]);
  expect(consolidated(put(base, '参数!B4', value(text)))).toContain('没有填写项目名称');
  expect(consolidated(put(base, '客户服务!G6', value(text)))).toMatch(/^incomplete/);
});

test.each<[RawValue]>([
  ['2011年11月27日'],
  ['11月27日'],
  ['11 月 27 日'],
  ['20111127'],
  [20111127],
  ['2011.11.27'],
  ['２０１１－１１－２７'],
  ['2011-11-27 09:30'],
  ['2011/11/27 00:00:00'],
  ['\u200e2011-11-27'],
])('N4: %p is the day 2011-11-27', (typed) => {
  const found = put(base, '参数!B7', value(typed));
  expect(readingOf(found).inspection.facts.inspectedOn).toBe('2011-11-27');
  expect(checked(found)).toMatchObject({ named: [], altered: [] });
  expect(consolidated(found)).toBe('ranked');
});

test('N4: a due day without a year follows the inspection', () => {
  expect(checked(put(base, '整改清单!H4', value('1月10日'))).named).toEqual([]);
  const { examined } = examineClosely('a.xlsx', put(base, '整改清单!H4', value('1月10日')), [rubric]);
  const open = examined.kind === 'site' ? examined.result.openRectifications : [];
  expect(open.map(({ dueOn }) => dueOn)).toEqual(open.map(() => 40918)); // 2012-01-10
});

test('N1: a rectification is done with blanks around its state, and not with another word', () => {
  const open = (state: string): number => {
    const { examined } = examineClosely('a.xlsx', put(base, '整改清单!J4', value(state)), [rubric]);
    return examined.kind === 'site' ? examined.result.openRectifications.length : -1;
  };
  expect(['已整改', ' 已整改\u3000', '完成'].map(open)).toEqual([0, 0, 1]);
});

test.each<[RawValue]>([['2011年'], ['2011年度'], ['２０１１'], [' 2011 '], ['2011']])(
  'N4: %p is a year',
  (typed) => {
    const found = put(base, '参数!B6', value(typed));
    expect(readingOf(found).inspection.facts.year).toBe(2011);
    expect(checked(found)).toMatchObject({ named: [], altered: [] });
  },
);

test.each(['陈志明\u200b', '\u202a陈志明\u202c', '陈志\u00ad明'])('N5: %j is the same person', (name) => {
  const found = put(base, '奖惩明细!B6', value(name));
  expect(checked(found)).toMatchObject({
    named: ['roster-duplicate-name 奖惩明细!B5', 'roster-duplicate-name 奖惩明细!B6'],
    altered: [],
  });
});

test('N5: a role that only looks right is named as such', () => {
  const found = put(base, '奖惩明细!C5', value('项目经\u2f5f\u200b'.replace('\u2f5f', '理')));
  expect(checked(found).sentences[0]).toContain('看起来是“项目经理”');
});

test.each(['扣 分 （填写）', '扣分（请填数字）', '扣\u200b分', '扣分[必填]'])(
  'N6: %j is the column 扣分',
  (caption) => {
    const { named, altered } = checked(put(base, '客户服务!G4', value(caption)));
    expect(named).toEqual([]);
    expect(altered).toMatchObject([
      { kind: 'text', cell: 'G4', expected: '扣分', found: caption, label: '列名' },
    ]);
  },
);

test.each([
  ['G4', '得扣几分', '扣分'],
  ['I4', '问题所在', '存在问题'],
  ['J4', '怎么查的', '检查方式'],
])('N6: what is in %s instead of a caption is named', (cell, shown, caption) => {
  const { named, sentences } = checked(put(base, `客户服务!${cell}`, value(shown)));
  expect(named).toEqual(['column-missing 客户服务!A4']);
  expect(sentences[0]).toBe(`「客户服务」第4行：列名“${shown}”应为「${caption}」，请改回来。`);
});

test.each([
  ['参数!A28', '空挡处理', '「参数」：找不到「空档处理」，请恢复这一格的文字。'],
  ['参数!A5', '期间', '「参数」：找不到「检查期间」，请恢复这一格的文字。'],
  ['参数!C11', '检查人员', '「参数」第11行：列名“检查人员”应为「检查人」，请改回来。'],
  ['奖惩明细!B4', '人员', '「奖惩明细」第4行：列名“人员”应为「姓名」，请改回来。'],
  ['奖惩明细!C4', '职务', '「奖惩明细」第4行：列名“职务”应为「岗位」，请改回来。'],
  ['奖惩明细!D4', '条线', '「奖惩明细」第4行：列名“条线”应为「分管专业」，请改回来。'],
  ['整改清单!G3', '负责人', '「整改清单」第3行：列名“负责人”应为「责任人」，请改回来。'],
  ['整改清单!H3', '期限', '「整改清单」第3行：列名“期限”应为「完成时间」，请改回来。'],
  ['整改清单!I3', '办法', '「整改清单」第3行：列名“办法”应为「整改措施」，请改回来。'],
])('N6: %s retyped as %s is named once, and what is below it is read', (place, shown, sentence) => {
  const found = put(base, place, value(shown));
  const { named, sentences, altered } = checked(found);
  expect([sentences, named.length]).toEqual([[sentence], 1]);
  expect(altered.map(({ cell }) => cell)).toEqual([place.split('!')[1]]);
  const { facts, roster, rectification } = readingOf(found).inspection;
  const was = readingOf(base).inspection;
  expect([facts.inspectors, roster, [...rectification]]).toEqual([
    was.facts.inspectors,
    was.roster,
    [...was.rectification],
  ]);
});

test.each([
  ['参数!A4', '项目 名称：'],
  ['参数!A7', '检查\u200b日期'],
])('N6: %s %j is the label it looks like', (place, shown) => {
  expect(checked(put(base, place, value(shown))).named).toEqual([]);
});

test.each([
  ['客户服务', '客户服务 （2）'],
  ['绿化管理', '绿化管理副本'],
  ['保洁管理', '原保洁管理'],
])('N6: a copy of %s is named once', (name, copy) => {
  const original = base.sheets.find((sheet) => sheet.name === name);
  if (!original) throw new Error('no such sheet');
  const found = { ...base, sheets: [{ ...original, name: copy }, ...base.sheets] };
  const { named, sentences, altered } = checked(found);
  expect(named.filter((one) => !one.startsWith('sheets-foreign'))).toEqual([`sheet-twice ${name}!`]);
  expect(sentences[0]).toContain(`「${copy}」是这张表的副本`);
  expect(altered).toEqual([]);
  expect(consolidated(found)).toMatch(/^inputs .*副本/);
});
