import type { RawValue } from '../raw-value';
import type { OpenRectification } from '../site-result';

/** A site's open rectifications in little memory; only the ledger that packed them can read them. */
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
    for (let i = 0; i * FIELDS < packed.length; i++) yield this.at(packed, i);
  }

  /** One of them, from 0. */
  at(packed: PackedOpen, index: number): OpenRectification {
    const field = (number: number): RawValue => this.values[packed[index * FIELDS + number] ?? 0] ?? null;
    return {
      checkpoint: String(field(0)),
      marks: Number(field(1)),
      reason: String(field(2)),
      responsible: field(3),
      dueOn: field(4),
      measure: field(5),
      state: field(6),
      recheck: field(7),
    };
  }

  /** Error values are rare and held as often as they come. */
  private numberOf(value: RawValue): number {
    const number = this.numbers.get(value);
    if (number !== undefined) return number;
    this.numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
