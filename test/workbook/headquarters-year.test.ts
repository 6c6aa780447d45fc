/**
 * Head office's workbook over several periods and many sites.
 *
 * Y1 it is named after all periods that it holds.
 * Y2 of 明细 one line is printed, of 常见问题 the first 20 rows, of 整改 the 100 most urgent; all three hold everything all the same.
 * Y3 up to 30 sites of a period are all in the chart; of more the best 30, and the heading says how many there are.
 * Y4 a card that is not about the newest period says so.
 * Y5 files are called as people know them.
 */
import { shownFiles, withShownFiles } from '../../src/cli/consolidate/shown-files';
import { exclusionText } from '../../src/messages/exclusion-text';
import { headquartersFileName } from '../../src/usecases/consolidate/headquarters';
import { planHeadquarters } from '../../src/workbook/headquarters';
import type { SheetPlan } from '../../src/workbook/plan';
import { manySites } from '../support/headquarters-scene';

const texts = { exclusion: exclusionText };

function sheet(name: string, consolidation: Parameters<typeof planHeadquarters>[0], rows = 0): SheetPlan {
  const found = planHeadquarters(consolidation, texts, [rows]).plan.sheets.find((plan) => plan.name === name);
  if (!found) throw new Error(name);
  return found;
}

const textsOf = ({ cells }: SheetPlan): readonly string[] =>
  cells.flat().flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));

test.each([
  [['2011Q4'], '2011Q4'],
  [['2011年第四季度'], '2011年第四季度'],
  [['2011Q3', '2011Q4'], '2011Q3–2011Q4'],
  [['2011Q1', '2011Q2', '2011Q3', '2011Q4'], '2011年'],
  [['2011年上半年', '2011年下半年'], '2011年'],
  [['2011Q4', '2012Q1'], '2011Q4–2012Q1'],
  [['第一次'], '第一次'],
  [['2011Q4', '第一次'], '2011Q4、第一次'],
  [['甲', '乙', '丙'], '另3个期间'],
])('Y1: %j', (periods, expected) => {
  const consolidation = manySites(1, periods);
  expect(headquartersFileName(consolidation)).toBe(`督导评分汇总_${expected}.xlsx`);
  expect(planHeadquarters(consolidation, texts).plan.title).toBe(`品质督导评分汇总 ${expected}`);
});

test('Y2: what is printed', () => {
  const year = manySites(24, ['2011Q1', '2011Q2', '2011Q3', '2011Q4']);
  const details = sheet('明细', year, 40_704);
  const { top, left, bottom, right } = details.print?.area ?? { top: 0, left: 0, bottom: 0, right: 0 };
  expect([top, bottom, left === right]).toEqual([1, 1, true]);
  expect(details.cells[0]?.[left - 1]?.value).toContain('明细共 40704 行');
  expect(details.table?.area.bottom).toBe(40_705);
  expect(left).toBeGreaterThan((details.table?.area.right ?? 0) + 1);
  const missed = sheet('常见问题', year);
  expect(missed.print?.area.bottom).toBe(4 + 20);
  expect(missed.table?.area.bottom).toBeGreaterThan(100);
  expect(textsOf(missed)[1]).toContain('打印前 20 条');
  const open = sheet('整改', year);
  expect(open.print?.area.bottom).toBe(4 + 100);
  expect(open.table?.area.bottom).toBeGreaterThan(1000);
  expect(textsOf(open)[1]).toContain('打印最急的 100 条');
});

test.each([
  [1, 1, '各项目综合得分（2011Q4）'],
  [20, 20, '各项目综合得分（2011Q4）'],
  [22, 22, '各项目综合得分（2011Q4）'],
  [25, 25, '各项目综合得分（2011Q4）'],
  [30, 30, '各项目综合得分（2011Q4）'],
  [31, 30, '综合得分前 30 名（2011Q4，共 31 个项目，全部见下表）'],
])('Y3: %i sites', (count, drawn, heading) => {
  const ranking = sheet('排名', manySites(count));
  const chart = ranking.charts?.[1];
  expect(chart?.cache.values).toHaveLength(drawn);
  expect(chart?.size).toBe(drawn > 20 ? 8 : undefined);
  expect(textsOf(ranking)).toContain(heading);
});

test('Y4: what the cards are about', () => {
  const one = textsOf(sheet('排名', manySites(3)));
  expect(one).toEqual(expect.arrayContaining(['检查期间', '逾期整改', '未纳入文件']));
  const several = textsOf(sheet('排名', manySites(3, ['2011Q3', '2011Q4'])));
  expect(several).toEqual(expect.arrayContaining(['最近一期', '全部逾期整改', '全部未纳入文件']));
  expect(several[1]).toContain('期间 2011Q3–2011Q4');
});

describe('Y5: files', () => {
  const FOLDER = '/data/2011/收件';

  test.each([
    [[FOLDER], [FOLDER], `${FOLDER}/第一季度/甲.xlsx`, '第一季度/甲.xlsx'],
    [[`${FOLDER}/`], [`${FOLDER}/`], `${FOLDER}/附件.zip/甲.xlsx`, '附件.zip/甲.xlsx'],
    [[`${FOLDER}/甲.xlsx`], [], `${FOLDER}/甲.xlsx`, '甲.xlsx'],
    [
      [`${FOLDER}/一`, `${FOLDER}/二`],
      [`${FOLDER}/一`, `${FOLDER}/二`],
      `${FOLDER}/二/甲.xlsx`,
      '二/甲.xlsx',
    ],
    [[`${FOLDER}/一`, `${FOLDER}/乙.xlsx`], [`${FOLDER}/一`], `${FOLDER}/一/甲.xlsx`, '一/甲.xlsx'],
    [[FOLDER], [FOLDER], '/elsewhere/甲.xlsx', '/elsewhere/甲.xlsx'],
  ])('%j', (paths, folders, file, expected) => {
    expect(shownFiles(paths, new Set(folders))(file)).toBe(expected);
  });

  test('in the reason of a double too', () => {
    const shown = shownFiles([FOLDER], new Set([FOLDER]));
    const facts = { site: '锦江花园', period: '2011Q4', why: 'modified' };
    const rivals = [{ file: `${FOLDER}/二/乙.xlsx`, differences: [] }];
    const exclusion = withShownFiles({ file: `${FOLDER}/甲.xlsx`, code: 'duplicate', facts, rivals }, shown);
    expect([exclusion.file, exclusionText(exclusion).reason]).toEqual([
      '甲.xlsx',
      expect.stringContaining('“二/乙.xlsx”'),
    ]);
  });
});
