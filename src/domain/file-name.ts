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
