/** Most digits that a number shows. */
const DIGITS = 11;

/** Most digits before a power of ten. */
const SCIENTIFIC = 6;

/** Measures texts on paper: lines that do not fit move closer together, a number that does not says so, as in Excel. */
export function fitTexts(papers: HTMLElement): void {
  const texts = [...papers.querySelectorAll<HTMLElement>('.wb-paper-cell > span')];
  const tight = texts.filter((text) => text.offsetHeight > (text.parentElement?.clientHeight ?? 0));
  const wide = texts.filter((text) => text.classList.contains('wb-paper-number') && isTooWide(text));
  for (const text of tight) text.classList.add('wb-paper-tight');
  for (const text of wide) shorten(text);
}

const isTooWide = (text: HTMLElement): boolean => text.scrollWidth > text.clientWidth;

/** Fewer digits where nobody asked for a number of them; else no digit at all rather than some of them. */
function shorten(text: HTMLElement): void {
  const value = Number(text.textContent);
  const ways = text.dataset.general === undefined || Number.isNaN(value) ? [] : shorterWays(value);
  for (const way of ways) {
    text.textContent = way;
    if (!isTooWide(text)) return;
  }
  text.textContent = '#';
  while (!isTooWide(text)) text.append('#');
  text.textContent = text.textContent.slice(1);
}

/** A number with fewer and fewer decimals, then as a power of ten. */
function shorterWays(value: number): readonly string[] {
  const digits = Array.from({ length: DIGITS }, (_, i) => DIGITS - i);
  return [
    ...digits
      .filter((count) => Math.abs(value) < 10 ** count)
      .map((count) => String(Number(value.toPrecision(count)))),
    ...digits.filter((count) => count <= SCIENTIFIC).map((count) => powerOfTen(value, count - 1)),
  ];
}

const powerOfTen = (value: number, decimals: number): string =>
  value
    .toExponential(decimals)
    .toUpperCase()
    .replace(/E([+-])(\d)$/, 'E$10$2');
