import type { SiteDeduction } from '../site-result';

/** A site's deductions in little memory; only the ledger that packed them can read them. */
export type PackedDeductions = Int32Array;

const FIELDS = 3;

/** Keeps the deductions of many sites small: every text is held once, marks as whole tenths. */
export class DeductionLedger {
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** Packs the deductions of one site, in their order. */
  pack(deductions: readonly SiteDeduction[]): PackedDeductions {
    const packed = new Int32Array(deductions.length * FIELDS);
    deductions.forEach(({ checkpoint, marks, reason }, i) => {
      packed.set([this.numberOf(checkpoint), Math.round(marks * 10), this.numberOf(reason)], i * FIELDS);
    });
    return packed;
  }

  /** The deductions as they were packed. */
  *unpack(packed: PackedDeductions): Generator<SiteDeduction> {
    for (let i = 0; i < packed.length; i += FIELDS)
      yield {
        checkpoint: this.texts[packed[i] ?? 0] ?? '',
        marks: (packed[i + 1] ?? 0) / 10,
        reason: this.texts[packed[i + 2] ?? 0] ?? '',
      };
  }

  private numberOf(text: string): number {
    const number = this.numbers.get(text);
    if (number !== undefined) return number;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
