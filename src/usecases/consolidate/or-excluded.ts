import { JobTrouble } from '../jobs/job-trouble';
import { type ExcludedFile, excluded } from './examine';

/** A file that takes too long or too much memory, or ends its worker, is its own trouble and not that of the others. */
export async function orExcluded<Outcome>(
  file: string,
  examining: Promise<Outcome>,
): Promise<Outcome | ExcludedFile> {
  try {
    return await examining;
  } catch (error) {
    if (!(error instanceof JobTrouble)) throw error;
    return excluded(file, 'unreadable', {
      failure: error.trouble === 'crash' ? 'file-damaged' : 'file-too-large',
    });
  }
}
