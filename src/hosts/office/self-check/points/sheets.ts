import type { SheetVisibility } from '../../../../workbook/grid';
import { visibilityOf } from '../../grid-of-range';
import { type CheckPoint, point } from '../check-point';
import { clearScratch, NO_SHEET, openScratch } from '../scratch';

/** The scratch sheets are made; those of an earlier run go first. */
export const CREATION: CheckPoint = {
  id: 'sheet-add',
  on: 'workbook',
  members: ['Workbook.worksheets.add', 'Worksheet.id'],
  expected: { left: 0, made: true },
  run: async (bench) => {
    const { left } = await clearScratch(bench.context, bench.send);
    bench.scratch = await openScratch(bench.context, bench.send);
    const { main, other } = bench.scratch;
    return { left, made: main !== '' && other !== '' && main !== other };
  },
};

/** The scratch sheets go; always run at the end. */
export const REMOVAL: CheckPoint = {
  id: 'sheet-delete',
  on: 'workbook',
  members: ['Worksheet.delete'],
  expected: { left: 0 },
  run: async (bench) => {
    const { main, other } = bench.scratch ?? {};
    const sheets = [main, other].flatMap((id) => (id ? [id] : []));
    const { left, cause } = await clearScratch(bench.context, bench.send, { sheets, name: bench.named });
    if (left > 0) throw cause;
    return { left };
  },
};

/** What is done to whole sheets. */
export const SHEETS: readonly CheckPoint[] = [
  point({
    id: 'sheet-find',
    members: ['Workbook.worksheets.getItem', 'Workbook.worksheets.getItemOrNullObject', 'Worksheet.name'],
    expected: { byName: true, byId: true, missing: true },
    act: ({ workbook, scratch }) => void workbook.worksheets.getItem(scratch?.name ?? '').load('name'),
    read: ({ workbook: { worksheets }, scratch }) => {
      const byName = worksheets.getItemOrNullObject(scratch?.name ?? '').load('id');
      const byId = worksheets.getItem(scratch?.main ?? '').load('name');
      const missing = worksheets.getItemOrNullObject(NO_SHEET).load('id');
      return () => ({
        byName: byName.id === scratch?.main,
        byId: byId.name === scratch?.name,
        missing: missing.isNullObject,
      });
    },
  }),
  {
    id: 'sheet-rename',
    members: ['Worksheet.name'],
    expected: { renamed: true, back: true },
    run: async (bench) => {
      const { name = '', free = '' } = bench.scratch ?? {};
      const to = async (wanted: string): Promise<boolean> => {
        bench.sheet.name = wanted;
        const sheet = bench.sheet.load('name');
        await bench.send();
        return sheet.name === wanted;
      };
      return { renamed: await to(free), back: await to(name) };
    },
  },
  {
    id: 'sheet-hide',
    members: ['Worksheet.visibility'],
    expected: { hidden: 'hidden', veryHidden: 'veryHidden', visible: 'visible' },
    run: async (bench) => {
      const to = async (wanted: 'Hidden' | 'VeryHidden' | 'Visible'): Promise<SheetVisibility> => {
        bench.other.visibility = wanted;
        const sheet = bench.other.load('visibility');
        await bench.send();
        return visibilityOf(sheet.visibility);
      };
      const [hidden, veryHidden] = [await to('Hidden'), await to('VeryHidden')];
      return { hidden, veryHidden, visible: await to('Visible') };
    },
  },
  {
    id: 'sheet-move',
    members: ['Worksheet.position'],
    expected: { before: true },
    run: async (bench) => {
      const first = bench.sheet.load('position');
      await bench.send();
      bench.other.position = first.position;
      await bench.send();
      return await bench.readBack(() => {
        const [main, other] = [bench.sheet.load('position'), bench.other.load('position')];
        return () => ({ before: other.position + 1 === main.position });
      });
    },
  },
  point({
    id: 'sheet-tab-color',
    members: ['Worksheet.tabColor'],
    expected: { color: '#1F4E79' },
    act: ({ sheet }) => {
      sheet.tabColor = '#1F4E79';
    },
    read: (bench) => {
      const sheet = bench.sheet.load('tabColor');
      return () => ({ color: sheet.tabColor.toUpperCase() });
    },
  }),
  {
    id: 'sheet-gridlines',
    members: ['Worksheet.showGridlines'],
    expected: { shown: true, hidden: true },
    run: async (bench) => {
      const to = async (wanted: boolean): Promise<boolean> => {
        bench.sheet.showGridlines = wanted;
        const sheet = bench.sheet.load('showGridlines');
        await bench.send();
        return sheet.showGridlines === wanted;
      };
      return { shown: await to(true), hidden: await to(false) };
    },
  },
  point({
    id: 'sheet-show',
    members: ['Worksheet.activate', 'Range.select'],
    expected: { active: true, selected: true },
    act: (bench) => {
      bench.sheet.activate();
      bench.cells(2, 2).select();
    },
    read: (bench) => {
      const active = bench.workbook.worksheets.getActiveWorksheet().load('id');
      const selected = bench.workbook.getSelectedRange().load('rowIndex');
      return () => ({
        active: active.id === bench.scratch?.main,
        selected: selected.rowIndex === bench.row(2) - 1,
      });
    },
  }),
  point({
    id: 'freeze-rows',
    members: ['Worksheet.freezePanes.freezeRows'],
    expected: { rows: 3 },
    act: ({ sheet }) => sheet.freezePanes.freezeRows(3),
    read: ({ sheet }) => {
      const place = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
      return () => ({ rows: place.isNullObject ? 0 : place.rowCount });
    },
  }),
  point({
    id: 'freeze-both',
    members: ['Worksheet.freezePanes.freezeAt'],
    expected: { rows: 2, columns: 1 },
    act: ({ other }) => other.freezePanes.freezeAt('A1:A2'),
    read: ({ other }) => {
      const place = other.freezePanes.getLocationOrNullObject().load('rowCount,columnCount');
      return () => ({
        rows: place.isNullObject ? 0 : place.rowCount,
        columns: place.isNullObject ? 0 : place.columnCount,
      });
    },
  }),
];
