import type { CommandName } from '../../messages/command-text';
import type { RefusedCosmetic } from '../../workbook/cosmetics';
import type { Command, CommandOutcome } from './command-runner';
import type { OpenWorkbook } from './open-workbook';

/** Commands after which stale figures would be believed, and whether they have written something. */
const COUNTING: Readonly<Partial<Record<CommandName, boolean>>> = {
  start: false,
  recheck: false,
  'send-check': false,
  generate: true,
  merge: true,
  fix: true,
  'fill-rest': true,
  'restore-rules': true,
  summary: true,
  rectification: true,
};

/** What is said besides what a command tells: what Excel refused, and that it calculates on demand only. */
export class Remarks {
  private refused: readonly RefusedCosmetic[] = [];

  constructor(private readonly workbook: () => OpenWorkbook) {}

  readonly noteRefused = (refused: readonly RefusedCosmetic[]): void => {
    this.refused = refused;
  };

  /** The command, telling that as well. */
  with(command: Command): Command {
    return {
      ...command,
      run: async (run) => {
        this.refused = [];
        return await this.added(command.name, await command.run(run));
      },
    };
  }

  /** The words are seldom needed: they come when they are. */
  private async added(name: CommandName, outcome: CommandOutcome): Promise<CommandOutcome> {
    const { refused } = this;
    const wrote = COUNTING[name];
    const { found, inspected } = this.workbook();
    const counts = found.calculatesByHand === true && inspected?.kind === 'ours';
    const byHand = counts && wrote !== undefined && outcome?.tone !== 'error';
    if (refused.length === 0 && !byHand) return outcome;
    const { MANUAL_TEXT, refusedLines } = await import('../../messages/remark-text');
    const lines = [
      ...(outcome?.lines ?? []),
      ...(refused.length > 0 ? refusedLines(refused) : []),
      ...(byHand && outcome ? [wrote ? MANUAL_TEXT.calculated : MANUAL_TEXT.stale] : []),
      ...(byHand ? [MANUAL_TEXT.what] : []),
    ];
    return { tone: 'warning', title: outcome?.title ?? MANUAL_TEXT.title, lines };
  }
}
