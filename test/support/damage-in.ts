import { findDamage } from '../../src/usecases/live/find-damage';
import { inspect, type Problem } from '../../src/usecases/live/inspect';
import type { GridWorkbook } from '../../src/workbook/grid';

/** The damage of a workbook, found from nothing; none where it is not ours. */
export function damageIn(found: GridWorkbook): readonly Problem[] {
  const inspected = inspect(found);
  return inspected.kind === 'ours' ? findDamage(found, inspected).problems : [];
}
