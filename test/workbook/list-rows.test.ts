/**
 * Lists of sites as people keep them: what in them is no site.
 *
 * W1 totals, notes, signatures, dates and headings of areas are named by row, and nothing is made from them; sites stay.
 * W2 rows that are hidden or filtered away are not taken, and are named with their number.
 * W3 a list on its side, captions in two rows, a second header and a hidden list have sentences of their own.
 * W4 captions and names are the same that differ only in what nobody sees, or in a twin of a character.
 * W5 what changes by itself or is a picture is named; many of a kind are summed up.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { ignoredTexts, listIssueTexts } from '../../src/messages/site-list-text';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { readSiteList } from '../../src/workbook/reading/read-site-list';
import { type ListSheets, listOf, sheetOf } from '../support/list-grid';

const read = (list: GridWorkbook) => readSiteList(list, defaultRubric(), { period: '2011Q4', year: 2011 });

function taken(...sheets: ListSheets) {
  const result = read(listOf(...sheets));
  if (!result.ok) throw new Error(listIssueTexts(result.issues).join('\n'));
  return {
    sites: result.value.sites.map(({ facts }) => facts.site),
    ignored: ignoredTexts(result.value.ignored),
    facts: result.value.sites.map(({ facts }) => facts),
  };
}

function refused(...sheets: ListSheets): readonly string[] {
  const result = read(listOf(...sheets));
  return result.ok ? ['taken'] : listIssueTexts(result.issues);
}

const HEAD =
  '| 项目名称 | 检查期间 | 检查日期 |\n| 锦江花园 | 2011Q4 | =#40874 |\n| 万科城 | 2011Q4 | =#40875 |\n';

test.each<[string, string]>([
  ['| 合计 | 2个项目 | |', '合计'],
  ['| 总 计 | | |', '总 计'],
  ['| 小计：2 | | |', '小计：2'],
  ['| 共2个项目 | | |', '共2个项目'],
  ['| Total | 2 | |', 'Total'],
  ['| 汇总 | | |', '汇总'],
  ['| 以上共2个项目 | | |', '以上共2个项目'],
  ['| （以下空白） | | |', '（以下空白）'],
  ['| ——完—— | | |', '——完——'],
  ['| 温馨提示：月底前完成 | | |', '温馨提示：月底前完成'],
  ['| 第1页 共2页 | | |', '第1页 共2页'],
  ['| ------ | | |', '------'],
  ['| 1 | | |', '1'],
  ['| 无 | | |', '无'],
  ['| 注：以上名单如有变动请及时反馈 | | |', '注：以上名单如有变动请及时反馈'],
  ['| 说明1、请勿改动列名 | | |', '说明1、请勿改动列名'],
  ['| ※本表一式两份 | | |', '※本表一式两份'],
  ['| 请各项目于月底前报送；逾期不候。 | | |', '请各项目于月底前报送；逾期不候。'],
  ['| 制表人：王芳 | 审核：李强 | |', '制表人：王芳'],
  ['| 审核 | 李强 | |', '审核'],
  ['| | 审核：李强 | |', '审核：李强'],
  ['| 项目管理中心（盖章） | | |', '项目管理中心（盖章）'],
  ['| 填表日期：2011-11-01 | | |', '填表日期：2011-11-01'],
  ['| 2011年11月1日 | | |', '2011年11月1日'],
  ['| =#40848 | | |', '2011-11-01'],
  ['| 截至2011年11月 | | |', '截至2011年11月'],
  ['| 二〇一一年十一月一日 | | |', '二〇一一年十一月一日'],
  ['| 华东区域 | | |', '华东区域'],
  ['| 一区 | | |', '一区'],
  ['| 四川省 | | |', '四川省'],
  ['| 成都市 | | |', '成都市'],
  ['| 成都公司 | | |', '成都公司'],
  ['| A. 城东 | | |', 'A. 城东'],
  ['| 第二组 | | |', '第二组'],
  ['| 成都片区 | | |', '成都片区'],
  ['| 一、城南 | | |', '一、城南'],
  ['| （二）城北 | | |', '（二）城北'],
  ['| 【西南分公司】 | | |', '【西南分公司】'],
])('W1: %s names no site', (line, text) => {
  const { sites, ignored } = taken(HEAD + line);
  expect(sites).toEqual(['锦江花园', '万科城']);
  expect(ignored).toHaveLength(1);
  expect(ignored[0]?.normalize('NFKC')).toBe(
    `不是项目、没有生成工作簿的行:「项目」第4行“${text.normalize('NFKC')}”。`,
  );
});

test('W1: a total in another column', () => {
  const { sites, ignored } = taken(
    '| 序号 | 项目名称 | 检查期间 |\n| 1 | 锦江花园 | 2011Q4 |\n| 合计 | 1个 | |\n| | 制表：王 | |',
  );
  expect(sites).toEqual(['锦江花园']);
  expect(ignored[0]).toContain('第3行“1个”、「项目」第4行“制表：王”');
});

test.each([
  '总计划小区',
  '合计大厦',
  '注册会计师公寓',
  '日期花园',
  '东区家园',
  '西部小区',
  '审核里',
  '负责任小区',
  '和平路片区花园',
  '无锡花园',
  '完美世界',
  '汇总大厦',
  '红旗超市',
  '锦绣一区',
  '1号院',
  '第一城',
])('W1: %s is a site, alone in its row or not', (site) => {
  expect(taken(`${HEAD}| ${site} | | |`).sites).toContain(site);
  expect(taken(`${HEAD}| ${site} | 2011Q4 | |`).sites).toContain(site);
});

test.each(['同上', '″', '-', '〃'])('W1: %s instead of a name is none', (site) => {
  expect(refused(`${HEAD}| ${site} | 2011Q4 | |`)).toEqual([
    expect.stringContaining('「项目」第4行「项目名称」：没有写项目名称'),
  ]);
});

test('W1: names alone are sites, whatever they are called', () => {
  expect(taken('| 项目名称 |\n| 华东区域 |\n| 西南分公司 |').sites).toEqual(['华东区域', '西南分公司']);
});

const withHidden = (rows: readonly number[]): GridSheet => ({
  ...sheetOf('项目', `${HEAD}| 已撤项目 | 2011Q4 | |\n| 停管小区 | 2011Q4 | |`),
  guards: { protected: false, hiddenRows: rows, hiddenColumns: [] },
});

test.each<[readonly number[], readonly string[], string]>([
  [
    [4, 5],
    ['锦江花园', '万科城'],
    '有 2 行被隐藏或筛选掉了，没有生成：「项目」第4行“已撤项目”、「项目」第5行“停管小区”',
  ],
  [[3], ['锦江花园', '已撤项目', '停管小区'], '有 1 行被隐藏或筛选掉了，没有生成：「项目」第3行“万科城”'],
  [[2, 900], ['万科城', '已撤项目', '停管小区'], '有 1 行被隐藏或筛选掉了'],
])('W2: rows %p are hidden', (rows, sites, sentence) => {
  const list = taken(withHidden(rows));
  expect(list.sites).toEqual(sites);
  expect(list.ignored[0]).toContain(sentence);
});

test.each([
  ['| 项目名称 | 锦江花园 | 万科城 |\n| 检查期间 | 2011Q4 | 2011Q4 |\n| 检查日期 | =#40874 | =#40875 |', 2],
  ['| 检查期间 | 2011Q4 |\n| 项目名称 | 锦江花园 |', 1],
  ['| 名单 |\n| 小区名称 | 锦江花园 |\n| 负责人 | 陈 |\n| 检查人 | 王 |', 3],
])('W3: a list on its side', (table, row) => {
  expect(refused(table)).toEqual([expect.stringContaining(`「项目」第${row}行：`)]);
  expect(refused(table)[0]).toContain('转置');
});

test.each([
  ['| 项目名称 | 检查信息 | |\n| | 检查期间 | 检查日期 |\n| 锦江花园 | 2011Q4 | =#40874 |'],
  ['| | 检查期间 | 检查日期 |\n| 项目名称 | | |\n| 锦江花园 | 2011Q4 | =#40874 |'],
  ['| 小区名称 | 人员 | |\n| | 姓名 | 岗位 |\n| 锦江花园 | 张三 | 项目经理 |'],
])('W3: captions in two rows', (table) => {
  expect(refused(table)).toEqual([expect.stringContaining('「项目」第1行：列名分成了两行')]);
});

test('W3: another header in the middle', () => {
  expect(refused(`${HEAD}| 项目名称 | 检查日期 | 检查期间 |\n| 丙 | =#40874 | 2011Q4 |`)).toEqual([
    expect.stringContaining('「项目」第4行：这里又有一行列名'),
  ]);
});

test('W3: hidden sheets', () => {
  expect(refused(sheetOf('项目', HEAD, 'hidden'))).toEqual([
    expect.stringContaining('「项目」：项目清单在隐藏的工作表里'),
  ]);
  expect(refused(sheetOf('项目', HEAD, 'veryHidden'), sheetOf('说明', '| 请看 |'))).toEqual([
    expect.stringContaining('隐藏的工作表'),
  ]);
  expect(taken(HEAD, sheetOf('旧清单', HEAD, 'hidden')).ignored).toEqual([
    '隐藏的工作表没有看：「旧清单」。',
  ]);
});

test.each([
  '项目名称\u200b',
  '\ufeff项目名称',
  '⽬项目名称'.slice(1),
  '项⽬名称',
  '项\u00ad目名称：',
  '项目\ufe0f名称*',
])('W4: %j is a caption', (caption) => expect(taken(`| ${caption} |\n| 甲 |`).sites).toEqual(['甲']));

test.each<[string, string]>([
  ['锦江花园', '锦江\u200b花园'],
  ['⾦江花园', '金江花园'],
  ['Ⅱ期', 'II期'],
  ['⻰湖', '龙湖'],
  ['１号院', '1号院'],
  ['㈱花园', '（株）花园'],
  ['葛\u{e0100}洲坝', '葛洲坝'],
])('W4: %j and %j are one name, and it is shown as it was typed', (one, other) => {
  expect(refused(`| 项目名称 |\n| ${one} |\n| ${other} |`)[0]).toContain('看不见的字');
  expect(taken(`| 项目名称 |\n| ${one} |`).sites).toEqual([one]);
});

const cell = (found: GridWorkbook, formula: string): GridWorkbook => ({
  sheets: found.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map([
      ...sheet.rows,
      [2, new Map([...(sheet.rows.get(2) ?? []), [3, { value: 40874, formula }]])],
    ]),
  })),
});

test.each([
  ['TODAY()', '会自己变的公式'],
  ['INT(NOW())', '会自己变的公式'],
  ['_xlfn.DISPIMG("ID",1)', '图片'],
])('W5: =%s is named', (formula, words) => {
  const result = read(cell(listOf(HEAD), formula));
  expect(result.ok ? [] : listIssueTexts(result.issues)).toEqual([expect.stringContaining(words)]);
});

test('W5: many columns and many problems are summed up', () => {
  const many = Array.from({ length: 300 }, (_, i) => `c${i}`);
  const { ignored } = taken(`| 项目名称 | ${many.join(' | ')} |\n| 甲 |`);
  expect(ignored.join('').length).toBeLessThan(200);
  expect(ignored[0]).toContain('共 300 列');
  const texts = refused(`| 项目名称 | 检查日期 |\n${many.map((name) => `| ${name} | 下周 |`).join('\n')}`);
  expect(texts).toHaveLength(41);
  expect(texts.at(-1)).toBe('……另有 260 处要改，请先改正以上各处。');
});

test.each([
  ['=#40817', '现在是日期 2011-10-01'],
  ['=#1866', '再写 1866'],
])('W5: %s is no name', (raw, words) => {
  expect(refused(`| 项目名称 | 检查期间 |\n| ${raw} | 2011Q4 |`)[0]).toContain(words);
});

test.each<[string, string]>([
  ['12月10日', '2012-12-10'],
  ['2012年12月10日', '2012-12-10'],
  ['20121210', '2012-12-10'],
  ['=#20121210', '2012-12-10'],
  ['2012.12.10', '2012-12-10'],
])('W5: the day %s', (raw, day) => {
  expect(taken(`| 项目名称 | 检查期间 | 检查日期 |\n| 甲 | 2012Q4 | ${raw} |`).facts[0]?.inspectedOn).toBe(
    day,
  );
});

test('W3: a title that is a word for a column is no caption of a list on its side', () => {
  expect(taken('| 人员 |\n| 2011年第四季度 |\n| 项目名称 | 检查期间 |\n| 甲 | 2011Q4 |').sites).toEqual([
    '甲',
  ]);
});
