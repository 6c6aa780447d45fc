/**
 * What Excel refuses the simulated host refuses, with Excel's code; the nearest that Excel takes it takes.
 *
 * L1 sizes: rows of at most 409.5 points, columns of at most 255 characters, nothing below 0.
 * L2 paper: known sizes, zoom of 10 to 400 % or pages, margins that can be, footers of at most 255 characters, breaks
 *    below a row, titles of whole rows.
 * L3 cells: number formats and contents of whole columns and rows, formats that cannot be read, formulas that cannot be
 *    read or are too long.
 * L4 rules: formulas and lists of at most 255 characters that Excel can read, no arrays, unions or intersections, no
 *    other sheet in the text of a list; titles of 32, prompts of 255, alerts of 225 characters.
 * L5 names: none that could be a reference; no sheet History; names speak of sheets that are there.
 * L6 looks: words, colours and numbers that Excel knows.
 */
import { freshWorld, outcome } from './support';

type Case = readonly [what: string, code: string, batch: (sheet: Excel.Worksheet) => unknown];

const long = (length: number): string => 'a'.repeat(length);
const rule = (sheet: Excel.Worksheet, given: Excel.DataValidationRule): void => {
  sheet.getRange('A1').dataValidation.rule = given;
};
const alert = (sheet: Excel.Worksheet, title: string, message: string): void => {
  const { dataValidation } = sheet.getRange('A1');
  dataValidation.rule = { custom: { formula: '=A1>0' } };
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
};
const prompt = (sheet: Excel.Worksheet, title: string, message: string): void => {
  const { dataValidation } = sheet.getRange('A1');
  dataValidation.rule = { custom: { formula: '=A1>0' } };
  dataValidation.prompt = { showPrompt: true, title, message };
};
const color = (sheet: Excel.Worksheet, formula: string): void => {
  sheet.getRange('A1:B2').conditionalFormats.add('Custom').custom.rule.formula = formula;
};
const put = (target: object, member: string, value: unknown): void => {
  Object.assign(target, { [member]: value });
};
const footer = (sheet: Excel.Worksheet, left: string, right: string): void => {
  const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = left;
  footers.rightFooter = right;
};
const margins = (left: number) => (sheet: Excel.Worksheet) =>
  sheet.pageLayout.setPrintMargins('Centimeters', { left });
const name =
  (text: string, formula = '=Sheet1!$A$1') =>
  (sheet: Excel.Worksheet) =>
    sheet.context.workbook.names.add(text, formula);
const addSheet = (text: string) => (sheet: Excel.Worksheet) => sheet.context.workbook.worksheets.add(text);
const rename = (text: string) => (sheet: Excel.Worksheet) => put(sheet, 'name', text);
const formula = (text: string) => (sheet: Excel.Worksheet) => put(sheet.getRange('C3'), 'formulas', [[text]]);
const numberFormat = (address: string, format: string) => (sheet: Excel.Worksheet) =>
  put(sheet.getRange(address), 'numberFormat', format);
const zoom = (given: Excel.PageLayoutZoomOptions) => (sheet: Excel.Worksheet) =>
  put(sheet.pageLayout, 'zoom', given);

