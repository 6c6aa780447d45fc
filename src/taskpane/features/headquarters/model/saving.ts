/** Excel's own programs whose pane ignores what a page wants to save. */
const SAVE_NOTHING: readonly string[] = ['Mac', 'iOS'];

/**
 * Whether a pane on this platform can save files, as `Office.context.platform` names it: in a desktop Excel for Mac a
 * link with `download` does nothing, without a word.
 */
export const savesFiles = (platform: unknown): boolean => !SAVE_NOTHING.includes(String(platform ?? ''));
