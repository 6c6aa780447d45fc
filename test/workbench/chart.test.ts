/**
 * The chart of 汇总 in the workbench.
 *
 * H1 it shows every discipline by name with the score that the sheet calculates; 0, which is not shown, while nothing was
 *    entered.
 * H2 bars are as long as their values, the first on top, each with its value.
 */
import { drawBars } from '../../src/hosts/univer/grid/draw-bars';
import { loadUniver } from '../support/office/model-bundle';
import { fill, generateLive, smallRubric } from '../support/office/scenes';
import { type GridWorld, openGrid } from '../support/univer/open-grid';

async function chartOf({ book, dispose }: GridWorld) {
  await book.settle();
  const charts = loadUniver().seenCharts(book, book.idOf('汇总') ?? '');
  dispose();
  expect(charts).toHaveLength(1);
  return charts[0];
}

async function filledGrid(): Promise<GridWorld> {
  const world = openGrid();
  await fill(world.port);
  return world;
}

test('H1: a blank workbook', async () => {
  const world = openGrid();
  await generateLive(world.port, smallRubric());
  const chart = await chartOf(world);
  expect(chart?.bars).toEqual([
    { label: '客户服务', value: 0 },
    { label: '保洁管理', value: 0 },
  ]);
  expect(chart?.place.rows).toBeGreaterThan(4);
});

test('H1: with entries', async () => {
  const chart = await chartOf(await filledGrid());
  // CS-01 loses 1.5 of 50; CS-02 has one checkpoint that does not apply. The 9 in CL-02 is no deduction yet.
  expect(chart?.bars).toEqual([
    { label: '客户服务', value: 98.5 },
    { label: '保洁管理', value: 100 },
  ]);
  expect(chart?.color).toMatch(/^#[0-9A-F]{6}$/i);
  expect(chart?.max).toBeGreaterThan(100);
});

test('H2: bars and values', () => {
  const rects: { x: number; y: number; width: number }[] = [];
  const texts: { text: string; y: number }[] = [];
  const canvas = {
    fillStyle: '',
    strokeStyle: '',
    font: '',
    textAlign: 'left',
    textBaseline: 'middle',
    strokeRect: () => undefined,
    fillRect: (x: number, y: number, width: number) => {
      if (canvas.fillStyle === '#123456') rects.push({ x, y, width });
    },
    fillText: (text: string, _: number, y: number) => texts.push({ text, y }),
  };
  const bars = [
    { label: '甲', value: 100 },
    { label: '乙', value: 50 },
    { label: '丙', value: null },
  ];
  const chart = { place: { row: 0, column: 0, rows: 9, columns: 9 }, bars, max: 100, color: '#123456' };
  drawBars(canvas as never, { x: 10, y: 20, width: 500, height: 200 }, chart);
  expect(rects).toHaveLength(2);
  expect(rects[0]?.width).toBeCloseTo(2 * (rects[1]?.width ?? 0), 6);
  expect(rects[0]?.x).toBe(rects[1]?.x);
  expect((rects[0]?.x ?? 0) + (rects[0]?.width ?? 0)).toBeLessThanOrEqual(510);
  expect(rects[0]?.y).toBeLessThan(rects[1]?.y ?? 0);
  expect(texts.map(({ text }) => text)).toEqual(['甲', '100.00', '乙', '50.00', '丙']);
});

test('H1: a workbook that was saved and opened', async () => {
  const { openBytes, saveBook } = loadUniver();
  const made = await filledGrid();
  const file = await saveBook(made.book, '原件', new Date(0));
  made.dispose();
  const chart = await chartOf(openGrid(openBytes(file, '原件.xlsx').plan));
  expect(chart?.bars).toEqual([
    { label: '客户服务', value: 98.5 },
    { label: '保洁管理', value: 100 },
  ]);
});
