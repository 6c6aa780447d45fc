/**
 * A second, independent implementation of the scoring rule book, for tests only.
 *
 * It shares no code and no technique with `src`: every figure is an exact fraction over BigInt, read from decimal text.
 * It is written to be compared with the rule book line by line, not to be fast.
 */

export interface OracleRubric {
  disciplines: {
    id: string;
    weight: number;
    items: {
      id: string;
      fullMark: number;
      deductPerMissing: { min: number; max: number };
      /** Texts, or ids with texts; only their number counts. */
      checkpoints: unknown[];
    }[];
  }[];
}

/** What is in the two cells of a checkpoint (id = item id + '.' + 1-based number). */
export interface OracleEntry {
  deduction: string | number | boolean | null;
  reason: string | null;
}

export interface OracleInput {
  rubric: OracleRubric;
  entries: Map<string, OracleEntry>;
  gapPolicy: 'undetermined' | 'lower' | 'higher' | 'nearest';
  bands: { name: string; min: number; max: number }[];
  payouts: { role: string; amounts: number[] }[];
  teamBonus: { threshold: number; amount: number };
  roster: { name: string; role: string }[];
}

export interface OracleResult {
  disciplines: {
    id: string;
    score: string | null;
    applicable: boolean;
    entered: number;
    of: number;
    errors: number;
  }[];
  composite: string | null;
  provisional: boolean;
  status: 'complete' | 'incomplete' | 'invalid';
  grade: string | null;
  /** One per existing roster row: a row with neither name nor role does not exist. */
  payouts: (number | null)[];
  teamBonus: number | null;
  payoutTotal: number | null;
}

/** An exact fraction; the denominator is positive. */
class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);

  constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  /** Reads decimal text such as "-12.50" or "3.00000000000000e-7" without going through floating point. */
  static parse(text: string): Fraction {
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
    if (!match) throw new Error(`not a decimal: ${text}`);
    const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
    const digits = BigInt(sign + whole + decimals);
    const power = Number(exponent) - decimals.length;
    return power >= 0
      ? new Fraction(digits * 10n ** BigInt(power), 1n)
      : new Fraction(digits, 10n ** BigInt(-power));
  }

  /** The decimal that a spreadsheet would show for a number: its first 15 significant digits. */
  static of(value: number): Fraction {
    return Fraction.parse(value.toPrecision(15));
  }

  static sum(values: Fraction[]): Fraction {
    return values.reduce((total, value) => total.plus(value), Fraction.ZERO);
  }

  plus(other: Fraction): Fraction {
    return new Fraction(
      this.top * other.bottom + other.top * this.bottom,
      this.bottom * other.bottom,
    ).reduced();
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.top, other.bottom));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom).reduced();
  }

  over(other: Fraction): Fraction {
    if (other.top <= 0n) throw new Error('division by a fraction that is not positive');
    return new Fraction(this.top * other.bottom, this.bottom * other.top).reduced();
  }

  /** Negative, zero or positive, like the sign of `this - other`. */
  compare(other: Fraction): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** True if at most one decimal place is needed to write it down. */
  hasAtMostOneDecimal(): boolean {
    return (this.top * 10n) % this.bottom === 0n;
  }

  /** Exactly two decimals, half away from zero. */
  toFixed2(): string {
    const size = this.top < 0n ? -this.top : this.top;
    const hundredths = (200n * size + this.bottom) / (2n * this.bottom);
    const digits = hundredths.toString().padStart(3, '0');
    const sign = this.top < 0n && hundredths > 0n ? '-' : '';
    return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  private reduced(): Fraction {
    let [a, b] = [this.top < 0n ? -this.top : this.top, this.bottom];
    while (b > 0n) [a, b] = [b, a % b];
    return new Fraction(this.top / a, this.bottom / a);
  }
}

type Discipline = OracleRubric['disciplines'][number];
type Item = Discipline['items'][number];

/** How one checkpoint counts. `deduct` and `notApplicable` take effect even if `state` is an error (missing reason). */
interface Verdict {
  state: 'blank' | 'entered' | 'error';
  deduct: Fraction;
  notApplicable: boolean;
}

function judge(item: Item, entry: OracleEntry | undefined): Verdict {
  const value = entry?.deduction ?? null;
  const plain = { deduct: Fraction.ZERO, notApplicable: false };
  const reasonGiven = /[^\s\u200b\ufeff]/.test(entry?.reason ?? '');
  const stateWithReason = reasonGiven ? 'entered' : 'error';

  if (value === null || (typeof value === 'string' && !/[^\s\u200b]/.test(value)))
    return { ...plain, state: 'blank' };
  if (value === '/') return { ...plain, state: stateWithReason, notApplicable: true };
  if (typeof value !== 'number' || !Number.isFinite(value)) return { ...plain, state: 'error' };

  const deduct = Fraction.of(value);
  if (deduct.compare(Fraction.ZERO) === 0) return { ...plain, state: 'entered' };
  const allowed =
    deduct.compare(Fraction.of(item.deductPerMissing.min)) >= 0 &&
    deduct.compare(Fraction.of(item.deductPerMissing.max)) <= 0 &&
    deduct.hasAtMostOneDecimal();
  return allowed ? { ...plain, state: stateWithReason, deduct } : { ...plain, state: 'error' };
}

