import type { PointId } from '../../../usecases/self-check';
import type { Bench } from './bench';
import type { ExpectedFacts, Facts } from './facts';

/** One thing to try: what it exercises, how, and what has to be read afterwards. */
export interface CheckPoint {
  readonly id: PointId;
  /** Members of the API, counted from the sheet, range or chart that they belong to. */
  readonly members: readonly string[];
  /** Where it works; the scratch sheets where nothing is said. */
  readonly on?: 'workbook';
  /** The point that it builds on. */
  readonly after?: PointId;
  readonly expected: ExpectedFacts;
  /** Tries it and answers what is so afterwards. */
  readonly run: (bench: Bench) => Promise<Facts>;
}

/** A point in its simplest form: something is queued and sent, then read back. */
interface PlainPoint extends Omit<CheckPoint, 'run'> {
  readonly act: (bench: Bench) => void;
  /** Queues what has to be read; what it answers is asked when Excel has answered. */
  readonly read: (bench: Bench) => () => Facts;
}

/** Makes a point of what is queued and what is read back: one request each. */
export const point = ({ act, read, ...rest }: PlainPoint): CheckPoint => ({
  ...rest,
  run: async (bench) => {
    act(bench);
    await bench.send();
    return await bench.readBack(() => read(bench));
  },
});
