import { plain } from './plain';

/** What is said of a rubric file that cannot be used; loaded with what reads such files. */
export const EDITION_REFUSAL_TEXT = {
  title: (name: string): string => `细则文件“${plain(name)}”不能用，请总部改好后再发来：`,
  tooLarge: '文件过大，不像是细则文件。',
} as const;
