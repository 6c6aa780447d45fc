import { JobTrouble } from '../jobs/job-trouble';
import { type Examined, excluded } from './examine';

/** A file that takes too long or too much memory, or ends its worker, is its own trouble and not that of the others. */
export async function orExcluded<Detail>(
  file: string,
  examining: Promise<Examined<Detail>>,
): Promise<Examined<Detail>> {
  try {
    return await examining;
  } catch (error) {
    if (!(error instanceof JobTrouble)) throw error;
    return excluded(file, 'unreadable', {
      failure: error.trouble === 'crash' ? 'file-damaged' : 'file-too-large',
    });
  }
}
