/**
 * Sizes on paper and screen (workbook.md, "Paper"; Excel's limits).
 *
 * Z1 no sheet is fitted to pages, which would void its manual breaks; the scale is written as 100.
 * Z2 the printed columns of every sheet are at most 96 % of the printable width together, and also fit where a program
 *    lays them out by the true width of a digit of Calibri 11, 7.43 pixels, instead of the 7 of the screen.
 * Z3 no row is higher than 409.5 points, no column wider than 255 characters, whatever people wrote.
 * Z4 every text within its bound is whole in its cell.
 * Z5 a page is never left to chance: a row is no higher than what a page offers below its repeated rows.
 * Z6 a blank score sheet holds 60 characters in 存在问题 in every row.
 * Z7 a rubric with texts that fit on no page is not brought in, each text named; in a workbook in use it stays.
 */
import { strFromU8, unzipSync } from 'fflate';
import { admitRubric } from '../../src/domain/admit-rubric';
import { Consolidator } from '../../src/domain/consolidation/consolidator';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { blankInspection } from '../../src/domain/inspection';
import { parseRubric } from '../../src/domain/parse-rubric';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import { blankFacts, TEXT_LIMITS } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { issueText } from '../../src/messages/issue-text';
import { planHeadquarters } from '../../src/workbook/headquarters';
import type { HeadquartersTexts } from '../../src/workbook/headquarters/context';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { planSiteListTemplate } from '../../src/workbook/site-list-plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { twelveSites } from '../support/headquarters-scene';
import { inspectionOf } from '../support/inspections';
import { longestRubric, longestTexts, rubricOf, textOf } from '../support/rubrics';
import { siteResult } from '../support/site-results';
import { cutOff, pixelsOf } from '../support/whole-texts';

const blank = (rubric: Rubric): WorkbookPlan =>
  planWorkbook(rubric, blankInspection(blankFacts('锦江花园', '2011Q4', 2011), rubric.scheme.gapPolicy));

/** An inspection whose texts are all `length` characters long, or as long as their own bound. */
function filled(rubric: Rubric, length: number = TEXT_LIMITS.reason): Inspection {
  const person = textOf(TEXT_LIMITS.person);
  const ids = [...checkpointIndex(rubric)].filter((_, i) => i % 3 === 0);
  const given = ids.map(([id, { item }]) => {
    const method = rubric.scheme.methods[0]?.slice(0, TEXT_LIMITS.method) ?? null;
    return [id, { deduction: item.rule.min / 10, reason: textOf(length), method }] as const;
  });
  const base = inspectionOf(Object.fromEntries(given), [], rubric);
  return {
    ...base,
    facts: {
      ...blankFacts(textOf(TEXT_LIMITS.site), textOf(TEXT_LIMITS.period), 2011),
      siteManager: person,
      inspectors: Object.fromEntries(rubric.disciplines.map(({ id }) => [id, person])),
    },
    roster: rubric.scheme.payouts.map(({ role }, i) => ({
      name: textOf(TEXT_LIMITS.person, i),
      role,
      discipline: rubric.disciplines[0]?.name ?? null,
    })),
    rectification: new Map(
      ids.map(([id]) => [
        id,
        { responsible: person, dueOn: 40_900, measure: textOf(length), state: '整改中', recheck: '不合格' },
      ]),
    ),
  };
}

const TEXTS = { exclusion: () => ({ reason: textOf(700), advice: '请检查文件。' }) };

/** What is said of 空档处理 and of sites beside their figures. */
const NOTED: HeadquartersTexts = {
  ...TEXTS,
  policy: '空档处理（总部）：待裁定、就低（各按所用细则）',
  note: ({ rank }) => (rank === 2 ? '' : textOf(rank === 1 ? 130 : 40)),
};

function headquarters(
  rubric: Rubric,
  length: number = TEXT_LIMITS.reason,
  texts: HeadquartersTexts = TEXTS,
): WorkbookPlan {
  const consolidator = new Consolidator();
  for (let i = 0; i < 3; i++)
    for (const period of ['2011Q3', '2011Q4']) {
      const result = siteResult({
        seed: i,
        site: textOf(60, i),
        period,
        rubric,
        missing: 0.3,
        file: textOf(80, i),
      });
      consolidator.add({
        ...result,
        deductions: result.deductions.map((one, j) => ({ ...one, reason: textOf(length, (i + j) % 9) })),
        openRectifications: result.openRectifications.map((one, j) => ({
          ...one,
          responsible: textOf(Math.min(30, length), j),
          measure: textOf(length, j),
          reason: textOf(length, j),
        })),
      });
    }
  consolidator.exclude({ file: textOf(200), code: 'not-ours', facts: {} });
  return planHeadquarters(consolidator.finish({ day: '2011-12-01', rubrics: [rubric] }), texts).plan;
}

