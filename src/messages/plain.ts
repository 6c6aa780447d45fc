/** Most characters of foreign text inside a sentence. */
const MOST = 30;

/** Foreign text inside a sentence, kept short and on one line. */
export function plain(text: string): string {
  const glyphs = [...text.replace(/\s+/g, ' ')];
  return glyphs.length <= MOST ? glyphs.join('') : `${glyphs.slice(0, MOST).join('')}…`;
}
