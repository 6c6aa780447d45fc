import type { AsOf } from '../../domain/as-of';
import { likelyDay, readDay, serialToDay } from '../../domain/calendar';
import type { Issue, Place } from '../../domain/issue';
import { showRaw } from '../../domain/raw-value';
import type { GridSheet } from '../grid';
import type { EnteredTable } from '../kit/entered-table';
import { DAYS } from '../kit/input-rules';
import { PARAMETER_LABELS as LABEL, SHEET_SEPARATOR } from '../sheets/parameter-labels';
import { cellBeside, findLabel } from './find-label';
import type { InputCells } from './input-cells';

/** What 参数 says of the programme. */
export interface ProgrammeReading {
  /** Missing where the workbook has no programme. */
  readonly asOf?: AsOf;
  /** Names of the sheets that it states to have. */
  readonly stated: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads the block 专项工作 of 参数, which only workbooks with the programme have. */
export function readProgramme(sheet: GridSheet | undefined, inputs: InputCells): ProgrammeReading {
  const labels = [LABEL.asOf, LABEL.reckoned, LABEL.tables] as const;
  const [chosen, reckoned, tables] = labels.map((label) => sheet && findLabel(sheet, label));
  const heading = sheet && findLabel(sheet, LABEL.programme);
  // One of the words alone may stand anywhere, as one of 常用问题 for instance.
  if (!sheet || [heading, chosen, reckoned, tables].filter((found) => found).length < 2)
    return { stated: [], issues: [] };
  const issues = labels.flatMap((label, i): readonly Issue[] =>
    [chosen, reckoned, tables][i] ? [] : [{ code: 'label-missing', label, at: { sheet: sheet.name } }],
  );
  const today = reckoned && valueBeside(sheet, reckoned);
  const listed = tables && valueBeside(sheet, tables);
  return {
    asOf: {
      chosen: chosen ? readChosen(sheet, cellBeside(sheet, chosen), inputs) : null,
      today: typeof today === 'number' ? serialToDay(today) : null,
    },
    stated: typeof listed === 'string' ? listed.split(SHEET_SEPARATOR) : [],
    issues,
  };
}

/** The tables that a workbook states to have and that are not on any of its sheets. */
export const missingTables = (
  tables: readonly EnteredTable[],
  stated: readonly string[],
  found: ReadonlySet<EnteredTable>,
): readonly EnteredTable[] => tables.filter((table) => stated.includes(table.name) && !found.has(table));

type Beside = ReturnType<typeof cellBeside>;

const valueBeside = (sheet: GridSheet, label: NonNullable<ReturnType<typeof findLabel>>) => {
  const { row, column } = cellBeside(sheet, label);
  return sheet.rows.get(row)?.get(column)?.value ?? null;
};

/** A day as the formula takes it; anything else is reported, also what people would read as a day. */
function readChosen(sheet: GridSheet, cell: Beside, inputs: InputCells): AsOf['chosen'] {
  const at: Place = { sheet: sheet.name, column: LABEL.asOf, cell };
  const value = inputs.read(sheet.rows.get(cell.row)?.get(cell.column), () => at);
  if (value === null || typeof value === 'object') return null;
  if (typeof value === 'number' && value >= DAYS.from && value < DAYS.to + 1) return serialToDay(value);
  const shown = showRaw(value);
  const meant = readDay(value) ?? likelyDay(shown);
  inputs.wrong({ code: 'date-invalid', field: { caption: LABEL.asOf }, value: shown, meant, at });
  return null;
}
