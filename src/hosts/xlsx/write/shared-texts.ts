import { textXml } from './text-xml';

/** Texts that the file holds once, each with what a cell says instead of it: the rest of its tag and its contents. */
export type SharedTexts = ReadonlyMap<string, string>;

/** The part that holds them. */
export const SHARED_TEXTS_PART = 'xl/sharedStrings.xml';

/** Numbers texts in their order; one that comes again is held once. */
export function shareTexts(texts: Iterable<string>): SharedTexts {
  const shared = new Map<string, string>();
  for (const text of texts) if (!shared.has(text)) shared.set(text, ` t="s"><v>${shared.size}</v></c>`);
  return shared;
}

/** The contents of their part. */
export const sharedTextsXml = (shared: SharedTexts): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${shared.size}">${[
    ...shared.keys(),
  ]
    .map((text) => `<si>${textXml(text)}</si>`)
    .join('')}</sst>`;
