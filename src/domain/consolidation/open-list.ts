import { type IsoDay, readDay } from '../calendar';
import type { RawValue } from '../raw-value';
import type { CheckpointId, LocatedCheckpoint } from '../rubric';
import { compareNatural, compareText } from '../text-order';
import type { OpenLedger, PackedOpen } from './open-ledger';
import { daysPast, type OpenItem, type OpenItems } from './rectifications';

/** An inspection with its open rectifications. */
export interface OpenSite {
  readonly site: string;
  /** 检查期间 as its ranking names it. */
  readonly period: string;
  readonly fingerprint: string;
  readonly open: PackedOpen;
}

/** What a list needs to know beyond the sites. */
export interface OpenContext {
  readonly ledger: OpenLedger;
  readonly day: IsoDay;
  /** Finds a checkpoint in the rubric of a fingerprint. */
  readonly locate: (fingerprint: string, id: CheckpointId) => LocatedCheckpoint;
}

/**
 * Everything that is open, the longest overdue first, then by due day, those without one last; then by site, period and
 * checkpoint. Holds where each item is found, two numbers for each; an item is made when it is looked at.
 */
export class OpenList implements OpenItems {
  readonly length: number;
  readonly #sites: readonly OpenSite[];
  readonly #context: OpenContext;
  /** Number of the site and place in its packed items, one after the other, by due day. */
  readonly #places = new Map<IsoDay | null, number[]>();

  constructor(sites: readonly OpenSite[], context: OpenContext) {
    this.#context = context;
    this.#sites = [...sites].sort((a, b) => compareText(a.site, b.site) || compareText(a.period, b.period));
    this.length = this.#place(rememberDays());
  }

  *[Symbol.iterator](): Generator<OpenItem> {
    const days = [...this.#places.keys()].sort(
      (a, b) => Number(a === null) - Number(b === null) || compareText(a ?? '', b ?? ''),
    );
    const { ledger, day, locate } = this.#context;
    for (const dueOn of days) {
      const places = this.#places.get(dueOn) ?? [];
      const overdueDays = daysPast(dueOn, day);
      for (let i = 0; i < places.length; i += 2) {
        const { site, period, fingerprint, open } = this.#sites[places[i] as number] as OpenSite;
        const rectification = ledger.at(open, places[i + 1] as number);
        const at = locate(fingerprint, rectification.checkpoint);
        yield { site, period, at, rectification, dueOn, overdueDays };
      }
    }
  }

  /** Puts every item under its due day, in the order of sites and checkpoints; answers how many there are. */
  #place(dayOf: (value: RawValue) => IsoDay | null): number {
    const { ledger } = this.#context;
    let count = 0;
    this.#sites.forEach(({ open }, number) => {
      const items = [...ledger.unpack(open)].map(({ checkpoint, dueOn }, i) => ({ checkpoint, dueOn, i }));
      for (const { dueOn, i } of items.sort((a, b) => compareNatural(a.checkpoint, b.checkpoint))) {
        const day = dayOf(dueOn);
        const places = this.#places.get(day);
        if (places) places.push(number, i);
        else this.#places.set(day, [number, i]);
      }
      count += items.length;
    });
    return count;
  }
}

/** `readDay`, each value looked at once. */
function rememberDays(): (value: RawValue) => IsoDay | null {
  const days = new Map<RawValue, IsoDay | null>();
  return (value) => {
    const read = days.get(value);
    if (read !== undefined) return read;
    const day = readDay(value);
    days.set(value, day);
    return day;
  };
}
