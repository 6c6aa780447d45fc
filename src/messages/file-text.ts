/** Behind the name of a file in a zip that holds several of that name. */
export const namesakeText = (number: number): string => `（同名第 ${number} 份）`;

/** Most characters of a path inside a sentence. */
const MOST = 100;

/** A file inside a sentence: its name is whole, and of its folders stays what fits. */
export function fileText(path: string): string {
  const glyphs = [...path.replace(/\s+/g, ' ')];
  if (glyphs.length <= MOST) return glyphs.join('');
  const name = [...(path.split(/[\\/]/).at(-1) ?? '').replace(/\s+/g, ' ')];
  if (name.length < MOST) return `…${glyphs.slice(1 - MOST).join('')}`;
  return `${name.slice(0, MOST - 40).join('')}…${name.slice(-39).join('')}`;
}
