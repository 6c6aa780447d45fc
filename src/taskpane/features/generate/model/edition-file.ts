import { admitRubric } from '../../../../domain/admit-rubric';
import type { Rubric } from '../../../../domain/rubric';
import { MOST_RUBRIC_BYTES, rubricInText } from '../../../../domain/rubric-text';
import { EDITION_REFUSAL_TEXT } from '../../../../messages/edition-refusal-text';
import { issueText } from '../../../../messages/issue-text';
import type { EditionTrouble } from './form-state';

/** The rubric of a file that the user chose, or everything that is wrong with it. */
export async function readEdition(file: File): Promise<Rubric | EditionTrouble> {
  const refused = (lines: readonly string[]): EditionTrouble => ({
    title: EDITION_REFUSAL_TEXT.title(file.name),
    lines: [...new Set(lines)],
  });
  if (file.size > MOST_RUBRIC_BYTES) return refused([EDITION_REFUSAL_TEXT.tooLarge]);
  const checked = rubricInText(await file.text(), admitRubric); // `text` has dropped a mark of the byte order
  return checked.ok ? checked.value : refused(checked.issues.map(issueText));
}
