const YEAR = new Date().getFullYear();

/** Examples in our sentences: of this year, so that nobody takes one for what is asked. */
export const EXAMPLE = {
  year: String(YEAR),
  day: `${YEAR}-11-27`,
  due: `${YEAR}-12-15`,
  period: `${YEAR}Q4`,
  periodInWords: `${YEAR}年第四季度`,
} as const;
