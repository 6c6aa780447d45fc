import { looksEmpty } from './folding';

/**
 * 常用问题 that head office or a site lists on 参数, row by row as the cells hold them: a row that is free between others is '',
 * so that every text stays where it is.
 */
export type CommonProblems = readonly string[];

/** The rows from the first to the last that holds anything; undefined where none does. */
export function usedProblems(rows: CommonProblems): CommonProblems | undefined {
  const seen = rows.map((text) => (looksEmpty(text) ? '' : text));
  while (seen.at(-1) === '') seen.pop();
  return seen.length > 0 ? seen : undefined;
}

/** The texts as people see them, each once. */
export const problemTexts = (rows: CommonProblems = []): readonly string[] => [
  ...new Set(rows.filter((text) => !looksEmpty(text)).map((text) => text.trim())),
];

/** What any of several lists has; the first one stays as it is, and what only others have follows. */
export function mergeProblems(lists: readonly (CommonProblems | undefined)[]): CommonProblems | undefined {
  const [first = [], ...others] = lists.flatMap((list) => (list ? [list] : []));
  const known = new Set(problemTexts(first));
  return usedProblems([...first, ...problemTexts(others.flat()).filter((text) => !known.has(text))]);
}