const NO = 'InvalidArgument';
const SIZES: readonly Case[] = [
  ['row 409.5', 'done', (sheet) => put(sheet.getRange('1:2').format, 'rowHeight', 409.5)],
  ['row 410', NO, (sheet) => put(sheet.getRange('1:2').format, 'rowHeight', 410)],
  ['row below 0', NO, (sheet) => put(sheet.getRange('A1').format, 'rowHeight', -1)],
  ['row in a bag', NO, (sheet) => sheet.getRange('1:1').setRowProperties([{ format: { rowHeight: 500 } }])],
  ['column 255', 'done', (sheet) => put(sheet.getRange('A:B').format, 'columnWidth', 1342.5)],
  ['column 256', NO, (sheet) => put(sheet.getRange('A:B').format, 'columnWidth', 1347)],
  ['column below 0', NO, (sheet) => put(sheet.getRange('A1').format, 'columnWidth', -0.75)],
  [
    'column in a bag',
    NO,
    (sheet) => sheet.getRange('A:A').setColumnProperties([{ format: { columnWidth: 2000 } }]),
  ],
];
const PAPER: readonly Case[] = [
  ['zoom 10', 'done', zoom({ scale: 10 })],
  ['zoom 400', 'done', zoom({ scale: 400 })],
  ['zoom 9', NO, zoom({ scale: 9 })],
  ['zoom 401', NO, zoom({ scale: 401 })],
  ['one page across', 'done', zoom({ horizontalFitToPages: 1 })],
  ['no page across', NO, zoom({ horizontalFitToPages: 0 })],
  ['half a page down', NO, zoom({ verticalFitToPages: 0.5 })],
  ['zoom and pages', NO, zoom({ scale: 100, horizontalFitToPages: 1 })],
  ['A4', 'done', (sheet) => put(sheet.pageLayout, 'paperSize', 'A4')],
  ['A6', NO, (sheet) => put(sheet.pageLayout, 'paperSize', 'A6')],
  ['no orientation', NO, (sheet) => put(sheet.pageLayout, 'orientation', 'landscape')],
  ['margin 0', 'done', margins(0)],
  ['margin below 0', NO, margins(-1)],
  ['margin of two metres', NO, margins(200)],
  ['footer of 255', 'done', (sheet) => footer(sheet, long(125), long(126))],
  ['footer of 256', NO, (sheet) => footer(sheet, long(125), long(127))],
  ['break below row 1', 'done', (sheet) => sheet.horizontalPageBreaks.add('A2')],
  ['break above row 1', NO, (sheet) => sheet.horizontalPageBreaks.add('A1')],
  ['titles of rows', 'done', (sheet) => sheet.pageLayout.setPrintTitleRows('$1:$3')],
  ['titles of cells', NO, (sheet) => sheet.pageLayout.setPrintTitleRows('A1:C3')],
  ['no print area', NO, (sheet) => sheet.pageLayout.setPrintArea('somewhere')],
];
const CELLS: readonly Case[] = [
  ['format of cells', 'done', numberFormat('A1:A100', '0.00')],
  ['format of a column', NO, numberFormat('A:A', '0.00')],
  ['format of a row', NO, numberFormat('1:3', '@')],
  ['contents of a column', NO, (sheet) => put(sheet.getRange('B:B'), 'values', 1)],
  ['format with texts', 'done', numberFormat('A1', '[红色]0.00"分";-0\\";0_);@'.replace('红色', 'Red'))],
  ['format left open', NO, numberFormat('A1', '0"分')],
  ['format of five sections', NO, numberFormat('A1', '0;0;0;@;0')],
  ['format of 256', NO, numberFormat('A1', `"${long(254)}"`)],
  [
    'formula',
    'done',
    formula('=IF(A1:B2="x",{1,2;3,-4},\'另 表\'!A:A)&"(" & SUM((A1,B2)) -2^-1% + T[[#All],[列]]'),
  ],
  ['formula left open', NO, formula('=SUM(A1')],
  ['formula that stops', NO, formula('=A1+')],
  ['formula with two values', NO, formula('="a" "b"')],
  ['formula of 64 functions', 'done', formula(`=${'ABS('.repeat(64)}1${')'.repeat(64)}`)],
  ['formula of 65 functions', NO, formula(`=${'ABS('.repeat(65)}1${')'.repeat(65)}`)],
  ['formula of 8193', 'FormulaLengthExceedsLimit', formula(`="${long(8190)}"`)],
  ['text of 32767', 'done', (sheet) => put(sheet.getRange('A1'), 'values', [[long(32_767)]])],
  ['text of 32768', NO, (sheet) => put(sheet.getRange('A1'), 'values', [[long(32_768)]])],
];
const RULES: readonly Case[] = [
  ['formula of 255', 'done', (sheet) => rule(sheet, { custom: { formula: `=A1<>"${long(248)}"` } })],
  ['formula of 256', NO, (sheet) => rule(sheet, { custom: { formula: `=A1<>"${long(249)}"` } })],
  ['formula left open', NO, (sheet) => rule(sheet, { custom: { formula: '=AND(A1>0' } })],
  ['array in a rule', NO, (sheet) => rule(sheet, { custom: { formula: '=OR(A1={1,2})' } })],
  ['union in a rule', NO, (sheet) => rule(sheet, { custom: { formula: '=SUM((A1,B2))>0' } })],
  ['crossing in a rule', NO, (sheet) => rule(sheet, { custom: { formula: '=SUM(A:A 1:1)>0' } })],
  [
    'list of names',
    'done',
    (sheet) => rule(sheet, { list: { inCellDropDown: true, source: '=INDIRECT("x")' } }),
  ],
  ['list of 255', 'done', (sheet) => rule(sheet, { list: { inCellDropDown: true, source: long(255) } })],
  ['list of 256', NO, (sheet) => rule(sheet, { list: { inCellDropDown: true, source: long(256) } })],
  [
    'list of an own area',
    'done',
    (sheet) => rule(sheet, { list: { inCellDropDown: true, source: '=$B$1:$B$3' } }),
  ],
  [
    'list of another sheet',
    NO,
    (sheet) => rule(sheet, { list: { inCellDropDown: true, source: "='另表'!$B$1:$B$3" } }),
  ],
  ['list of nothing', NO, (sheet) => rule(sheet, { list: { inCellDropDown: true, source: ',' } })],
  [
    'dates',
    'done',
    (sheet) =>
      rule(sheet, { date: { operator: 'Between', formula1: '=DATE(2000,1,1)', formula2: '2099-12-31' } }),
  ],
  [
    'dates left open',
    NO,
    (sheet) => rule(sheet, { date: { operator: 'Between', formula1: '=DATE(2000,1', formula2: '=B1' } }),
  ],
  ['title of 32', 'done', (sheet) => prompt(sheet, long(32), long(255))],
  ['title of 33', NO, (sheet) => prompt(sheet, long(33), '')],
  ['prompt of 256', NO, (sheet) => prompt(sheet, '', long(256))],
  ['alert of 225', 'done', (sheet) => alert(sheet, long(32), long(225))],
  ['alert title of 33', NO, (sheet) => alert(sheet, long(33), '')],
  ['alert of 226', NO, (sheet) => alert(sheet, '', long(226))],
  ['color', 'done', (sheet) => color(sheet, '=AND($A1<>"",COUNTIF(另表!$A:$A,$A1)>1)')],
  ['color of 256', NO, (sheet) => color(sheet, `=A1<>"${long(249)}"`)],
  ['color left open', NO, (sheet) => color(sheet, '=A1>')],
  ['color of an array', NO, (sheet) => color(sheet, '=OR($A1={"甲","乙"})')],
];
const NAMES: readonly Case[] = [
  ['name', 'done', name('得分_1')],
  ['name beyond the last column', 'done', name('XFE1')],
  ...['A1', 'xfd1048576', 'TAX2024', 'R1C1', 'r', 'C', 'R5', 'RC', 'rc7', 'TRUE', '1a', 'a b', long(256)].map(
    (text): Case => [`name ${text.slice(0, 12)}`, NO, name(text)],
  ),
  ['name of a missing sheet', NO, name('x', '=没有!$A$1')],
  ['name of nothing', NO, name('x', '=SUM(')],
  ['sheet', 'done', addSheet('Histories')],
  ...['History', 'HISTORY', "'a", "a'", 'a/b', 'a:b', '', long(32)].map(
    (text): Case => [`sheet ${text.slice(0, 12)}`, NO, text === '' ? rename('') : addSheet(text)],
  ),
  ['renamed to History', NO, rename('history')],
  [
    'table R1',
    NO,
    (sheet) => {
      sheet.getRange('A1:B1').values = [['a', 'b']];
      sheet.tables.add('A1:B3', true).name = 'R1';
    },
  ],
  [
    'table over a merge',
    'MergedRangeConflict',
    (sheet) => {
      sheet.getRange('A1:B1').values = [['a', 'b']];
      sheet.getRange('A2:B2').merge();
      sheet.tables.add('A1:B3', true);
    },
  ],
];
const LOOKS: readonly Case[] = [
  ['no color', NO, (sheet) => put(sheet.getRange('A1').format.fill, 'color', '#12345')],
  ['no tab color', NO, (sheet) => put(sheet, 'tabColor', 'FF0000')],
  ['font of 410', NO, (sheet) => put(sheet.getRange('A1').format.font, 'size', 410)],
  ['no alignment', NO, (sheet) => put(sheet.getRange('A1').format, 'horizontalAlignment', 'center')],
  ['indent below 0', NO, (sheet) => put(sheet.getRange('A1').format, 'indentLevel', -1)],
  ['no visibility', NO, (sheet) => put(sheet, 'visibility', 'hidden')],
  ['no place', NO, (sheet) => put(sheet, 'position', 7)],
  ['no rows to freeze', NO, (sheet) => sheet.freezePanes.freezeRows(0)],
];

freshWorld();
test.each(SIZES)('L1: %s → %s', async (_, code, batch) => expect(await outcome(batch)).toBe(code));
test.each(PAPER)('L2: %s → %s', async (_, code, batch) => expect(await outcome(batch)).toBe(code));
test.each(CELLS)('L3: %s → %s', async (_, code, batch) => expect(await outcome(batch)).toBe(code));
test.each(RULES)('L4: %s → %s', async (_, code, batch) => expect(await outcome(batch)).toBe(code));
test.each(NAMES)('L5: %s → %s', async (_, code, batch) => expect(await outcome(batch)).toBe(code));
test.each(LOOKS)('L6: %s → %s', async (_, code, batch) => expect(await outcome(batch)).toBe(code));
