/**
 * The list of sites 项目清单 that head office hands to `batch`.
 *
 * L1 one row per site; columns in any order, below any title, under other captions; the template's caption wins.
 * L2 people in further rows of the same 项目名称 or on a sheet 人员; a site may consist of people's rows alone.
 * L3 inspectors by discipline under several spellings, or one for all; the discipline's own one wins.
 * L4 days as dates, as texts, with a time of midnight; period and year where a row does not say them.
 * L5 everything that is wrong is named at once, with sheet, row and column, from the top to the end.
 * L6 columns and sheets that are not used are named; a caption that is one slip away from ours is a problem.
 * L7 a fact may be repeated in every row of its site, but not said in two ways.
 * L8 texts that look like formulas, keys of prototypes, blanks and line breaks make no difference.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { ListedSite, SiteList } from '../../src/domain/site-list';
import type { ListIssue } from '../../src/domain/site-list-issue';
import { EXAMPLE } from '../../src/messages/example';
import { ignoredTexts, listIssueText } from '../../src/messages/site-list-text';
import type { GridWorkbook } from '../../src/workbook/grid';
import { readSiteList } from '../../src/workbook/reading/read-site-list';
import { type ListSheets, listOf, sheetOf } from '../support/list-grid';

const rubric = defaultRubric();
const DEFAULTS = { period: '2026Q4', year: 2026 };

function read(workbook: GridWorkbook): SiteList {
  const result = readSiteList(workbook, rubric, DEFAULTS);
  if (!result.ok) throw new Error(result.issues.map(listIssueText).join('\n'));
  return result.value;
}

const sitesOf = (...sheets: ListSheets): readonly ListedSite[] => read(listOf(...sheets)).sites;

function issuesOf(...sheets: ListSheets): readonly ListIssue[] {
  const result = readSiteList(listOf(...sheets), rubric, DEFAULTS);
  return result.ok ? [] : result.issues;
}
const textsOf = (...sheets: ListSheets): readonly string[] => issuesOf(...sheets).map(listIssueText);

/** 姓名/岗位/分管专业 of a site, for comparing. */
const people = (site: ListedSite | undefined): readonly string[] =>
  (site?.roster ?? []).map(({ name, role, discipline }) => [name, role, discipline ?? ''].join('/'));

describe('one row per site', () => {
  test('L1: the full row', () => {
    const [site, ...others] = sitesOf(`
| 项目名称 | 检查期间 | 检查日期 | 被检查项目负责人 | 检查人 |
| 锦江花园 | 2011Q4 | 2011-11-27 | 欧阳建国 | 王检查 |`);
    expect(others).toEqual([]);
    expect(site).toEqual({
      facts: {
        site: '锦江花园',
        period: '2011Q4',
        year: 2011,
        inspectedOn: '2011-11-27',
        siteManager: '欧阳建国',
        inspectors: Object.fromEntries(rubric.disciplines.map(({ id }) => [id, '王检查'])),
        methods: {},
      },
      roster: [],
    });
  });

  test.each([
    ['only names', '| 项目名称 |\n| 甲 |\n| 乙 |'],
    ['a title above', '| 2011年第四季度检查安排 |\n\n| 项目名称 | 备注 |\n| 甲 | |\n| 乙 | |'],
    ['another caption', '| 序号 | 小区名称 | 检查日期 |\n| 1 | 甲 | |\n| 2 | 乙 | |'],
    ['a caption with marks and a hint', '| 检查日期(年月日) | 项目 名称* |\n| | 甲 |\n| | 乙 |'],
    ['full-width brackets', '| 检查日期\uff08年月日\uff09 | 项目名称\uff1a |\n| | 甲 |\n| | 乙 |'],
    [
      'the caption again in the middle',
      '| 项目名称 | 姓名 | 岗位 |\n| 甲 | | |\n| 项目名称 | 姓名 | 岗位 |\n| 乙 | | |',
    ],
    ['empty rows', '| 项目名称 | 期间 |\n\n| 甲 | |\n\n\n| 乙 | |\n| | |'],
    ['the proper caption beside another', '| 项目 | 项目名称 | 年份 |\n| 一期 | 甲 | |\n| 一期 | 乙 | |'],
  ])('L1: %s', (_, table) => {
    expect(sitesOf(table).map(({ facts }) => facts.site)).toEqual(['甲', '乙']);
  });
});

