import { type NamedCell, ruleFormula } from '../../hosts/univer/rule-formula';
import type { RuleValue } from '../../hosts/univer/rule-values';
import type { Area, ConditionalFormatPlan, SheetPlan } from '../../workbook/plan';

type Format = ConditionalFormatPlan['format'];

/** The colours that apply to a cell; row and column count from 1. Of two that differ the first one holds. */
export function coloursAt(sheet: SheetPlan): (row: number, column: number) => Format {
  return (row, column) => {
    const applied = sheet.conditionalFormats.filter((format) => applies(sheet, format, row, column));
    return Object.assign({}, ...applied.map(({ format }) => format).reverse());
  };
}

function applies(
  sheet: SheetPlan,
  { areas, formula }: ConditionalFormatPlan,
  row: number,
  column: number,
): boolean {
  if (!areas.some((area) => holds(area, row, column))) return false;
  // the formula is written for the first cell of the first area
  const [down, right] = [row - areas[0].top, column - areas[0].left];
  const valueAt = (cell: NamedCell): RuleValue =>
    plannedValue(sheet, cell.row + (cell.fixedRow ? 0 : down), cell.column + (cell.fixedColumn ? 0 : right));
  return ruleFormula(formula, valueAt) === true;
}

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** What is in a cell of a plan; row and column count from 0. */
function plannedValue({ cells }: SheetPlan, row: number, column: number): RuleValue {
  const cell = cells[row]?.[column];
  if (!cell || cell.value === null) return cell?.formula === undefined ? null : '';
  return cell.value;
}
