import type { CheckPoint } from '../check-point';
import { CHART } from './chart';
import { COLOR_RULES } from './color-rules';
import { CONTENTS } from './contents';
import { EVENTS, SAVING, TURNING } from './events';
import { FUNCTION_POINT } from './functions';
import { LOOK_POINTS } from './looks';
import { NAMES } from './names';
import { PRINT } from './print';
import { PROTECTION } from './protection';
import { READING } from './reading';
import { RULES } from './rules';
import { CREATION, SHEETS } from './sheets';
import { SIZES } from './sizes';
import { TABLES } from './tables';

export { REMOVAL } from './sheets';

/** Everything that is tried, in order: the workbook as it is, then the scratch sheets, which go at the end. */
export const POINTS: readonly CheckPoint[] = [
  ...READING.filter(({ on }) => on === 'workbook'),
  SAVING,
  CREATION,
  ...READING.filter(({ on }) => on !== 'workbook'),
  ...SHEETS,
  ...CONTENTS,
  FUNCTION_POINT,
  ...LOOK_POINTS,
  ...SIZES,
  ...RULES,
  ...COLOR_RULES,
  ...NAMES,
  ...PRINT,
  ...CHART,
  ...TABLES,
  ...PROTECTION,
  EVENTS,
  TURNING,
];
