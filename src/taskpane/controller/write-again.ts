import type { Part } from '../../usecases/live/rewrite';
import { HostFailure } from '../../usecases/workbook-port';
import type { CommandContext } from './command-context';
import type { Run } from './command-runner';

/** Steps of writing again as they are shown: reading, comparing, writing, reading. */
const STEPS = 4;

/** Writes a part of the workbook again from a fresh reading; false where it is none of ours. */
export async function writeAgain(
  { port, workbook, reload, onRefused }: Pick<CommandContext, 'port' | 'workbook' | 'reload' | 'onRefused'>,
  part: Part,
  { signal, step, commit }: Run,
): Promise<boolean> {
  step(0, STEPS);
  await reload();
  const { rewrite } = await workbook.plan();
  if (workbook.inspected?.kind !== 'ours') return false;
  if (signal.aborted) throw new HostFailure('cancelled', '');
  await rewrite(part, port, workbook.found, {
    signal,
    onStep: (at) => step(1 + at, STEPS),
    onCommit: commit,
    onRefused,
  });
  await reload();
  return true;
}
