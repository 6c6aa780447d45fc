/** Most digits that a number shows. */
const DIGITS = 11;

/** Measures texts on paper: lines that have no room stand closer, a number that has none says so, as in Excel. */
export function fitTexts(papers: HTMLElement): void {
  const texts = [...papers.querySelectorAll<HTMLElement>('.wb-paper-cell > span')];
  const tight = texts.filter((text) => text.offsetHeight > (text.parentElement?.clientHeight ?? 0));
  const wide = texts.filter((text) => text.classList.contains('wb-paper-number') && isTooWide(text));
  for (const text of tight) text.classList.add('wb-paper-tight');
  for (const text of wide) shorten(text);
}

const isTooWide = (text: HTMLElement): boolean => text.scrollWidth > text.clientWidth;

/** Fewer decimals where nobody asked for a number of them; else no digit at all rather than some of them. */
function shorten(text: HTMLElement): void {
  const shown = text.textContent ?? '';
  const value = Number(shown);
  if (text.dataset.general !== undefined && Number.isFinite(value))
    for (let digits = DIGITS; digits > 0 && isTooWide(text); digits--)
      if (Math.abs(value) < 10 ** digits) text.textContent = String(Number(value.toPrecision(digits)));
  if (!isTooWide(text)) return;
  text.textContent = '#';
  while (!isTooWide(text)) text.append('#');
  text.textContent = text.textContent.slice(1);
}
