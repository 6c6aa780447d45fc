import { isSeen, seenText } from '../../domain/entry';
import { withoutUnseen } from '../../domain/folding';
import type { CheckpointId } from '../../domain/rubric';
import { TEXT_LIMITS } from '../../domain/site-facts';
import { entering, lostBy } from './answer-amount';
import type { QuickSource } from './quick-source';
import type { Answered, QuickState } from './quick-state';
import { inDiscipline, only, saying } from './turns';

/** What follows from what was typed where a reason was asked for; with nothing typed, it stays as it is, for later. */
export function answerReason(
  state: QuickState,
  source: QuickSource,
  typed: string,
  at: CheckpointId,
): Answered {
  const reason = withoutUnseen(typed).trim();
  const present = source.entry(at);
  if (reason === '' || reason === seenText(present.reason))
    return only(inDiscipline(state, source, state.discipline, at));
  const { length } = reason;
  const limit = TEXT_LIMITS.reason;
  if (length > limit) return only(saying(state, { code: 'reason-long', length, limit }));
  if (!isSeen(present.deduction) || present.deduction === 0)
    return only(saying(inDiscipline(state, source, state.discipline, null), { code: 'changed-meanwhile' }));
  const now = { ...present, reason };
  const lost = lostBy(source, at, now);
  if (lost) return only(saying(state, lost));
  return entering(state, source, { entries: [{ id: at, now }], amends: true }, at);
}
