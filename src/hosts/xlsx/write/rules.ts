import type { Worksheet } from '@cj-tech-master/excelts';
import { areaRef } from '../../../workbook/address';
import type { ConditionalFormatPlan, ValidationPlan } from '../../../workbook/plan';

/** Adds input rules: one per area, never one per cell. */
export function addValidations(sheet: Worksheet, validations: readonly ValidationPlan[]): void {
  for (const { area, rule, severity, prompt, error } of validations)
    sheet.dataValidations.add(areaRef(area), {
      ...typeOf(rule),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: severity,
      errorTitle: error.title,
      error: error.text,
      ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text } : {}),
    });
}

function typeOf(rule: ValidationPlan['rule']) {
  switch (rule.kind) {
    case 'custom':
      return { type: 'custom' as const, formulae: [rule.formula] };
    case 'list':
      return { type: 'list' as const, formulae: [listSource(rule.source)] };
    case 'date':
      return {
        type: 'date' as const,
        operator: 'between' as const,
        formulae: [momentOf(rule.from), momentOf(rule.to)],
      };
  }
}

/** The library counts dates in milliseconds since 1970, the file in days since 1899-12-30. */
const momentOf = (day: number): Date => new Date((day - 25_569) * 86_400_000);

/** A reference begins with `=`; anything else is a list of options, which the file format wants quoted. */
const listSource = (source: string): string => (source.startsWith('=') ? source.slice(1) : `"${source}"`);

/** Adds colours that follow formulas; the first that applies wins. */
export function addConditionalFormats(sheet: Worksheet, formats: readonly ConditionalFormatPlan[]): void {
  formats.forEach(({ areas, formula, format }, i) => {
    sheet.addConditionalFormatting({
      ref: areas.map(areaRef).join(' '),
      rules: [
        {
          type: 'expression',
          priority: i + 1,
          formulae: [formula],
          style: {
            font: {
              ...(format.fontColor ? { color: { argb: `FF${format.fontColor}` } } : {}),
              ...(format.bold ? { bold: true } : {}),
            },
            ...(format.fill
              ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${format.fill}` } } }
              : {}),
          },
        },
      ],
    });
  });
}
