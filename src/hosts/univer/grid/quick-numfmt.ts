import { parseDate as date, parseNumber as number, type ParseData, parseTime as time } from 'numfmt-itself';

export * from 'numfmt-itself';

/** Texts are forgotten all at once when so many are known. */
const MOST = 20_000;

/**
 * What a text is as a number. The grid asks it of every text that it draws or that stands in a formula, each time anew, and
 * numfmt 3.2.6 sorts the names of months and days for every answer. In the pages this module stands in numfmt's place.
 */
export const parseDate = remembered(date);
export const parseTime = remembered(time);
export const parseNumber = remembered(number);

type Parse = (text: string, options?: { locale?: string }) => ParseData | null;

/** The same with its answers remembered; they are handed out as copies. */
function remembered(parse: Parse): Parse {
  const known = new Map<string, ParseData | null>();
  return (text, options) => {
    if (options?.locale || typeof text !== 'string') return parse(text, options);
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST) known.clear();
      answer = parse(text, options) ?? null;
      known.set(text, answer);
    }
    return answer && { ...answer };
  };
}