function judgeDiscipline(discipline: Discipline, entries: OracleInput['entries']) {
  const items = discipline.items.map((item) => {
    const verdicts = item.checkpoints.map((_, index) => judge(item, entries.get(`${item.id}.${index + 1}`)));
    const full = Fraction.of(item.fullMark);
    const rest = full.minus(Fraction.sum(verdicts.map((verdict) => verdict.deduct)));
    return {
      verdicts,
      full,
      score: rest.compare(Fraction.ZERO) < 0 ? Fraction.ZERO : rest,
      applicable: !verdicts.every((verdict) => verdict.notApplicable),
    };
  });

  const verdicts = items.flatMap((item) => item.verdicts);
  const count = (state: Verdict['state']) => verdicts.filter((v) => v.state === state).length;
  const counted = items.filter((item) => item.applicable);
  const share = (): Fraction =>
    Fraction.sum(counted.map((item) => item.score)).over(Fraction.sum(counted.map((i) => i.full)));
  return {
    id: discipline.id,
    score: counted.length > 0 ? Fraction.of(100).times(share()).toFixed2() : null,
    applicable: counted.length > 0,
    entered: count('entered'),
    of: verdicts.length,
    errors: count('error'),
  };
}

/** The weighted mean of the discipline scores AS ROUNDED; null if no discipline is applicable. */
function weightedMean(parts: { weight: number; score: string | null }[]): string | null {
  const counted = parts.flatMap(({ weight, score }) =>
    score === null ? [] : [{ weight: Fraction.of(weight), score: Fraction.parse(score) }],
  );
  const weights = Fraction.sum(counted.map((part) => part.weight));
  if (weights.compare(Fraction.ZERO) === 0) return null;
  return Fraction.sum(counted.map((part) => part.weight.times(part.score)))
    .over(weights)
    .toFixed2();
}

/** The index into `bands` of the band that applies; null if none does. */
function bandOf(composite: Fraction, { bands, gapPolicy }: OracleInput): number | null {
  const exact = bands.map((band, index) => ({
    index,
    min: Fraction.of(band.min),
    max: Fraction.of(band.max),
  }));
  const hit = exact.find((b) => b.min.compare(composite) <= 0 && composite.compare(b.max) <= 0);
  if (hit) return hit.index;

  const ascending = exact.sort((a, b) => a.min.compare(b.min));
  const below = ascending.filter((band) => band.max.compare(composite) < 0).at(-1);
  const above = ascending.find((band) => band.min.compare(composite) > 0);
  if (!below || !above || gapPolicy === 'undetermined') return null; // outside all bands is not a gap
  if (gapPolicy === 'lower') return below.index;
  if (gapPolicy === 'higher') return above.index;
  const nearerBelow = composite.minus(below.max).compare(above.min.minus(composite)) < 0;
  return nearerBelow ? below.index : above.index; // a tie goes up
}

/** An empty name, an unknown role, or the same name twice (spaces, also full-width ones, and the case of letters do not tell names apart). */
function rosterIsFaulty(roster: OracleInput['roster'], payouts: OracleInput['payouts']): boolean {
  const names = roster.map((person) => person.name.replace(/[ \u3000]/g, '').toLowerCase());
  const roles = payouts.map((row) => row.role);
  return (
    roster.some((person) => person.name.trim() === '' || !roles.includes(person.role)) ||
    new Set(names).size < names.length
  );
}

/** Scores, grades and pays one inspection. */
export function oracle(input: OracleInput): OracleResult {
  const disciplines = input.rubric.disciplines.map((d) => judgeDiscipline(d, input.entries));
  const composite = weightedMean(
    input.rubric.disciplines.map(({ weight }, index) => ({
      weight,
      score: disciplines[index]?.score ?? null,
    })),
  );
  const anyError = disciplines.some((d) => d.errors > 0);
  const anyBlank = disciplines.some((d) => d.entered + d.errors < d.of);
  const provisional = anyBlank || anyError;

  const roster = input.roster.filter(({ name, role }) => name.trim() !== '' || role.trim() !== '');
  const rosterFaulty = rosterIsFaulty(roster, input.payouts);
  const status = anyError || rosterFaulty ? 'invalid' : anyBlank ? 'incomplete' : 'complete';

  const score = composite === null ? null : Fraction.parse(composite);
  const band = score === null || provisional ? null : bandOf(score, input);
  const grade = band === null ? null : (input.bands[band]?.name ?? null);
  const common = { disciplines, composite, provisional, status, grade } as const;
  if (score === null || band === null || rosterFaulty) {
    return { ...common, payouts: roster.map(() => null), teamBonus: null, payoutTotal: null };
  }

  const payouts = roster.map(({ role }) => {
    const amount = input.payouts.find((row) => row.role === role)?.amounts[band];
    if (amount === undefined) throw new Error(`no amount for ${role} in band ${band}`);
    return amount;
  });
  const reached = score.compare(Fraction.of(input.teamBonus.threshold)) >= 0;
  const teamBonus = reached ? input.teamBonus.amount : 0;
  const total = Fraction.sum([...payouts, teamBonus].map((amount) => Fraction.of(amount)));
  return { ...common, payouts, teamBonus, payoutTotal: Number(total.toFixed2()) };
}
