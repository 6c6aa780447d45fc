import {
  ACTION,
  type Action,
  type RequestBody,
  type ResponseBody,
} from '../../excel-simulator/protocol/request';
import type { OfficeWorld } from './start-office';

/** What Excel says of an action that it refuses, besides its code. */
export type RefusalDetail = 'how far it came' | 'only where' | 'nothing';

/**
 * The member of the API that an action asks for, e.g. `PageLayout.Zoom`; `*` for an object that is one of many or has
 * just been made.
 */
export function memberOf({ ObjectPaths = {} }: RequestBody, action: Action): string {
  const path = ObjectPaths[action.ObjectPathId];
  const nameOf = (id: number | undefined): string =>
    (ObjectPaths[id ?? 0]?.Name ?? '').replace(/^(Add|GetItem|GetItemAt|GetRanges?|)$/, '*');
  return action.ActionType === ACTION.instantiate
    ? `${nameOf(path?.ParentObjectPathId)}.${path?.Name ?? ''}`
    : `${nameOf(action.ObjectPathId)}.${action.Name}`;
}

/**
 * Lets Excel refuse a member from now on, wherever it is asked for; answers how often that was. `thenGone`: the first
 * refusal is the last thing that Excel says.
 */
export function refuse(
  world: OfficeWorld,
  refused: (member: string, body: RequestBody, index: number) => boolean,
  code = 'InvalidArgument',
  detail: RefusalDetail = 'how far it came',
  thenGone = false,
): { readonly count: number } {
  const seen = { count: 0 };
  world.interfere(async (body, run) => {
    if (thenGone && seen.count > 0) throw new Error('no answer');
    const { Actions = [] } = body;
    const at = Actions.findIndex((action, i) => refused(memberOf(body, action), body, i));
    if (at < 0) return await run();
    const answer = await world.book.execute({ ...body, Actions: Actions.slice(0, at) });
    if (answer.Error) return answer;
    seen.count += 1;
    return refusal(answer, memberOf(body, Actions[at] as Action), at, code, detail);
  });
  return seen;
}

function refusal(
  answer: ResponseBody,
  member: string,
  index: number,
  code: string,
  detail: RefusalDetail,
): ResponseBody {
  const location = detail === 'nothing' ? '' : member;
  const error = { Code: code, Message: code, Location: location, ActionIndex: index, HttpStatusCode: 400 };
  return detail === 'how far it came'
    ? { ...answer, Error: error }
    : { Results: [], TraceIds: [], Error: error };
}
