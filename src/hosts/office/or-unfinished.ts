import { HostFailure } from '../../usecases/workbook-port';

/**
 * Runs what must follow a failure; if that fails too, the user has to run the command again. While a cell is being
 * edited Excel refuses whole requests: when it says so twice, nothing has happened and nothing is left to do.
 */
export async function orUnfinished<T>(failure: HostFailure, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (second) {
    const editing = [failure, second].every(
      (one) => one instanceof HostFailure && one.code === 'excel-editing',
    );
    if (editing) throw failure;
    const unfinished = new HostFailure('excel-unfinished', '', { cause: failure });
    unfinished.detail = failure.detail;
    throw unfinished;
  }
}
