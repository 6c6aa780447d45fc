import type { Damage } from '../../usecases/live/find-damage';
import { type Inspected, inspect } from '../../usecases/live/inspect';
import { readLive } from '../../usecases/live/read-live';
import { withSheet } from '../../usecases/live/with-sheet';
import { part } from '../../usecases/part';
import type { LivePort, RepairResult } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import type { Planning } from './planning';

/** A workbook, and all that was worked out from it. */
interface Seen {
  readonly found: GridWorkbook;
  readonly inspected: Inspected;
  /** Null where it was not looked for. */
  readonly damage: Damage | null;
}

/** The open workbook as it was seen last. */
export class OpenWorkbook {
  private last: Seen | null = null;

  private loaded: Planning | null = null;

  constructor(readonly port: LivePort) {}

  /** What was found at the last reading; empty before the first. */
  get found(): GridWorkbook {
    return this.last?.found ?? { sheets: [] };
  }

  get inspected(): Inspected | null {
    return this.last?.inspected ?? null;
  }

  /** What plans sheets; null before it was needed. */
  get planning(): Planning | null {
    return this.loaded;
  }

  /** What plans sheets, loaded where it is not there yet; rejects with `HostFailure`. */
  async plan(): Promise<Planning> {
    this.loaded ??= await loadPlanning();
    return this.loaded;
  }

  /** Reads everything; finishes what an earlier run left behind. */
  async read(): Promise<RepairResult> {
    const { found, repaired } = await readLive(this.port);
    await this.see(found);
    return repaired;
  }

  /** Reads one sheet that changed, or everything where that is not enough; makes rows high enough once it was left. */
  async readChanged(sheets: readonly (string | null)[], left: boolean): Promise<void> {
    if (sheets.length > 0) await this.readSheets(sheets);
    if (left) await this.planning?.fitSizes(this.port, this.found).catch(() => 0); // only looks
  }

  private async readSheets(sheets: readonly (string | null)[]): Promise<void> {
    const [only] = sheets;
    const now = sheets.length === 1 && only ? await this.port.readSheet(only) : null;
    const isPresent = now && !now.partial && this.found.sheets.some(({ name }) => name === now.name);
    if (isPresent) await this.see(withSheet(this.found, now));
    else await this.read();
  }

  /** One of ours is compared with its plan; where what does that cannot be loaded, what needs it says so. */
  private async see(found: GridWorkbook): Promise<void> {
    const inspected = inspect(found);
    const planning = inspected.kind === 'ours' ? await this.plan().catch(() => null) : null;
    if (inspected.kind !== 'ours' || !planning) {
      this.last = { found, inspected, damage: null };
      return;
    }
    const damage = planning.findDamage(found, inspected, this.last?.damage);
    const problems = [...inspected.problems, ...damage.problems];
    this.last = { found, inspected: { ...inspected, problems }, damage };
  }
}

/** Loads what plans sheets: a quarter of the pane, not needed to open it. */
const loadPlanning = async (): Promise<Planning> => (await part(import('./planning'))).planning;
