import { DRAFT_TEXT } from '../../messages/draft-text';
import { DIALOG_TEXT } from '../../messages/workbench-text';
import { holdName } from '../drafts/held-locks';
import { ask } from './ask';

/** That a file is open in this window. */
export interface Hold {
  release(): void;
}

/** Holds a file by its name; asks where another window has one of that name open. Null where it shall not be opened. */
export async function askForFile(name: string): Promise<Hold | null> {
  const release = await holdName(`file ${name}`);
  if (release) return { release };
  const answer = await ask(DRAFT_TEXT.elsewhereTitle, DRAFT_TEXT.elsewhere(name), [
    { id: 'open', label: DRAFT_TEXT.openAnyway },
    { id: 'cancel', label: DIALOG_TEXT.cancel },
  ]);
  return answer === 'open' ? { release: () => undefined } : null;
}

/** The file of the workbook that is open, if it has one. */
export class HeldFile {
  private current: Hold | null = null;

  /** Another file, or none: the one before is free for other windows. */
  hold(hold: Hold | null): void {
    this.current?.release();
    this.current = hold;
  }
}
