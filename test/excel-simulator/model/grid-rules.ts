import type { Box } from '../../../src/hosts/univer/grid/box';
import type { UniverGrid } from '../../../src/hosts/univer/grid/univer-grid';
import type { ConditionalFormatFacts, SheetFacts, ValidationFacts } from './sheet-facts';

/** How far down and right the grid needs rules; whole columns are cut there. */
const FAR = 2000;

/** Shows a sheet's input rules and colour rules in the grid. */
export class GridRules {
  private last = 0;
  private readonly shownValidations = new Map<string, string[]>();
  private readonly shownFormats = new Map<string, string[]>();

  constructor(private readonly grid: UniverGrid) {}

  newId(): string {
    this.last += 1;
    return `{rule-${this.last}}`;
  }

  /** Brings the grid up to date where the facts are newer. */
  show(sheet: string, facts: SheetFacts): void {
    if (facts.validationsStale) this.showValidations(sheet, facts);
    if (facts.formatsStale) this.showFormats(sheet, facts);
  }

  private showValidations(sheet: string, facts: SheetFacts): void {
    facts.validationsStale = false;
    for (const ruleId of this.shownValidations.get(sheet) ?? [])
      this.grid.execute('sheet.command.remove-data-validation-rule', { subUnitId: sheet, ruleId });
    const shown: string[] = [];
    for (const validation of facts.validations) {
      const rule = gridValidation(validation);
      if (!rule) continue;
      const uid = this.newId();
      shown.push(uid);
      this.grid.execute('sheet.command.addDataValidation', {
        subUnitId: sheet,
        rule: { ...rule, uid, ranges: [gridRange(validation.box)] },
      });
    }
    this.shownValidations.set(sheet, shown);
  }

  private showFormats(sheet: string, facts: SheetFacts): void {
    facts.formatsStale = false;
    const target = this.grid.sheet(sheet);
    this.grid.quietly(() => {
      for (const id of this.shownFormats.get(sheet) ?? []) target.deleteConditionalFormattingRule(id);
      const shown: string[] = [];
      // The grid puts the latest on top, Excel's list has the topmost first.
      for (const format of [...facts.conditionalFormats].reverse()) {
        if (format.formula === '') continue;
        target.addConditionalFormattingRule(gridFormat(format) as never);
        shown.push(format.id);
      }
      this.shownFormats.set(sheet, shown);
    });
  }
}

const gridRange = ({ row, column, rows, columns }: Box) => ({
  startRow: row,
  startColumn: column,
  endRow: Math.min(row + rows, FAR) - 1,
  endColumn: Math.min(column + columns, FAR) - 1,
});

/** Lists show a small arrow in the cell, as Excel's do, and no coloured chip. */
const ARROW = 1;

const SEVERITY = { Information: 0, Stop: 1, Warning: 2 } as const;

function gridValidation({ rule, errorAlert, prompt, ignoreBlanks }: ValidationFacts): object | null {
  const [kind = ''] = Object.keys(rule);
  const facts = rule[kind];
  if (!facts) return null;
  const shared = {
    allowBlank: ignoreBlanks,
    errorStyle: SEVERITY[errorAlert.style],
    showErrorMessage: errorAlert.showAlert,
    error: errorAlert.message,
    errorTitle: errorAlert.title,
    showInputMessage: prompt.showPrompt && prompt.message !== '',
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
  if (kind === 'custom') return { ...shared, type: 'custom', formula1: facts.formula };
  if (kind === 'list')
    return { ...shared, type: 'list', formula1: facts.source, showDropDown: true, renderMode: ARROW };
  return {
    ...shared,
    type: 'date',
    operator: 'between',
    formula1: String(facts.formula1),
    formula2: String(facts.formula2),
  };
}

const gridFormat = ({ id, boxes, formula, stopIfTrue, fill, font }: ConditionalFormatFacts) => ({
  cfId: id,
  ranges: boxes.map(gridRange),
  stopIfTrue,
  rule: {
    type: 'highlightCell',
    subType: 'formula',
    value: formula,
    style: {
      ...(fill ? { bg: { rgb: fill } } : {}),
      ...(font.color ? { cl: { rgb: font.color } } : {}),
      ...(font.bold ? { bl: 1 } : {}),
    },
  },
});