describe('people', () => {
  const expected = ['张三/项目经理/', '李四/班长(领班)/保洁管理'];
  test.each<[string, ListSheets]>([
    [
      'in further rows',
      [
        `
| 项目名称 | 检查期间 | 姓名 | 岗位 | 分管专业 |
| 甲 | 2011Q4 | 张三 | 项目经理 | |
| 甲 | | 李四 | 班长 | cleaning |
| 乙 | 2011Q3 | | | |`,
      ],
    ],
    [
      'in rows apart from the facts',
      [
        `
| 岗位 | 姓名 | 项目名称 | 分管专业 | 检查期间 |
| | | 甲 | | 2011Q4 |
| | | 乙 | | 2011Q3 |
| 经理 | 张三 | 甲 | | |
| 领班 | 李四 | 甲 | 保洁管理 | 2011Q4 |`,
      ],
    ],
    [
      'on a sheet of their own',
      [
        '| 项目名称 | 检查期间 |\n| 甲 | 2011Q4 |\n| 乙 | 2011Q3 |',
        sheetOf(
          '人员',
          `
| 各项目人员 |
| 项目名称 | 姓名 | 岗位 | 分管专业 |
| 甲 | 张三 | 项目经理 | |
| 甲 | 李四 | 班长\uff08领班\uff09 | 保洁管理 |`,
        ),
      ],
    ],
    [
      'on a sheet before that of the sites',
      [
        sheetOf(
          '名单',
          '| 项目名称 | 姓名 | 岗位 | 分管 |\n| 甲 | 张三 | 经理 | |\n| 甲 | 李四 | 班长 | 保洁管理 |',
        ),
        '| 项目名称 | 检查期间 |\n| 甲 | 2011Q4 |\n| 乙 | 2011Q3 |',
      ],
    ],
  ])('L2: %s', (_, sheets) => {
    const sites = sitesOf(...sheets);
    expect(sites.map(({ facts }) => [facts.site, facts.period])).toEqual([
      ['甲', '2011Q4'],
      ['乙', '2011Q3'],
    ]);
    expect(people(sites[0])).toEqual(expected);
    expect(people(sites[1])).toEqual([]);
  });

  test('L2: a list of people alone', () => {
    const sites = sitesOf(
      sheetOf('人员', '| 项目名称 | 姓名 | 职务 |\n| 甲 | 张三 | 项目经理 |\n| 乙 | 张三 | 项目经理 |'),
    );
    expect(sites.map(people)).toEqual([['张三/项目经理/'], ['张三/项目经理/']]);
  });

  test('L2: hidden sheets are not read', () => {
    const hidden = sheetOf('人员', '| 项目名称 | 姓名 | 岗位 |\n| 丙 | 张三 | 项目经理 |', 'hidden');
    expect(sitesOf('| 项目名称 |\n| 甲 |', hidden).map(people)).toEqual([[]]);
  });
});

test.each([
  ['客户服务检查人', 'customer-service'],
  ['客服检查人', 'customer-service'],
  ['设施设备检查人员', 'facility-maintenance'],
  ['工程检查人', 'facility-maintenance'],
  ['检查人（秩序维护管理）', 'order-maintenance'],
  ['检查人\uff08秩序\uff09', 'order-maintenance'],
  ['检查人-保洁', 'cleaning'],
  ['greening检查人', 'greening'],
])('L3: %s', (caption, id) => {
  const [site] = sitesOf(`| 项目名称 | 检查人 | ${caption} |\n| 甲 | 王 | 李 |`);
  const others = rubric.disciplines.filter((discipline) => discipline.id !== id);
  expect(site?.facts.inspectors).toEqual({
    ...Object.fromEntries(others.map((d) => [d.id, '王'])),
    [id]: '李',
  });
});

test.each([
  ['2011-11-27', '2011-11-27'],
  ['2011/11/27', '2011-11-27'],
  ['2011.11.27', '2011-11-27'],
  ['2011年11月27日', '2011-11-27'],
  ['\uff12\uff10\uff11\uff11-11-27', '2011-11-27'],
  ['2011/11/27 0:00', '2011-11-27'],
  ['2011-11-27 00:00:00', '2011-11-27'],
  ['=#40874', '2011-11-27'],
  ['=#40874.5', '2011-11-27'],
])('L4: the day %s', (text, day) => {
  expect(sitesOf(`| 项目名称 | 检查日期 |\n| 甲 | ${text} |`)[0]?.facts.inspectedOn).toBe(day);
});

