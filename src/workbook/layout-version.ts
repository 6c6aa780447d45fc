/**
 * Layout version of a site's workbook: stated in `_细则`, so that a workbook is always held against the fixed texts and
 * formulas that it was made with. It rises when one of them changes; the earlier one stays behind `byLayout`.
 *
 * | version | what came with it                                                                    |
 * |---------|--------------------------------------------------------------------------------------|
 * | 1       | stated nowhere                                                                       |
 * | 2       | the version itself; 奖惩明细 shows no score of an inspection that has not begun;       |
 * |         | payouts wait where a name would be a pattern to Excel; our own texts have full-width  |
 * |         | punctuation; a record of our writes, and what was handed out; markers by which sheets  |
 * |         | are recognised                                                                        |
 * | 3       | heads and totals of score sheets end before 核对, which is not printed; a list of       |
 * |         | 常用问题 below everything else on 参数                                                |
 */
export const LAYOUT_VERSION = 3;

/** The version of workbooks that state none. */
export const FIRST_LAYOUT = 1;

/** What is written now, or what was up to the layout version `until`, that version included. */
export const byLayout = <T>(
  layout: number,
  now: T,
  earlier: { readonly until: number; readonly was: T },
): T => (layout <= earlier.until ? earlier.was : now);

/** Our own texts as a layout has them: those of the first have their punctuation half-width. */
export const wording =
  (layout: number) =>
  (text: string): string =>
    byLayout(layout, text, { until: 1, was: halfWidth(text) });

const halfWidth = (text: string): string =>
  text.replace(/[，：；（）！？]/g, (mark) => mark.normalize('NFKC'));
