import { findDamage } from '../../usecases/live/find-damage';
import { fitSizes } from '../../usecases/live/fit-sizes';
import { prepare } from '../../usecases/live/prepare';
import { rewrite } from '../../usecases/live/rewrite';
import { previewOf } from '../features/generate/model/preview';

/** What plans sheets, writes them and holds a workbook against its plan. */
export const planning = { findDamage, fitSizes, prepare, previewOf, rewrite };

export type Planning = typeof planning;
