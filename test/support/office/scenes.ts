import { parseRubric } from '../../../src/domain/parse-rubric';
import type { Rubric } from '../../../src/domain/rubric';
import { type GenerationWish, prepare } from '../../../src/usecases/live/prepare';
import { readLive } from '../../../src/usecases/live/read-live';
import type { LivePort, WriteOptions } from '../../../src/usecases/workbook-port';
import type { GridSheet, GridWorkbook } from '../../../src/workbook/grid';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { sceneOf } from './snapshot';
import { type OfficeWorld, startOffice } from './start-office';

/** A rubric of two disciplines, small enough to be generated many times. */
export function smallRubric(version: '1' | '2' = '1'): Rubric {
  const item = (id: string, name: string, checkpoints: readonly string[]): object => ({
    id,
    category: '类别',
    name,
    checkpoints,
    fullMark: 50,
    deductPerMissing: { min: 0.5, max: 2 },
    provenance: 'source',
  });
  const discipline = (id: string, name: string, weight: number, items: readonly object[]): object => ({
    id,
    name,
    weight,
    columns: ['类别', '项目', '标准', '规定分值', '扣分'],
    items,
  });
  // The second version has one checkpoint more in the first item, and one less in the last.
  const parsed = parseRubric({
    id: 'small',
    version: `2012Q1-${version}`,
    title: '小细则',
    disciplines: [
      discipline('service', '客户服务', 60, [
        item('CS-01', '前台', ['着装整齐', '用语文明', ...(version === '2' ? ['记录完整'] : [])]),
        item('CS-02', '报修', ['及时到场', '回访到位']),
      ]),
      discipline('cleaning', '保洁管理', 40, [
        item('CL-01', '楼道', ['地面干净', '扶手干净']),
        item('CL-02', '外围', version === '2' ? ['道路干净'] : ['道路干净', '水景清澈']),
      ]),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** What the form asks for in these scenes. */
export const WISH: GenerationWish = {
  facts: {
    site: '锦江花园',
    period: '2011Q4',
    inspectedOn: '2011-11-27',
    siteManager: '王经理',
    inspectors: {},
  },
  chosen: ['service', 'cleaning'],
  year: 2011,
};

/** 生成 as the pane does it: a fresh reading, then the write. */
export async function generateLive(
  port: LivePort,
  rubric: Rubric,
  wish: GenerationWish = WISH,
  options: Pick<WriteOptions, 'signal' | 'onStep' | 'onRefused'> = {},
): Promise<void> {
  const { found } = await readLive(port);
  const prepared = prepare(found, rubric, wish);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  await port.write(prepared.value.plan, { since: found, replan: prepared.value.replan, ...options });
}

/** Entries that a person made: checkpoint id → 扣分 and 存在问题. */
export const ENTRIES: Readonly<Record<string, readonly [number | string, string]>> = {
  'CS-01.1': [1.5, '一人未佩戴工牌'],
  'CS-02.2': ['/', '当天没有报修'],
  'CL-01.1': [0, ''],
  'CL-02.2': [9, '超出范围也要留着'],
};

/** Generates a workbook with the small rubric's sheets, entries in them, and a sheet of the user's own. */
export async function filledScene(): Promise<OfficeWorld> {
  const world = startOffice();
  await fill(world.port);
  return world;
}

/** Generates the small rubric's sheets in an empty workbook, with entries in them, and something on the user's own sheet. */
export async function fill(port: LivePort): Promise<void> {
  await generateLive(port, smallRubric());
  const found = await port.read();
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { places } = reading.value;
  await port.edit(
    Object.entries(ENTRIES).flatMap(([id, [deduction, reason]]) => {
      const { sheet = '', row = 0 } = places.get(id) ?? {};
      return [
        { sheet, row, column: 7, value: deduction },
        ...(reason === '' ? [] : [{ sheet, row, column: 9, value: reason }]),
      ];
    }),
  );
  await port.edit([{ sheet: 'Sheet1', row: 2, column: 2, value: '自己的内容' }]);
}

/** Such a workbook, opened as a copy of one that was generated. */
export const filledWorld = sceneOf(filledScene);

/** What people would miss if it were gone, and whether the workbook is in order; equal for equal workbooks. */
export function essence(found: GridWorkbook): object {
  const reading = readWorkbook(found);
  if (!reading.ok) return { issues: reading.issues, sheets: found.sheets.map(({ name }) => name) };
  const { inspection, issues, rubric, places } = reading.value;
  return {
    version: rubric.version,
    entries: Object.fromEntries(
      [...inspection.entries].filter(([, { deduction, reason }]) => deduction !== null || reason !== null),
    ),
    facts: inspection.facts,
    roster: inspection.roster,
    rectification: Object.fromEntries(inspection.rectification),
    tables: Object.fromEntries(inspection.tables ?? []),
    issues,
    found: places.size,
    sheets: found.sheets.map(({ name, visibility }) => `${name} ${visibility}`),
    own: ownCells(found.sheets.find(({ name }) => name === 'Sheet1')),
  };
}

const ownCells = (sheet: GridSheet | undefined): readonly unknown[] =>
  [...(sheet?.rows ?? [])].flatMap(([row, cells]) =>
    [...cells].map(([column, { value }]) => [row, column, value]),
  );
