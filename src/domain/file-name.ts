import type { IsoDay } from './calendar';

/** Longest site part of a file name, in glyphs. */
const LONGEST = 40;

/** Longest parts in bytes of UTF-8: with the day and the fixed parts they stay under the 255 that file systems take. */
const BYTES = { site: 160, period: 64, stem: 180, discipline: 60 } as const;

/** A text as part of a file name: without what Windows, macOS, a shell or a reader of the name would stumble over. */
export function fileNamePart(text: string, mostBytes: number = BYTES.site): string {
  const safe = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
    .replace(/[[\]<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g, '_')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '') // they would show the name in another order
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return withinBytes([...safe].slice(0, LONGEST), mostBytes) || '未命名';
}

/** The first glyphs that are together no longer than that in UTF-8. */
function withinBytes(glyphs: readonly string[], mostBytes: number): string {
  let bytes = 0;
  return glyphs
    .filter((glyph) => {
      bytes += bytesOf(glyph);
      return bytes <= mostBytes;
    })
    .join('');
}

/** Bytes of one glyph in UTF-8, 1–4. */
function bytesOf(glyph: string): number {
  const code = glyph.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** The name of a site's workbook: 督导评分_<项目>_<期间>.xlsx, with _<日期> at the end where a day is given. */
export const fileName = (site: string, period: string, inspectedOn: IsoDay | null = null): string =>
  `督导评分_${fileNamePart(site)}_${fileNamePart(period, BYTES.period)}${inspectedOn === null ? '' : `_${inspectedOn}`}.xlsx`;

/** The name of the workbook for one discipline of a site, by that of the site's: 督导评分_<项目>_<期间> <专业>.xlsx. */
export const disciplineFileName = (file: string, discipline: string): string =>
  `${withinBytes([...file.replace(/\.xlsx$/, '')], BYTES.stem)} ${fileNamePart(discipline, BYTES.discipline)}.xlsx`;

/** A file name as systems compare it that ignore case. */
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
