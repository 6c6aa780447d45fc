import type { Box } from '../../../src/hosts/univer/grid/box';
import { a1, areaRef } from '../../../src/workbook/address';
import type { Area, ChartPlan, PrintPlan, SheetPlan, ValidationPlan } from '../../../src/workbook/plan';
import type { Book } from '../model/book';
import { validationOf } from '../model/sheet-facts';
import type { Worksheet } from '../model/worksheet';

/** The box of a planned area. */
export const boxOf = ({ top, left, bottom, right }: Area): Box => ({
  row: top - 1,
  column: left - 1,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

/** Sets input rules and the colours that follow formulas. */
export function loadRules(book: Book, sheet: string, plan: SheetPlan): void {
  const facts = book.sheetFacts(sheet);
  for (const { area, rule, severity, prompt, error } of plan.validations)
    Object.assign(validationOf(facts, boxOf(area)), {
      rule: ruleOf(rule),
      errorAlert: {
        showAlert: true,
        style: severity === 'stop' ? 'Stop' : 'Information',
        title: error.title,
        message: error.text,
      },
      ...(prompt ? { prompt: { showPrompt: true, title: prompt.title, message: prompt.text } } : {}),
    });
  for (const { areas, formula, format } of plan.conditionalFormats)
    facts.conditionalFormats.push({
      id: book.rules.newId(),
      boxes: areas.map(boxOf),
      type: 'Custom',
      formula: `=${formula}`,
      stopIfTrue: false,
      fill: format.fill ? `#${format.fill}` : '',
      font: { color: format.fontColor ? `#${format.fontColor}` : '', bold: format.bold ?? null },
    });
  facts.formatsStale = plan.conditionalFormats.length > 0;
}

function ruleOf(rule: ValidationPlan['rule']): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  switch (rule.kind) {
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'date':
      return { date: { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${rule.to}` } };
  }
}

/** Keeps a chart and how it looks. */
export function loadChart(sheet: Worksheet, plan: ChartPlan): void {
  const { place } = plan;
  const chart = sheet.charts.add('BarClustered', sheet.getRange(areaRef(plan.values)), 'Columns');
  chart.setPosition(a1(place.top, place.left), a1(place.bottom, place.right));
  chart.plotVisibleOnly = false; // its values may be in a hidden column
  const series = chart.series.getItemAt(0);
  series.name = plan.title;
  series.setXAxisValues(sheet.getRange(areaRef(plan.categories)));
  series.format.fill.setSolidColor(`#${plan.color}`);
}

/** Keeps the paper set-up, so that the pane finds it. */
export function loadPrint(book: Book, id: string, plan: PrintPlan): void {
  const { pageLayout, horizontalPageBreaks } = book.worksheet(id);
  const { margins } = plan;
  pageLayout.setPrintMargins('Centimeters', {
    left: margins.left / 10,
    right: margins.right / 10,
    top: margins.top / 10,
    bottom: margins.bottom / 10,
    header: margins.header / 10,
    footer: margins.footer / 10,
  });
  pageLayout.setPrintArea(areaRef(plan.area));
  if (plan.titleRows) pageLayout.setPrintTitleRows(`${plan.titleRows[0]}:${plan.titleRows[1]}`);
  for (const row of plan.breaksAfter) horizontalPageBreaks.add(`A${row + 1}`);
}
