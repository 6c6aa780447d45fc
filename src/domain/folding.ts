/**
 * What leaves no ink: controls, format characters, what Unicode lets programs ignore, the blank Braille cell, the place of
 * an object, and the blanks of Egyptian, Khitan and musical writing.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]+/gu;

/** Most texts hold nothing but these, and need no closer look. */
const PLAIN = /^[\u0020-\u007e\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Radicals that look like a character and that Unicode's compatibility forms do not know; each is followed by that character. */
const RADICALS =
  '⺁厂⺈刀⺊卜⺌小⺍小⺒巳⺓幺⺛旡⺜日⺝月⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺻聿⺼月⺽臼⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻏阝⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

/** The text without the characters that leave no ink; blanks stay. */
export const withoutUnseen = (text: string): string => (PLAIN.test(text) ? text : text.replace(UNSEEN, ''));

/**
 * The blanks that texts are made of which look empty: those that input methods, web pages and chats give. The formulas
 * of the sheets take out these and control characters.
 */
export const BLANKS = [' ', '\u3000', '\u00a0', '\u200b'] as const;

/** Whether nobody sees anything of a text: blanks and characters without ink. */
export const looksEmpty = (text: string): boolean => withoutUnseen(text).trim() === '';

/**
 * A text as it is held against others that people typed, wherever names are: without blanks and characters that leave no
 * ink, in lower case, and every character as the one it only looks different from (full-width letters, Roman numerals,
 * radicals). Two texts that differ in nothing else mean the same; what is shown stays as it was typed.
 */
export const foldText = (text: string): string => foldShape(text).toLowerCase();

/** The same with capitals as they are: how captions are held against those of our own sheets. */
export function foldShape(text: string): string {
  if (/^[\u4e00-\u9fff\w]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s+/g, '')
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS[RADICALS.indexOf(radical) + 1] ?? radical);
}
