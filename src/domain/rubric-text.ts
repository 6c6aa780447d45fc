import { type Checked, failed } from './issue';
import type { Rubric } from './rubric';

/** No rubric file comes near, in bytes. */
export const MOST_RUBRIC_BYTES = 4 * 1024 * 1024;

/** The rubric that a file's text states; `read` says how strictly it is looked at. */
export function rubricInText(text: string, read: (data: unknown) => Checked<Rubric>): Checked<Rubric> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed([{ code: 'rubric-not-json' }]); // what is wrong with it does not matter
  }
  return read(data);
}
