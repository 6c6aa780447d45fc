import { ACTION, type RequestBody, type ResponseBody } from '../../excel-simulator/protocol/request';
import type { OfficeWorld } from './start-office';
import { plainMember, usesIn } from './used-members';

/**
 * Lets Excel refuse members from now on, named as in `Use.member`: what is before them in a request is carried out.
 * Answers the members that were refused.
 */
export function refuseMembers(
  world: OfficeWorld,
  members: ReadonlySet<string>,
  code = 'InvalidArgument',
): ReadonlySet<string> {
  const refused = new Set<string>();
  world.interfere(async (body, run) => {
    for (const { of, uses } of usesIn(body)) {
      const member = uses.map((use) => plainMember(use.member)).find((name) => members.has(name));
      if (member === undefined) continue;
      refused.add(member);
      return await refusedAt(world, body, of, { code, location: member });
    }
    return await run();
  });
  return refused;
}

async function refusedAt(
  { book }: OfficeWorld,
  body: RequestBody,
  index: number,
  { code, location }: { readonly code: string; readonly location: string },
): Promise<ResponseBody> {
  const answer = await book.execute({ ...body, Actions: body.Actions?.slice(0, index) ?? [] });
  const error = { Code: code, Message: code, Location: location, ActionIndex: index, HttpStatusCode: 400 };
  return answer.Error ? answer : { ...answer, Error: error };
}

/** Changes on their way what is set: truth values become their opposite, numbers and colours others. */
export function changeOnTheWay(world: OfficeWorld, members: ReadonlySet<string>): void {
  world.interfere(async (body, _run) => {
    const Actions = body.Actions?.map((action, at) => {
      const uses = usesIn(body)[at]?.uses ?? [];
      const set = uses.some(({ how, member }) => how === 'set' && members.has(plainMember(member)));
      const [value] = action.ArgumentInfo?.Arguments ?? [];
      return set && action.ActionType === ACTION.setProperty
        ? { ...action, ArgumentInfo: { ...action.ArgumentInfo, Arguments: [other(value)] } }
        : action;
    });
    return await world.book.execute({ ...body, ...(Actions ? { Actions } : {}) });
  });
}

function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 7;
  return typeof value === 'string' && value.startsWith('#') ? '#123456' : value;
}