const one = longestRubric(1);
const many = longestRubric(5);
const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ['blank', blank(defaultRubric())],
  ['filled', planWorkbook(defaultRubric(), filled(defaultRubric()))],
  ['longest texts, one checkpoint', planWorkbook(one, filled(one))],
  ['longest texts, five checkpoints', planWorkbook(many, filled(many))],
  ['one discipline', planWorkbook(rubricOf(1), filled(rubricOf(1)))],
  ['12 disciplines', planWorkbook(rubricOf(12), filled(rubricOf(12)))],
  ["head office's", planHeadquarters(twelveSites(), TEXTS).plan],
  ["head office's with notes", planHeadquarters(twelveSites(), NOTED).plan],
  ["head office's with notes, 9 disciplines", headquarters(rubricOf(9), TEXT_LIMITS.reason, NOTED)],
  ["head office's with notes, 12 disciplines", headquarters(rubricOf(12), TEXT_LIMITS.reason, NOTED)],
  ["head office's, longest texts", headquarters(one)],
  ["head office's, one discipline", headquarters(rubricOf(1))],
  ["head office's, 7 disciplines", headquarters(rubricOf(7))],
  ["head office's, 9 disciplines", headquarters(rubricOf(9))],
  ["head office's, 12 disciplines", headquarters(rubricOf(12))],
  [
    "head office's, nothing",
    planHeadquarters(new Consolidator().finish({ day: '2011-12-01', rubrics: [] }), TEXTS).plan,
  ],
  ['list of sites', planSiteListTemplate(defaultRubric(), 2011)],
  ['list of sites, longest texts', planSiteListTemplate(one, 2011)],
  ['list of sites, 12 disciplines', planSiteListTemplate(rubricOf(12), 2011)],
];

const seen = ({ sheets }: WorkbookPlan): readonly SheetPlan[] =>
  sheets.filter(({ visibility }) => visibility !== 'veryHidden');

const A4 = { portrait: [210, 297], landscape: [297, 210] } as const;

