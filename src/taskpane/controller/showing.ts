import type { OurSheet } from '../pane-state';
import type { CommandContext } from './command-context';
import type { Command } from './command-runner';

/** Shows a sheet. */
export const showing =
  (sheet: OurSheet) =>
  ({ turnTo }: CommandContext): Command => ({
    name: 'show',
    run: async () => {
      await turnTo(sheet);
      return null;
    },
  });
