import type { Rubric } from './rubric';

/** What a name that Excel looks up belongs to. */
export type LookupKind = 'discipline' | 'role' | 'band' | 'method';

/** A name by which a formula cannot find the right row, and why. */
export interface UnsafeName {
  readonly what: LookupKind;
  readonly name: string;
  /** `pattern`: `* ? ~` are wildcards to MATCH and COUNTIF. `long`: MATCH finds no text of over 255 characters. */
  readonly problem: 'pattern' | 'long';
}

/** The longest text in characters that MATCH finds. */
const MATCHED = 255;

/** The names that formulas of a workbook look up. */
export type LookupNames = Readonly<Record<LookupKind, readonly string[]>>;

/** The names of a rubric that formulas look up. */
export const lookupNames = ({
  disciplines,
  scheme,
}: Pick<Rubric, 'disciplines' | 'scheme'>): LookupNames => ({
  discipline: disciplines.map(({ name }) => name),
  role: scheme.payouts.map(({ role }) => role),
  band: scheme.bands.map(({ name }) => name),
  method: scheme.methods,
});

/**
 * Names that are not found as they are written: a role 班长* would get what 班长 gets. No money is derived while there is
 * one, because Excel would come to another amount than we do.
 */
export const unsafeNames = (names: LookupNames): readonly UnsafeName[] =>
  (Object.keys(names) as LookupKind[]).flatMap((what) =>
    names[what].flatMap((name): UnsafeName[] => {
      if (/[*?~]/.test(name)) return [{ what, name, problem: 'pattern' }];
      return name.length > MATCHED ? [{ what, name, problem: 'long' }] : [];
    }),
  );
