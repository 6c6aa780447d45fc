import type { Worksheet } from '../../excel-simulator/model/worksheet';
import { ACTION, type RequestBody } from '../../excel-simulator/protocol/request';
import type { OfficeWorld } from './start-office';

/** A sheet of the workbook behind Excel. */
export function sheetNamed({ book }: OfficeWorld, name: string): Worksheet {
  const found = book.root.worksheets.items().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Lets something happen right before the nth request from now. */
export function beforeRequest(world: OfficeWorld, which: number, happens: () => void): void {
  let count = 0;
  world.interfere(async (_, run) => {
    count += 1;
    if (count === which) happens();
    return await run();
  });
}

/** What a run failed with; null when it did not. */
export const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (reason: unknown) => reason,
  );

/** Whether a request changes the workbook; readings only ask. */
export const changes = ({ Actions = [] }: RequestBody): boolean =>
  Actions.some(({ ActionType, Name }) => ActionType === ACTION.setProperty || Name === 'Delete');
