import type { MoveReason } from '../domain/migration/follow';

/** Why an entry does not follow its checkpoint into another edition of the rubric. */
export const MOVE_REASON_TEXT: Readonly<Record<MoveReason, string>> = {
  gone: '新细则没有这一条',
  reworded: '新细则改了文字',
  range: '新细则改了扣分幅度',
  ambiguous: '新细则里相同的文字不止一处',
};
