import { fillRest } from '../../../src/usecases/live/fill-rest';
import { readLive } from '../../../src/usecases/live/read-live';
import { type Part, rewrite } from '../../../src/usecases/live/rewrite';
import { filledWorld, generateLive, smallRubric } from './scenes';
import { type OfficeWorld, startOffice } from './start-office';

/** A command that writes, and the workbook it is given in. */
export interface WritingCommand {
  readonly open: () => Promise<OfficeWorld>;
  readonly run: (world: Pick<OfficeWorld, 'port'>) => Promise<unknown>;
}

const again =
  (part: Part): WritingCommand['run'] =>
  async ({ port }) => {
    const { found } = await readLive(port);
    await rewrite(part, port, found, {});
  };

/** Every command that writes, by what people call it. */
export const WRITING_COMMANDS: Readonly<Record<string, WritingCommand>> = {
  生成: { open: async () => startOffice(), run: ({ port }) => generateLive(port, smallRubric()) },
  重新生成: { open: filledWorld, run: ({ port }) => generateLive(port, smallRubric()) },
  换新细则: { open: filledWorld, run: ({ port }) => generateLive(port, smallRubric('2')) },
  恢复规则: { open: filledWorld, run: again('rules') },
  写入汇总: { open: filledWorld, run: again('summary') },
  整改清单: { open: filledWorld, run: again('rectification') },
  其余按符合: {
    open: filledWorld,
    run: async ({ port }) => {
      await fillRest(port, (await readLive(port)).found, 'cleaning');
    },
  },
};
