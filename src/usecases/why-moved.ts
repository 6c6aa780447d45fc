import type { MoveReason } from '../domain/migration/follow';
import { WHY } from '../workbook/sheets/unmigrated-table';

/** Why an entry does not follow its checkpoint into another edition of the rubric, in the words of 未迁移. */
export const whyMoved = (reason: MoveReason): string => WHY[reason];
