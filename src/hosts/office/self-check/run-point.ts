import type { Fact, FactDifference, PointResult } from '../../../usecases/self-check';
import type { HostFailure } from '../../../usecases/workbook-port';
import { excelFailure } from '../excel-failure';
import type { Bench } from './bench';
import type { CheckPoint } from './check-point';
import type { ExpectedFacts, Facts } from './facts';

/** Longest text that a report quotes. */
const LONGEST = 60;

/** Runs one point; whatever it meets is its result. */
export async function runPoint(point: CheckPoint, bench: Bench, now: () => number): Promise<PointResult> {
  const { id, members, expected } = point;
  const [began, sent] = [now(), bench.requests];
  const result = (rest: Pick<PointResult, 'status' | 'detail' | 'differences'>): PointResult => ({
    id,
    members,
    ms: Math.round(now() - began),
    requests: bench.requests - sent,
    ...rest,
  });
  bench.next();
  try {
    const differences = differencesOf(expected, await point.run(bench));
    return result({ status: differences.length === 0 ? 'passed' : 'different', detail: '', differences });
  } catch (cause) {
    const failure = excelFailure(cause);
    return result({
      status: bench.reading && isMissing(failure) ? 'untried' : 'unsupported',
      detail: failure.detail || (cause as Error).name,
      differences: [],
    });
  }
}

/** The result of a point that is not run: what it builds on was refused. */
export const untried = ({ id, members }: CheckPoint): PointResult => ({
  id,
  members,
  status: 'untried',
  ms: 0,
  requests: 0,
  detail: '',
  differences: [],
});

/** Whether the host lacks a member: what only reads back is not needed by the product. */
const isMissing = ({ code }: HostFailure): boolean => code === 'excel-too-old';

function differencesOf(expected: ExpectedFacts, found: Facts): readonly FactDifference[] {
  return Object.entries(expected).flatMap(([what, wanted]) => {
    const fact = found[what] ?? null;
    if (typeof wanted === 'object' && wanted !== null) {
      const holds = typeof fact === 'number' && Math.abs(fact - wanted.near) <= wanted.within;
      return holds ? [] : [{ what, expected: wanted.near, found: short(fact) }];
    }
    return fact === wanted ? [] : [{ what, expected: wanted, found: short(fact) }];
  });
}

const short = (fact: Fact): Fact =>
  typeof fact === 'string' && fact.length > LONGEST ? `${fact.slice(0, LONGEST)}…` : fact;