test.each([
  ['2011年第四季度', '', '', 2011, '2011年第四季度'],
  ['=#2011', '', '', 2011, '2011'],
  ['第四季度', '2010-12-31', '', 2010, '第四季度'],
  ['第四季度', '2010-12-31', '2009年', 2009, '第四季度'],
  ['', '', '', 2026, '2026Q4'],
  ['', '2010-12-31', '', 2026, '2026Q4'],
  ['20114', '', '', 2026, '20114'],
])('L4: period %s, day %s, year %s', (period, day, given, year, shown) => {
  const [site] = sitesOf(`| 项目名称 | 检查期间 | 检查日期 | 年度 |\n| 甲 | ${period} | ${day} | ${given} |`);
  expect(site?.facts).toMatchObject({ period: shown, year });
});

describe('problems', () => {
  test('L5: everything at once, from the top to the end', () => {
    expect(
      textsOf(
        `
| 项目名称 | 检查期间 | 检查日期 | 被检查项目负责人 | 检查人 | 姓名 | 岗位 |
| 甲 | 2011Q4 | 11月27日 | | | 张三 | 项目经理 |
| 甲 | 2011Q3 | | | | 张 三 | 项目经理 |
| | 2011Q4 | | | | 李四 | 班长 |
| 乙 | =#40817 | | ${'长'.repeat(31)} | a\u0007b | | |
| 乙 | 2011Q4 | | | | | |
| 丙 | 2011Q4 | =!#N/A | | =? | 王五 | 总经理 |
| 丙 | | | | | | 班长 |
| ${'丁'.repeat(61)} | | | | | 赵六 | |
| \uff22栋 | | | | | | |
| b 栋 | | | | | | |`,
        sheetOf('人员', '| 项目名称 | 姓名 | 岗位 |\n| 戊 | 钱七 | 项目经理 |\n| 丙 | 王五 | 项目经理 |'),
      ),
    ).toEqual([
      '「项目」第7行「检查人」：这一格的公式还没有结果。请用 Excel 或 WPS 打开并保存一次再试。',
      '「项目」第2行「姓名」：姓名“张三”重复，奖惩待核对。请删去一行；如为同名的两人，请在姓名后写上部门。',
      '「项目」第3行「检查期间」：“2011Q3”与「项目」第2行的“2011Q4”不一致（同为“甲”），请改成一样。',
      '「项目」第3行「姓名」：姓名“张 三”重复，奖惩待核对。请删去一行；如为同名的两人，请在姓名后写上部门。',
      '「项目」第4行「项目名称」：没有写项目名称。同一项目的人员，每一行都要写项目名称（合并的单元格请取消合并）。',
      `「项目」第5行「检查期间」：检查期间要写成文字，现在是日期 2011-10-01。请先把这一格的格式设为“文本”，再写期间，例如 2011Q4 或 2011年10月。`,
      '「项目」第5行「被检查项目负责人」：被检查项目负责人有 31 个字，最多 30 个字，请缩短。',
      '「项目」第5行「检查人」：检查人里有不可见的控制字符，请重新输入。',
      '「项目」第6行「项目名称」：项目“乙”在「项目」第5行已经有了，请删去一行。',
      '「项目」第7行「检查日期」：这一格是错误值 #N/A，请改正。',
      '「项目」第7行「姓名」：姓名“王五”重复，奖惩待核对。请删去一行；如为同名的两人，请在姓名后写上部门。',
      '「项目」第8行「姓名」：填了岗位，没有填姓名。请补上姓名，或清空这一行。',
      `「项目」第9行「项目名称」：项目名称有 61 个字，最多 60 个字，请缩短。`,
      '「项目」第9行「岗位」：赵六 没有填岗位。请填写：项目经理、项目分管副经理、部门主任/副主任、班长(领班)。',
      '「项目」第11行「项目名称」：“b 栋”与「项目」第10行的“\uff22栋”只差空格、全半角、大小写或看不见的字。请写成一样；不是同一项目时请加以区分。',
      '「项目」第11行「项目名称」：项目“b 栋”在「项目」第10行已经有了，请删去一行。',
      '「人员」第2行「项目名称」：项目清单里没有“戊”。请核对名称，或把它加入项目清单。',
      '「人员」第3行「姓名」：姓名“王五”重复，奖惩待核对。请删去一行；如为同名的两人，请在姓名后写上部门。',
    ]);
  });

  test.each<[string, ListSheets, readonly string[]]>([
    ['nothing', [''], ['找不到表头：清单要有一行列名，其中有「项目名称」。']],
    [
      'no caption of sites',
      ['| 姓名 | 岗位 |\n| 张三 | 项目经理 |'],
      ['找不到表头：清单要有一行列名，其中有「项目名称」。'],
    ],
    ['no site', ['| 项目名称 | 检查期间 |'], ['清单里没有项目，请每个项目写一行。']],
    [
      'a column twice',
      ['| 项目名称 | 检查日期 | 检查日期 |\n| 甲 | | |'],
      ['「项目」第1行：「检查日期」列有多列（B、C 列），无法判断以哪列为准。请只保留一列。'],
    ],
    [
      'a slip in a caption',
      ['| 项目名称 | 检察日期 |\n| 甲 | 2011-11-27 |'],
      [
        '「项目」第1行：没有「检察日期」这一列，是不是「检查日期」？请改正列名；如果是别的内容，请换一个列名。',
      ],
    ],
    [
      'an inspector of no discipline',
      ['| 项目名称 | 消防检查人 |\n| 甲 | 王 |'],
      [
        '「项目」第1行：「消防检查人」对不上细则中的专业。请改为：客户服务检查人、设施设备维护检查人、秩序维护管理检查人、保洁管理检查人、绿化管理检查人；所有专业由同一人检查时写「检查人」。',
      ],
    ],
    [
      'people without a column of roles, said once',
      ['| 项目名称 | 姓名 |\n| 甲 | 张三 |\n| 甲 | 李四 |'],
      ['「项目」第1行：找不到「岗位」列，请恢复表头。'],
    ],
    [
      'a sheet of people that names no sites',
      ['| 项目名称 |\n| 甲 |', sheetOf('人员', '| 姓名 | 岗位 |\n| 张三 | 项目经理 |')],
      ['「人员」：找不到「项目名称」列，请恢复表头。'],
    ],
    [
      'an unknown role',
      ['| 项目名称 | 姓名 | 岗位 |\n| 甲 | 张三 | 总经理 |'],
      [
        '「项目」第2行「岗位」：张三 的岗位“总经理”不在奖惩标准中。请改为：项目经理、项目分管副经理、部门主任/副主任、班长(领班)。',
      ],
    ],
    [
      'a person with nothing but a discipline',
      ['| 项目名称 | 姓名 | 岗位 | 分管专业 |\n| 甲 | | | 保洁管理 |'],
      ['「项目」第2行「姓名」：填了岗位，没有填姓名。请补上姓名，或清空这一行。'],
    ],
    [
      'a year that is none',
      ['| 项目名称 | 年度 |\n| 甲 | 今年 |'],
      [`「项目」第2行「年度」：年度“今年”无效，请写成 ${EXAMPLE.year} 这样的四位年份。`],
    ],
  ])('L5: %s', (_, sheets, expected) => {
    expect(textsOf(...sheets)).toEqual(expected);
  });
});

