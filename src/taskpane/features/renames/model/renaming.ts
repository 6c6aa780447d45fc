import { planRenamed } from '../../../../usecases/live/plan-changed';
import { labelsByKey, renamesSince } from '../../../../usecases/rename-people';

/** What finds out who was renamed and plans what follows: loaded for workbooks with 人员 only. */
export const renaming = { labelsByKey, renamesSince, planRenamed };
