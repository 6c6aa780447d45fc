import type { Issue } from '../../../../domain/issue';
import { issueText } from '../../../../messages/issue-text';
import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import type { CommandOutcome } from '../../../controller/command-runner';

/** Most problems that are named. */
const MOST = 5;

/** What is said where nothing is written because something of the workbook could not be read, and would be lost. */
export const unreadOutcome = (issues: readonly Issue[]): CommandOutcome => ({
  tone: 'error',
  title: PROGRAMME_TEXT.unread,
  lines: issues.slice(0, MOST).map(issueText),
});
