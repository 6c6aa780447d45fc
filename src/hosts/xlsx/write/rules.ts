import { areaRef } from '../../../workbook/address';
import type { ConditionalFormatPlan, ValidationPlan } from '../../../workbook/plan';
import type { DifferentialFormats } from './style';
import { escapeXml } from './text-xml';
import { counted, element } from './xml';

/** Input rules: one per area, never one per cell. */
export const validationsXml = (validations: readonly ValidationPlan[]): string =>
  counted('dataValidations', validations.map(validationXml));

function validationXml({ area, rule, severity, prompt, error }: ValidationPlan): string {
  const formulas = formulasOf(rule);
  return element(
    'dataValidation',
    {
      type: rule.kind,
      errorStyle: severity === 'stop' ? undefined : severity,
      allowBlank: true,
      showInputMessage: prompt !== undefined,
      showErrorMessage: true,
      errorTitle: error.title,
      error: error.text,
      promptTitle: prompt?.title,
      prompt: prompt?.text,
      sqref: areaRef(area),
    },
    ...formulas.map((formula, i) => element(`formula${i + 1}`, {}, escapeXml(formula))),
  );
}

function formulasOf(rule: ValidationPlan['rule']): readonly string[] {
  switch (rule.kind) {
    case 'custom':
      return [rule.formula];
    case 'list':
      return [listSource(rule.source)];
    case 'date':
      return [String(rule.from), String(rule.to)]; // between both, which is what a rule does that says nothing
  }
}

/** A reference begins with `=`; anything else is a list of options, which the file format wants quoted. */
const listSource = (source: string): string => (source.startsWith('=') ? source.slice(1) : `"${source}"`);

/** Colours that follow formulas; the first that applies wins. */
export const conditionalFormatsXml = (
  formats: readonly ConditionalFormatPlan[],
  looks: DifferentialFormats,
): string =>
  formats
    .map(({ areas, formula, format }, i) =>
      element(
        'conditionalFormatting',
        { sqref: areas.map(areaRef).join(' ') },
        element(
          'cfRule',
          { type: 'expression', dxfId: String(looks.numberOf(format)), priority: i + 1 },
          element('formula', {}, escapeXml(formula)),
        ),
      ),
    )
    .join('');