test('L6: what is not used is named', () => {
  const { sites, ignored } = read(
    listOf(
      `
| 序号 | 项目名称 | 电话 | | 专业 |
| 1 | 甲 | 123 | 备注 | 住宅 |`,
      sheetOf('去年', '| 项目名称 |\n| 乙 |'),
    ),
  );
  expect(sites.map(({ facts }) => facts.site)).toEqual(['甲']);
  expect(ignoredTexts(ignored)).toEqual([
    '没有用到的列：「序号」、「电话」、「专业」、D 列（没有列名）。',
    '没有用到的工作表：「去年」。',
  ]);
});

test('L7: the same fact in every row', () => {
  const [site] = sitesOf(`
| 项目名称 | 检查日期 | 检查人 | 姓名 | 岗位 |
| 甲 | 2011-11-27 | 王 | 张三 | 项目经理 |
| 甲 | =#40874 | 王 | 李四 | 班长 |`);
  expect(site?.facts.inspectedOn).toBe('2011-11-27');
  expect(people(site)).toHaveLength(2);
});

test.each(['=1+1', '+86', '-5', '@SUM', '__proto__', 'constructor', 'toString'])('L8: %s', (text) => {
  const [site] = sitesOf(
    `| 项目名称 | 被检查项目负责人 | 检查人 | 姓名 | 岗位 |\n| \\n${text}\u3000 | ${text} | ${text} | ${text} | 项目经理 |`,
  );
  expect(site?.facts).toMatchObject({ site: text, siteManager: text });
  expect(site?.facts.inspectors.cleaning).toBe(text);
  expect(people(site)).toEqual([`${text}/项目经理/`]);
});

test('L8: a line break is a blank', () => {
  expect(sitesOf('| 项目名称 |\n| 锦江花园\\n  二期 |')[0]?.facts.site).toBe('锦江花园 二期');
});
