import { HostFailure } from './workbook-port';

/** A part of the program that is loaded when it is needed; rejects with `HostFailure`, and may be asked for again. */
export const part = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch((cause: unknown) => {
    throw new HostFailure('part-missing', '', { cause }); // the network is down, or the pages were renewed
  });
