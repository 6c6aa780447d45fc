import { type Inspected, inspect, type Problem } from '../../usecases/live/inspect';
import { readLive } from '../../usecases/live/read-live';
import { withSheet } from '../../usecases/live/with-sheet';
import type { LivePort, RepairResult } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';

/** The open workbook as it was seen last. */
export class OpenWorkbook {
  private last: { readonly found: GridWorkbook; readonly inspected: Inspected } | null = null;

  /** What finds damaged formulas; loaded with the first reading, because showing a workbook does not need it. */
  private damageOf: DamageFinder = () => [];

  constructor(readonly port: LivePort) {}

  /** What was found at the last reading; empty before the first. */
  get found(): GridWorkbook {
    return this.last?.found ?? { sheets: [] };
  }

  get inspected(): Inspected | null {
    return this.last?.inspected ?? null;
  }

  /** Reads everything; finishes what an earlier run left behind. */
  async read(): Promise<RepairResult> {
    const { found, repaired } = await readLive(this.port);
    this.damageOf = await damageFinder(this.damageOf);
    this.see(found);
    return repaired;
  }

  /** Reads one sheet that changed, or everything where that is not enough. */
  async readChanged(sheets: readonly (string | null)[]): Promise<void> {
    const [only] = sheets;
    const now = sheets.length === 1 && only ? await this.port.readSheet(only) : null;
    const known = now && this.found.sheets.some(({ name }) => name === now.name);
    if (known) this.see(withSheet(this.found, now));
    else await this.read();
  }

  private see(found: GridWorkbook): void {
    this.last = { found, inspected: inspect(found, this.damageOf(found)) };
  }
}

type DamageFinder = (found: GridWorkbook) => readonly Problem[];

/** What finds damaged formulas; the one before where the network is down, as 发送 finds them in any case. */
const damageFinder = (before: DamageFinder): Promise<DamageFinder> =>
  import('../../usecases/live/find-damage').then(
    ({ findDamage }) => findDamage,
    () => before,
  );
