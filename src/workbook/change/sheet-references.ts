import type { GridRows, GridSheet } from '../grid';
import { once } from '../once';

/** Which of some sheets the formulas of other sheets refer to. */
export function sheetsReferredTo(
  sheets: readonly GridSheet[],
  names: readonly string[],
): ReadonlySet<string> {
  const formulas = sheets.flatMap(({ rows }) => formulasIn(rows));
  return new Set(
    names.filter((name) => {
      const quoted = `'${name.replaceAll("'", "''")}'!`;
      return formulas.some((formula) => formula.includes(quoted) || formula.includes(`${name}!`));
    }),
  );
}

/** The formulas of a sheet, which is looked through once. */
const formulasIn = once((rows: GridRows): readonly string[] =>
  [...rows.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? [])),
);
