import { admitEarlier, compareWorkbooks } from '../../../../usecases/last-time';
import { listedChanges } from '../../../../usecases/listed-changes';

/** What reads and compares an earlier workbook: loaded when one was chosen. */
export const comparing = { admitEarlier, compareWorkbooks, listedChanges };
export type ComparingPart = typeof comparing;
