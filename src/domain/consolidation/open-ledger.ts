import type { RawValue } from '../entry';
import type { OpenRectification } from '../site-result';

/** A site's open rectifications in little room; only the ledger that packed them can read them. */
export type PackedOpen = Int32Array;

const FIELDS = 8;

/** Keeps the open rectifications of many sites small: every value is held once. */
export class OpenLedger {
  private readonly values: RawValue[] = [];
  private readonly numbers = new Map<RawValue, number>();

  /** Packs those of one site, in their order. */
  pack(open: readonly OpenRectification[]): PackedOpen {
    const packed = new Int32Array(open.length * FIELDS);
    open.forEach(({ checkpoint, marks, reason, responsible, dueOn, measure, state, recheck }, i) => {
      const fields = [checkpoint, marks, reason, responsible, dueOn, measure, state, recheck];
      fields.forEach((value, field) => {
        packed[i * FIELDS + field] = this.numberOf(value);
      });
    });
    return packed;
  }

  /** The open rectifications as they were packed. */
  *unpack(packed: PackedOpen): Generator<OpenRectification> {
    const at = (place: number): RawValue => this.values[packed[place] ?? 0] ?? null;
    for (let i = 0; i < packed.length; i += FIELDS)
      yield {
        checkpoint: String(at(i)),
        marks: Number(at(i + 1)),
        reason: String(at(i + 2)),
        responsible: at(i + 3),
        dueOn: at(i + 4),
        measure: at(i + 5),
        state: at(i + 6),
        recheck: at(i + 7),
      };
  }

  /** Error values are rare and held as often as they come. */
  private numberOf(value: RawValue): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