describe.each(PLANS)('%s', (_, plan) => {
  test('Z2: columns leave a reserve of the page', () => {
    for (const { name, columns, print } of seen(plan)) {
      if (!print) throw new Error(`${name} has no paper`);
      const printed = columns.slice(print.area.left - 1, print.area.right).filter(({ hidden }) => !hidden);
      const mm = (printed.reduce((sum, { width }) => sum + pixelsOf(width), 0) * 25.4) / 96;
      const [paper] = A4[print.orientation];
      const share = mm / (paper - print.margins.left - print.margins.right);
      expect({
        name,
        isFitting: share <= 0.96 && (share * 7.43) / 7 <= 1,
        scale: print.scale ?? 100,
      }).toEqual({ name, isFitting: true, scale: 100 });
    }
  });

  test('Z3: no row and no column is larger than Excel takes', () => {
    for (const { heights, columns } of plan.sheets) {
      expect(Math.max(0, ...heights)).toBeLessThanOrEqual(409.5);
      expect(Math.max(...columns.map(({ width }) => width))).toBeLessThanOrEqual(255);
    }
  });

  test('Z4: every text is whole', () => {
    for (const sheet of seen(plan))
      expect({ sheet: sheet.name, cut: cutOff(sheet) }).toEqual({ sheet: sheet.name, cut: [] });
  });

  test('Z5: every row fits on a page', () => {
    for (const { name, print, heights } of seen(plan)) {
      if (!print) continue;
      const [, paper] = A4[print.orientation];
      const usable = ((paper - print.margins.top - print.margins.bottom) / 25.4) * 72;
      const [from, to] = print.titleRows ?? [1, 0];
      const repeated = heights.slice(from - 1, to).reduce((sum, height) => sum + height, 0);
      expect({ name, tallest: Math.max(...heights.slice(to)) <= usable - repeated }).toEqual({
        name,
        tallest: true,
      });
    }
  });

  test('Z1, Z2 in the file: nothing is fitted to pages, and the columns are as wide as planned', async () => {
    const parts = unzipSync(await writeXlsx(plan, { modified: new Date(0) }));
    const [normal] = /<font>.*?<\/font>/.exec(strFromU8(parts['xl/styles.xml'] as Uint8Array)) ?? [];
    expect(normal).toMatch(/<sz val="11"\/>.*<name val="Calibri"\/>/);
    expect(normal).not.toContain('scheme'); // Chinese Excel would take 宋体, whose digits are 8 pixels wide
    plan.sheets.forEach(({ print, columns }, i) => {
      const xml = strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`] as Uint8Array);
      expect(xml).not.toMatch(/fitTo/i);
      if (print) expect(/<pageSetup [^>]*scale="(\d+)"/.exec(xml)?.[1]).toBe('100');
      const stored = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(
        ([, min, max, width]) =>
          Array.from({ length: Number(max) - Number(min) + 1 }, () => pixelsInExcel(Number(width))),
      );
      expect(stored).toEqual(columns.map(({ width }) => pixelsOf(width)));
    });
  });
});

/** ECMA-376, 18.3.1.13: pixels of a stored width where the widest digit of the Normal style has 7. */
const pixelsInExcel = (width: number): number => Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);

describe.each([
  ['default', defaultRubric()],
  ['12 disciplines', rubricOf(12)],
  ['longest texts', one],
] as const)('Z6: %s', (_, rubric) => {
  test('60 characters of a problem are whole as they are typed', () => {
    const names = rubric.disciplines.map(({ name }) => name);
    for (const sheet of blank(rubric).sheets.filter(({ name }) => names.includes(name))) {
      const typed: SheetPlan = {
        ...sheet,
        merges: [],
        cells: sheet.cells.map((line) =>
          line.map((cell) => (cell?.style === 'inputReason' ? { ...cell, value: textOf(60) } : null)),
        ),
      };
      expect(typed.cells.flat().filter((cell) => cell !== null).length).toBeGreaterThanOrEqual(16);
      expect(cutOff(typed)).toEqual([]);
    }
  });
});

test('Z3: endless texts of a hostile file', () => {
  const rubric = defaultRubric();
  const endless = planWorkbook(rubric, filled(rubric, 32_767));
  const head = headquarters(rubric, 32_767);
  for (const { heights } of [...endless.sheets, ...head.sheets])
    expect(Math.max(0, ...heights)).toBeLessThanOrEqual(409.5);
  const shown = head.sheets.find(({ name }) => name === '整改')?.cells.flat() ?? [];
  expect(shown.some((cell) => String(cell?.value).endsWith('…（共 32767 字）'))).toBe(true);
});

/** As many line breaks as a text of the longest may have, at its beginning: each leaves a line nearly empty. */
const broken = (length: number): string => {
  const breaks = Math.floor(length / 41);
  return `${'行\n'.repeat(breaks)}${textOf(length - 41 * breaks)}`;
};
const BROKEN = {
  ...longestTexts(1),
  title: broken(100),
  disciplines: longestTexts(1).disciplines.map((discipline) => ({
    ...discipline,
    items: discipline.items.map((item) => ({
      ...item,
      name: broken(300),
      category: broken(60),
      checkpoints: [broken(500)],
    })),
  })),
};

test('Z4, Z5: as many line breaks as may be', () => {
  const admitted = admitRubric(BROKEN);
  if (!admitted.ok) throw new Error(JSON.stringify(admitted.issues.slice(0, 3)));
  for (const sheet of seen(blank(admitted.value)))
    expect({ sheet: sheet.name, cut: cutOff(sheet) }).toEqual({ sheet: sheet.name, cut: [] });
});

describe('Z7: texts that do not fit', () => {
  const long = { ...longestTexts(1), version: 'x' };
  test('the longest are brought in', () => {
    expect(admitRubric(long)).toMatchObject({ ok: true });
  });
  const change = (make: (text: string) => object, path: string, limit: number) => {
    test(path, () => {
      const data = make(textOf(limit + 1));
      const admitted = admitRubric(data);
      expect(admitted.ok ? [] : admitted.issues).toContainEqual({
        code: 'rubric-text-long',
        path,
        length: limit + 1,
        limit,
      });
      expect(admitted.ok ? '' : admitted.issues.map(issueText).join()).toContain(`最多 ${limit} 个字`);
      expect(parseRubric(data)).toMatchObject({ ok: true });
    });
  };
  const first = (own: object) => {
    const [discipline, ...rest] = long.disciplines;
    return { ...long, disciplines: [{ ...discipline, ...own }, ...rest] };
  };
  const items = long.disciplines[0]?.items ?? [];
  change((title) => ({ ...long, title }), 'title', 100);
  change(
    (text) => first({ columns: [text, '项目', '内容', '分值', '细则'] }),
    'disciplines[0].columns[0]',
    12,
  );
  change(
    (category) => first({ items: items.map((item) => ({ ...item, category })) }),
    'disciplines[0].items[0].category',
    60,
  );
  test('line breaks', () => {
    const name = `a${'\nb'.repeat(8)}`;
    const data = first({ items: items.map((item, i) => (i === 0 ? { ...item, name } : item)) });
    const path = 'disciplines[0].items[0].name';
    expect(admitRubric(data)).toEqual({
      ok: false,
      issues: [{ code: 'rubric-text-long', path, length: 17 + 8 * 39, limit: 300 }],
    });
    expect(parseRubric(data)).toMatchObject({ ok: true });
  });
  change(
    (name) => first({ items: items.map((item) => ({ ...item, name })) }),
    'disciplines[0].items[0].name',
    300,
  );
});
