/**
 * Names that Excel looks up (source: what MATCH and COUNTIF take for wildcards, and how long a text they find).
 *
 * N1 a rubric that is brought in with `* ? ~` in the name of a discipline, role, band or method is refused, each name reported.
 * N2 so are long names of roles, bands and methods, and names or ids that differ in the case of letters only.
 *    So are names with a line break, and names of sheets that workbooks need for themselves.
 * N3 the same rubric in a workbook that is in use stays readable; its payouts wait, and the reason is reported.
 * N4 the formulas say so too: no program derives money from such a workbook.
 */
import { admitRubric, NAME_LIMIT } from '../../src/domain/admit-rubric';
import { assess } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { RubricDocument } from '../../src/domain/rubric-document';
import { DEFAULT_SCHEME } from '../../src/domain/scheme';
import { findingText } from '../../src/messages/finding-text';
import { issueText } from '../../src/messages/issue-text';
import { checkFound } from '../../src/usecases/check/check';
import { scoreReport } from '../../src/usecases/score';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { planToWorkbook } from '../support/filled-workbook';
import { inspectionOf, person } from '../support/inspections';
import { planToGrid } from '../support/plan-to-grid';

const document = { ...toDocument(defaultRubric()), id: 'own' };
const payouts = DEFAULT_SCHEME.payouts.map(({ role, amounts }) => ({ role, amounts: [...amounts] }));
const bands = DEFAULT_SCHEME.bands.map(({ name, min, max }) => ({ name, min: min / 100, max: max / 100 }));

/** The default rubric with another name in one of the places that formulas look up. */
const NAMED: Readonly<Record<string, (name: string) => RubricDocument>> = {
  role: (name) => ({ ...document, payouts: [...payouts, { role: name, amounts: [-50, 0, 700] }] }),
  band: (name) => ({ ...document, bands: bands.map((band, i) => (i === 2 ? { ...band, name } : band)) }),
  method: (name) => ({ ...document, methods: ['明查', name] }),
  discipline: (name) => ({
    ...document,
    disciplines: document.disciplines.map((one, i) => (i === 0 ? { ...one, name } : one)),
  }),
};

const codesOf = (data: unknown) => {
  const admitted = admitRubric(data);
  return admitted.ok ? [] : admitted.issues.map(({ code }) => code);
};

test('the default rubric is admitted', () => {
  expect(codesOf(document)).toEqual([]);
});

describe.each(Object.entries(NAMED))('N1: %s', (what, make) => {
  // `*` and `?` cannot be in the name of a sheet anyway.
  const names = what === 'discipline' ? ['客服~'] : ['班长*', '?长', '主管~', '*', '~~'];
  test.each(names)('%s', (name) => {
    const admitted = admitRubric(make(name));
    if (admitted.ok) throw new Error('admitted');
    expect(admitted.issues).toEqual([{ code: 'rubric-name-pattern', what, name }]);
    expect(admitted.issues.map(issueText).join()).toContain(`“${name}”不能含 * ? ~`);
  });
});

test('N2: long names and twins', () => {
  for (const what of ['role', 'band', 'method']) {
    const make = NAMED[what] as (name: string) => RubricDocument;
    expect(codesOf(make('长'.repeat(NAME_LIMIT)))).toEqual([]);
    expect(codesOf(make('长'.repeat(NAME_LIMIT + 1)))).toEqual(['rubric-name-long']);
  }
  const twins = [
    { role: 'Manager', amounts: [-1, 0, 1] },
    { role: 'MANAGER', amounts: [-9, 0, 9] },
  ];
  expect(codesOf({ ...document, payouts: twins })).toEqual(['rubric-duplicate']);
  const items = document.disciplines.map((one, i) =>
    i > 0 ? one : { ...one, items: one.items.map((item, j) => (j === 1 ? { ...item, id: 'cs-01' } : item)) },
  );
  expect(codesOf({ ...document, disciplines: items })).toEqual(['rubric-duplicate']);
});

test.each(Object.entries(NAMED))('N2: a line break in the name of a %s', (_, make) => {
  const data = make('客服\n前台');
  expect(codesOf(data)).toEqual(['rubric-control-character']);
  expect(parseRubric(data)).toMatchObject({ ok: true });
});

test.each(['未迁移', '督导旧版_客户服务', '督导自检_1'])('N2: a sheet %s', (name) => {
  const data = NAMED.discipline?.(name);
  expect(codesOf(data)).toEqual(['rubric-sheet-name']);
  expect(parseRubric(data)).toMatchObject({ ok: true });
});

describe.each(['班长*', '长'.repeat(256)])('a workbook in use with the role %s', (role) => {
  const parsed = parseRubric(NAMED.role?.(role));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const rubric = parsed.value;
  const inspection = inspectionOf({}, [person('甲', role), person('乙', '项目经理')], rubric);

  test('N3: no money, with the reason', () => {
    expect(assess(rubric, inspection)).toMatchObject({
      entryStatus: 'complete',
      status: 'invalid',
      grading: { kind: 'graded' },
      payouts: { total: null, teamBonus: null },
    });
    const reading = readWorkbook(planToGrid(planWorkbook(rubric, inspection)));
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    const report = scoreReport(reading.value);
    expect(report.payoutTotal).toBeNull();
    const sentence = expect.stringMatching(/^岗位“.*奖惩待核对.*改名/u);
    expect(report.issues.map(issueText)).toEqual([sentence]);
    const checked = checkFound(planToGrid(planWorkbook(rubric, completed(rubric, inspection))));
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    const notes = checked.value.findings.filter(({ severity }) => severity === 'note');
    expect(notes.map(findingText)).toContainEqual(sentence);
    expect(notes.some(({ issue }) => issue.code === 'rubric-name-long')).toBe(role.length > NAME_LIMIT);
  });

  test('N4: the sheets hold payouts back', () => {
    const plan = planWorkbook(rubric, inspection);
    const cells = plan.sheets
      .filter(({ name }) => name === '汇总' || name === '奖惩明细')
      .flatMap(({ cells }) => cells.flat());
    expect(cells.filter((cell) => cell?.value === '待核对').length).toBeGreaterThan(5);
    expect(cells.some((cell) => String(cell?.value).includes('会让 Excel 查错金额'))).toBe(true);
  });

  test('N3: in a file of the first layout the results of money are nobody’s alteration', () => {
    const found = planToWorkbook(planWorkbook(rubric, inspection, { layout: 1 }));
    const sheets = found.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          new Map(
            [...cells].map(
              ([at, cell]) =>
                [
                  at,
                  cell.formula !== undefined && cell.value === '待核对' ? { ...cell, value: 700 } : cell,
                ] as const,
            ),
          ),
        ]),
      ),
    }));
    const compared = compareWorkbook({ ...found, sheets }, [rubric]);
    expect(compared).toMatchObject({ ok: true, value: { alterations: [] } });
  });
});
