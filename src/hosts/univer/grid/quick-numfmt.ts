import { parseDate as date, parseNumber as number, type ParseData, parseTime as time } from 'numfmt-itself';

export * from 'numfmt-itself';

/** Texts are forgotten all at once when so many are held. */
const MOST = 20_000;

/**
 * What a text is as a number. The grid asks it of every text that it draws or that is in a formula, each time anew, and
 * numfmt 3.2.6 sorts the names of months and days for every answer. In the pages this module takes numfmt's place.
 */
export const parseDate = remembered(date);
export const parseTime = remembered(time);
export const parseNumber = remembered(number);

type Parse = (text: string, options?: { locale?: string }) => ParseData | null;

/** The same with its answers remembered; they are handed out as copies. */
function remembered(parse: Parse): Parse {
  const answers = new Map<string, ParseData | null>();
  return (text, options) => {
    if (options?.locale || typeof text !== 'string') return parse(text, options);
    let answer = answers.get(text);
    if (answer === undefined) {
      if (answers.size >= MOST) answers.clear();
      answer = parse(text, options) ?? null;
      answers.set(text, answer);
    }
    return answer && { ...answer };
  };
}
