import type { GridSheet } from '../grid';

/** Which of some sheets the formulas of other sheets refer to. */
export function sheetsReferredTo(
  sheets: readonly GridSheet[],
  names: readonly string[],
): ReadonlySet<string> {
  const formulas = sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((line) => [...line.values()].flatMap(({ formula }) => formula ?? [])),
  );
  return new Set(
    names.filter((name) => {
      const quoted = `'${name.replaceAll("'", "''")}'!`;
      return formulas.some((formula) => formula.includes(quoted) || formula.includes(`${name}!`));
    }),
  );
}
