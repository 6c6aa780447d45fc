import type { EnteredTable } from '../kit/entered-table';
import { MEETINGS } from './meetings-table';

/** The tables of the programme that people fill in, in the order of their sheets; a workbook has those that were chosen for it. */
export const ENTERED_TABLES: readonly EnteredTable[] = [MEETINGS];
