import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookPlan } from '../../workbook/plan';
import type { CommandContext } from './command-context';
import type { Run } from './command-runner';

/** Steps as they are shown: reading, planning, writing, reading. */
const STEPS = 4;

/**
 * Writes what is planned of the open workbook, from a fresh reading, and planned `again` for what people type meanwhile; answers
 * what was planned last, null where nothing was: then nothing is written.
 */
export async function writePlanned<Planned extends { readonly plan: WorkbookPlan }>(
  { port, workbook, onRefused }: CommandContext,
  { signal, step, commit }: Run,
  plan: (found: GridWorkbook) => Planned | null,
  again: (found: GridWorkbook) => Planned | null = plan,
): Promise<Planned | null> {
  step(0, STEPS);
  await workbook.read();
  let planned = plan(workbook.found);
  if (!planned) return null;
  await port.write(planned.plan, {
    since: workbook.found,
    replan: (later) => {
      const next = again(later);
      planned = next ?? planned;
      return next?.plan ?? null;
    },
    signal,
    onStep: (at) => step(1 + at, STEPS),
    onCommit: commit,
    onRefused,
  });
  return planned;
}
