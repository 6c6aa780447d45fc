import { type Inspected, inspect } from '../../usecases/live/inspect';
import { readLive } from '../../usecases/live/read-live';
import { withSheet } from '../../usecases/live/with-sheet';
import type { LivePort, RepairResult } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import { part } from './part';
import type { Planning } from './planning';

/** The open workbook as it was seen last. */
export class OpenWorkbook {
  private last: { readonly found: GridWorkbook; readonly inspected: Inspected } | null = null;

  private loaded: Planning | null = null;

  constructor(readonly port: LivePort) {}

  /** What was found at the last reading; empty before the first. */
  get found(): GridWorkbook {
    return this.last?.found ?? { sheets: [] };
  }

  get inspected(): Inspected | null {
    return this.last?.inspected ?? null;
  }

  /** What plans sheets; null before the first reading. */
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
    const [{ found, repaired }] = await Promise.all([
      readLive(this.port),
      this.plan().catch(() => null), // what needs it says so
    ]);
    this.see(found);
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
    const known = now && !now.partial && this.found.sheets.some(({ name }) => name === now.name);
    if (known) this.see(withSheet(this.found, now));
    else await this.read();
  }

  private see(found: GridWorkbook): void {
    this.last = { found, inspected: inspect(found, this.loaded?.findDamage(found)) };
  }
}

/** Loads what plans sheets: a quarter of the pane, not needed to open it. */
const loadPlanning = async (): Promise<Planning> => (await part(import('./planning'))).planning;
