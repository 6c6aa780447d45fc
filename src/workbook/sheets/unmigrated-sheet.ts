import type { Unmigrated } from '../../domain/migration/unmigrated';
import { BLANK_RECTIFICATION } from '../../domain/rectification';
import { cellOf } from '../cell-of';
import { fieldsOf, rowCells } from '../kit/declared-table';
import { textLine } from '../kit/head-lines';
import type { PlannedRow } from '../kit/list-rows';
import { planTableSheet } from '../kit/table-sheet';
import { PEN_ROW } from '../measure';
import { SHEETS } from '../names';
import type { CellPlan } from '../plan';
import { type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { PALETTE } from '../styles';
import { UNMIGRATED_COLUMNS as COLUMNS, UNMIGRATED_TABLE, WHY } from './unmigrated-table';

/**
 * `未迁移`: what could not follow its checkpoint into this edition of the rubric, so that nothing is lost; only where there
 * is any. It counts for nothing. People enter it anew at its place and clear the row.
 */
export function planUnmigratedSheet(context: PlanContext): readonly PlannedSheet[] {
  const { existing, inspection } = context;
  const rows = existing ? existing.unmigrated : inspection.unmigrated;
  if (!rows || (rows.length === 0 && !existing)) return []; // a sheet that exists stays, with every row cleared too
  const sheet = planTableSheet({
    name: SHEETS.unmigrated,
    tabColor: PALETTE.warn,
    head: [
      textLine('未迁移', 'title', 32),
      textLine(
        '换用新细则时没有带过来的填写内容，不计分。请对照新表重新填写，填好一行就清空一行。',
        'subtitle',
        18,
      ),
    ],
    captionHeight: 24,
    columns: Object.values(COLUMNS),
    rows: {
      count: rows.length,
      rows: () => rows.map((row): PlannedRow => ({ cells: cellsFor(row), height: PEN_ROW })).values(),
    },
    rowHeights: 'fitted',
    protected: true,
    print: (own) => printPlan(context, SHEETS.unmigrated, { ...own, orientation: 'landscape' }),
  });
  return [{ sheet, names: [] }];
}

function cellsFor(unmigrated: Unmigrated | null): readonly CellPlan[] {
  if (!unmigrated)
    return fieldsOf(UNMIGRATED_TABLE).map((field) => ({ value: null, style: COLUMNS[field].style }));
  const { id, format, item, text, range, entry, reason } = unmigrated;
  const { responsible, dueOn, measure, state, recheck } = unmigrated.rectification ?? BLANK_RECTIFICATION;
  return rowCells(UNMIGRATED_TABLE, {
    id,
    format: String(format), // as it is read again from a cell of text
    item,
    text,
    range,
    deduction: cellOf.raw(entry.deduction),
    reason: cellOf.raw(entry.reason),
    method: cellOf.raw(entry.method),
    responsible: cellOf.raw(responsible),
    dueOn: cellOf.raw(dueOn),
    measure: cellOf.raw(measure),
    state: cellOf.raw(state),
    recheck: cellOf.raw(recheck),
    why: WHY[reason],
  });
}
