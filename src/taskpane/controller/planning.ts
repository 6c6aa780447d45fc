import { findDamage } from '../../usecases/live/find-damage';
import { fitSizes } from '../../usecases/live/fit-sizes';
import { rewrite } from '../../usecases/live/rewrite';

/** What plans sheets, writes them and holds a workbook against its plan. */
export const planning = { findDamage, fitSizes, rewrite };

export type Planning = typeof planning;
