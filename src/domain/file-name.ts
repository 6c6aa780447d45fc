/** Longest site part of a file name, so that the whole stays under every file system's limit in UTF-8. */
const LONGEST = 40;

/** A text as part of a file name: without what Windows, macOS or a shell would stumble over. */
export function fileNamePart(text: string): string {
  const safe = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[[\]<>:"/\\|?*\u0000-\u001f]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return [...safe].slice(0, LONGEST).join('') || '未命名';
}

/** The name of a site's workbook: 督导评分_<项目>_<期间>.xlsx */
export const fileName = (site: string, period: string): string =>
  `督导评分_${fileNamePart(site)}_${fileNamePart(period)}.xlsx`;

/** A file name as systems tell files apart that take no notice of case. */
const fileKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** The same names, each unlike all others on every system: of equal ones the first stays, others get `_2`, `_3` … */
export function distinctFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names.map(fileKey));
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(fileKey(name))) {
      seen.add(fileKey(name));
      return name;
    }
    const dot = name.lastIndexOf('.');
    for (let n = 2; ; n++) {
      const candidate = `${name.slice(0, dot)}_${n}${name.slice(dot)}`;
      if (taken.has(fileKey(candidate))) continue;
      taken.add(fileKey(candidate));
      return candidate;
    }
  });
}
