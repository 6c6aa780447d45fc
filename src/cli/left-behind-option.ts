import { MIGRATE_TEXT } from '../messages/migrate-text';
import type { LeftBehind } from '../usecases/left-behind';
import type { Io } from './io';

/** Lists what of the user's files will not come along; whether the command may go on, which `--drop-own-sheets` says. */
export function mayLeaveBehind(all: readonly LeftBehind[], drop: boolean | undefined, io: Io): boolean {
  const ownSheets = all.flatMap((left) => left.ownSheets);
  const unheld = all.flatMap((left) => left.unheld);
  if (ownSheets.length + unheld.length === 0) return true;
  for (const line of MIGRATE_TEXT.notAlong(ownSheets, unheld)) io.err(line);
  if (drop !== true) io.err(MIGRATE_TEXT.dropHint);
  return drop === true;
}
