/**
 * What Excel takes otherwise unless a file says it, looked for in the file itself.
 *
 * X1 no file asks Excel to strip its author at each save (filterPrivacy).
 * X2 a page break runs over the columns that there are: 0 to 16383.
 * X3 a chart's number formats are its own (sourceLinked="0") and all bars have one colour (varyColors="0").
 * X6 the sheet that is shown first is the only one that is chosen; a frozen corner names its panes.
 * X4 on a protected sheet objects are locked, and no chart is let off.
 * X5 the part of shared texts holds those of the plan, and is there only where it has some.
 */
import { strFromU8, unzipSync } from 'fflate';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { exclusionText } from '../../../src/messages/exclusion-text';
import { planHeadquarters } from '../../../src/workbook/headquarters';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { manySites } from '../../support/headquarters-scene';

const PLANS: Readonly<Record<string, () => WorkbookPlan>> = {
  'a site': () => planWorkbook(defaultRubric(), filledInspection()),
  'head office': () =>
    planHeadquarters(manySites(3, ['2011Q3', '2011Q4']), { exclusion: exclusionText }).plan,
};

describe.each(Object.keys(PLANS))('%s', (name) => {
  const plan = (PLANS[name] as () => WorkbookPlan)();
  let parts: ReadonlyMap<string, string> = new Map();
  const under = (folder: string): string[] =>
    [...parts].filter(([part]) => part.startsWith(folder) && !part.includes('_rels')).map(([, xml]) => xml);
  beforeAll(async () => {
    const bytes = await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 11, 1)) });
    parts = new Map(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));
  });

  test('X1: the author stays', () => {
    expect(parts.get('xl/workbook.xml')).toMatch(/<workbookPr\s*\/>/);
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>品质督导评分</dc:creator>');
  });

  test('X2: page breaks', () => {
    const planned = plan.sheets.flatMap(({ print }) => print?.breaksAfter ?? []);
    const breaks = under('xl/worksheets/').flatMap((xml) => [...xml.matchAll(/<brk ([^>]*)\/>/g)]);
    expect(breaks).toHaveLength(planned.length);
    for (const [, attributes] of breaks) expect(attributes).toMatch(/^id="\d+" max="16383" man="1"$/);
  });

  test('X3: charts', () => {
    const charts = under('xl/charts/');
    expect(charts.length).toBe(plan.sheets.flatMap(({ charts: all }) => all ?? []).length);
    expect(charts.length).toBeGreaterThan(0);
    for (const xml of charts) {
      for (const [format] of xml.matchAll(/<c:numFmt [^>]*>/g)) expect(format).toContain('sourceLinked="0"');
      expect(xml.match(/<c:varyColors val="0"\/>/g)).toHaveLength(xml.match(/<c:barChart>/g)?.length ?? 0);
    }
  });

  test('X4: locked objects', () => {
    const sheets = under('xl/worksheets/');
    const locks = sheets.flatMap((xml) => xml.match(/<sheetProtection [^>]*>/g) ?? []);
    expect(locks).toHaveLength(plan.sheets.filter((sheet) => sheet.protected).length);
    for (const lock of locks) expect(lock).toContain('objects="1"');
    for (const xml of under('xl/drawings/')) expect(xml).not.toContain('fLocksWithSheet="0"');
  });

  test('X6: the sheet that is shown, and frozen corners', () => {
    const views = under('xl/worksheets/');
    const chosen = views.filter((xml) => xml.includes(' tabSelected="1"'));
    const index = plan.sheets.findIndex((sheet) => sheet.name === plan.activeSheet);
    expect(chosen).toEqual([views[index]]);
    expect(parts.get('xl/workbook.xml')).toContain(` activeTab="${index}"`);
    plan.sheets.forEach(({ freeze }, i) => {
      const both = (freeze?.rows ?? 0) > 0 && (freeze?.columns ?? 0) > 0;
      const any = (freeze?.rows ?? 0) > 0 || (freeze?.columns ?? 0) > 0;
      expect(views[i]?.match(/<selection pane=/g) ?? []).toHaveLength(both ? 3 : any ? 1 : 0);
    });
  });

  test('X5: texts', () => {
    const held = parts.get('xl/sharedStrings.xml');
    expect(held === undefined).toBe(plan.texts === undefined);
    if (held !== undefined) expect(held).toMatch(/^<\?xml [^>]*>\n<sst .*<\/sst>$/s);
    expect(held?.match(/<si>/g)?.length ?? 0).toBe(new Set(plan.texts).size);
  });
});
