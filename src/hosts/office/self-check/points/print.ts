import { type CheckPoint, point } from '../check-point';
import { near } from '../facts';

/** Points of a centimetre. */
const CENTIMETRE = 72 / 2.54;

/** Paper. */
export const PRINT: readonly CheckPoint[] = [
  point({
    id: 'print-paper',
    members: ['Worksheet.pageLayout.paperSize'],
    expected: { paper: 'A4' },
    act: ({ sheet }) => {
      sheet.pageLayout.paperSize = 'A4';
    },
    read: ({ sheet }) => {
      const layout = sheet.pageLayout.load('paperSize');
      return () => ({ paper: layout.paperSize });
    },
  }),
  {
    id: 'print-orientation',
    members: ['Worksheet.pageLayout.orientation'],
    expected: { landscape: 'Landscape', portrait: 'Portrait' },
    run: async (bench) => {
      const to = async (wanted: 'Landscape' | 'Portrait'): Promise<string> => {
        bench.sheet.pageLayout.orientation = wanted;
        const layout = bench.sheet.pageLayout.load('orientation');
        await bench.send();
        return layout.orientation;
      };
      return { landscape: await to('Landscape'), portrait: await to('Portrait') };
    },
  },
  {
    id: 'print-center',
    members: ['Worksheet.pageLayout.centerHorizontally'],
    expected: { off: false, on: true },
    run: async (bench) => {
      const to = async (wanted: boolean): Promise<boolean> => {
        bench.sheet.pageLayout.centerHorizontally = wanted;
        const layout = bench.sheet.pageLayout.load('centerHorizontally');
        await bench.send();
        return layout.centerHorizontally;
      };
      return { off: await to(false), on: await to(true) };
    },
  },
  point({
    id: 'print-margins',
    members: ['Worksheet.pageLayout.setPrintMargins'],
    expected: {
      left: near(1.2 * CENTIMETRE, 1),
      top: near(1.5 * CENTIMETRE, 1),
      footer: near(0.8 * CENTIMETRE, 1),
    },
    act: ({ sheet }) =>
      sheet.pageLayout.setPrintMargins('Centimeters', {
        left: 1.2,
        right: 1.2,
        top: 1.5,
        bottom: 1.6,
        header: 0.7,
        footer: 0.8,
      }),
    read: ({ sheet }) => {
      const layout = sheet.pageLayout.load('leftMargin,topMargin,footerMargin');
      return () => ({ left: layout.leftMargin, top: layout.topMargin, footer: layout.footerMargin });
    },
  }),
  point({
    id: 'print-scale',
    members: ['Worksheet.pageLayout.zoom'],
    expected: { scale: 90 },
    act: ({ sheet }) => {
      sheet.pageLayout.zoom = { scale: 90 };
    },
    read: ({ sheet }) => {
      const layout = sheet.pageLayout.load('zoom');
      return () => ({ scale: layout.zoom.scale ?? null });
    },
  }),
  point({
    id: 'print-area',
    members: ['Worksheet.pageLayout.setPrintArea'],
    expected: { rows: 40, columns: 8 },
    act: ({ sheet }) => sheet.pageLayout.setPrintArea('A1:H40'),
    read: ({ sheet }) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('areaCount,address');
      return () => ({ ...sizeOf(area.isNullObject ? '' : area.address) });
    },
  }),
  point({
    id: 'print-title',
    members: ['Worksheet.pageLayout.setPrintTitleRows'],
    expected: { from: 0, rows: 2 },
    act: ({ sheet }) => sheet.pageLayout.setPrintTitleRows('$1:$2'),
    read: ({ sheet }) => {
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount');
      return () => ({
        from: rows.isNullObject ? -1 : rows.rowIndex,
        rows: rows.isNullObject ? 0 : rows.rowCount,
      });
    },
  }),
  point({
    id: 'print-footer',
    members: ['leftFooter', 'centerFooter', 'rightFooter'].map(
      (part) => `Worksheet.pageLayout.headersFooters.defaultForAllPages.${part}`,
    ),
    expected: { left: '&9 督导自检', center: '&9 第 &P 页，共 &N 页', right: '&9 A&&B' },
    act: ({ sheet }) => {
      const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
      footers.leftFooter = '&9 督导自检';
      footers.centerFooter = '&9 第 &P 页，共 &N 页';
      footers.rightFooter = '&9 A&&B';
    },
    read: ({ sheet }) => {
      const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
      footers.load('leftFooter,centerFooter,rightFooter');
      return () => ({ left: footers.leftFooter, center: footers.centerFooter, right: footers.rightFooter });
    },
  }),
  point({
    id: 'print-break',
    members: ['Worksheet.horizontalPageBreaks.add'],
    expected: { count: 1 },
    act: ({ sheet }) => void sheet.horizontalPageBreaks.add('A21'),
    read: ({ sheet }) => {
      const count = sheet.horizontalPageBreaks.getCount();
      return () => ({ count: count.value });
    },
  }),
  point({
    id: 'print-break-clear',
    after: 'print-break',
    members: ['Worksheet.horizontalPageBreaks.removePageBreaks'],
    expected: { count: 0 },
    act: ({ sheet }) => sheet.horizontalPageBreaks.removePageBreaks(),
    read: ({ sheet }) => {
      const count = sheet.horizontalPageBreaks.getCount();
      return () => ({ count: count.value });
    },
  }),
];

/** Rows and columns of an area by its address. */
function sizeOf(address: string): { readonly rows: number; readonly columns: number } {
  const [, left = '', top = '', right = left, bottom = top] =
    /([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(address.replaceAll('$', '')) ?? [];
  return {
    rows: Number(bottom) - Number(top) + 1,
    columns: right.charCodeAt(0) - left.charCodeAt(0) + 1 || 0,
  };
}
