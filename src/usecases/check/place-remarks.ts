import { checkpointIndex } from '../../domain/rubric';
import { a1 } from '../../workbook/address';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import type { Finding, FindingPart, Remark } from './finding';

/** Gives the remarks of one part their cells, and the order of the tabs and, within a tab, of its rows. */
export function placeRemarks(
  part: FindingPart,
  remarks: readonly Remark[],
  found: GridWorkbook,
  reading: WorkbookReading,
): readonly Finding[] {
  const tabs = found.sheets.map(({ name }) => name);
  return remarks
    .map((remark): Finding => {
      const cell = remark.issue.at?.cell ?? null;
      const sheet = cell?.sheet ?? sheetOf(remark, reading);
      return { ...remark, part, sheet, address: cell ? a1(cell.row, cell.column) : '', cell };
    })
    .sort(
      (a, b) =>
        tabs.indexOf(a.sheet) - tabs.indexOf(b.sheet) ||
        (a.cell?.row ?? 0) - (b.cell?.row ?? 0) ||
        (a.cell?.column ?? 0) - (b.cell?.column ?? 0),
    );
}

/** The tab of a problem that is in no one cell, e.g. a row that is gone. */
function sheetOf({ issue }: Remark, { rubric, tabs }: WorkbookReading): string {
  if (issue.code === 'sheet-missing') return issue.what;
  if (issue.code === 'sheets-foreign') return issue.names[0] ?? '';
  const { sheet, checkpoint } = issue.at ?? {};
  const planned =
    sheet ??
    (checkpoint === undefined ? undefined : checkpointIndex(rubric).get(checkpoint)?.discipline.name);
  return planned === undefined ? '' : (tabs.get(planned) ?? planned);
}
