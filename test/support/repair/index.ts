import { cellFindings, type Finding } from './cells';
import { type Opened, openPackage, relationsOf } from './opened';
import { sheetFindings } from './sheets';
import { tableFindings, twice } from './tables';
import { workbookFindings } from './workbook';
import { at, numberOf, textOf } from './xml-tree';

/**
 * Known causes of Excel's “repair” in a workbook, one line each; none where Excel should be content. They come from
 * public reports; a schema knows none of them. What a schema knows is left to the validator (validate-files.ts).
 */
export function repairCauses(bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes);
  const found = [
    ...packageFindings(opened),
    ...styleFindings(opened),
    ...workbookFindings(opened),
    ...opened.sheets.flatMap((sheet) => [...cellFindings(sheet, opened), ...sheetFindings(sheet, opened)]),
    ...tableFindings(opened),
  ];
  return [...new Set(found.map(([cause, where]) => `${cause} (${where})`))];
}

/** Whether XML cannot hold a character. */
const isControl = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;

/** Whether such a character is in a text, as it is or spelled as a reference. */
function holdsControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return true;
  return [...text.matchAll(/&#(?:x([0-9a-f]+)|(\d+));/gi)].some(([, hex, decimal]) =>
    isControl(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

/** Parts, what leads to them, and characters that no part may hold. */
function packageFindings({ entries, texts, roots }: Opened): readonly Finding[] {
  const types = roots.get('[Content_Types].xml');
  const overrides = at(types, 'Override').map((tag) => textOf(tag, 'PartName').slice(1));
  const defaults = new Set(at(types, 'Default').map((tag) => textOf(tag, 'Extension').toLowerCase()));
  const typed = (part: string): boolean =>
    part === '[Content_Types].xml' ||
    overrides.includes(part) ||
    defaults.has(part.split('.').at(-1)?.toLowerCase() ?? '');
  const sources = ['', ...texts.keys()].filter((part) => !part.includes('_rels/'));
  return [
    ...twice(entries.map((entry) => entry.toLowerCase())).map(
      (part): Finding => ['part twice in the package', part],
    ),
    ...[...texts.keys()].filter((part) => !typed(part)).map((part): Finding => ['part without a type', part]),
    ...twice(overrides).map((part): Finding => ['type told twice', part]),
    ...overrides.filter((part) => !texts.has(part)).map((part): Finding => ['type of no part', part]),
    ...[...texts]
      .filter(([, text]) => holdsControl(text))
      .map(([part]): Finding => ['control character', part]),
    ...sources.flatMap((part) => {
      const relations = relationsOf(roots, part);
      return [
        ...twice(relations.map(({ id }) => id)).map(
          (id): Finding => ['two relations with an id', `${part} ${id}`],
        ),
        ...relations
          .filter(({ target, external }) => !external && !texts.has(target))
          .map(({ target }): Finding => ['relation to nothing', `${part} ${target}`]),
      ];
    }),
  ];
}

/** Formats name fonts, fills, borders and number formats that are there. */
function styleFindings({ styles }: Opened): readonly Finding[] {
  const counts: readonly (readonly [attribute: string, count: number])[] = [
    ['fontId', at(styles, 'fonts/font').length],
    ['fillId', at(styles, 'fills/fill').length],
    ['borderId', at(styles, 'borders/border').length],
    ['xfId', at(styles, 'cellStyleXfs/xf').length],
  ];
  const formats = at(styles, 'numFmts/numFmt');
  const ids = formats.map((tag) => textOf(tag, 'numFmtId'));
  const xfs = [...at(styles, 'cellXfs/xf'), ...at(styles, 'cellStyleXfs/xf')];
  const causes = [
    ...xfs.flatMap((xf) =>
      counts
        .filter(([name, count]) => numberOf(xf, name, 0) >= count)
        .map(([name]) => `${name} out of range`),
    ),
    ...xfs
      .filter((xf) => numberOf(xf, 'numFmtId', 0) >= 164 && !ids.includes(textOf(xf, 'numFmtId')))
      .map(() => 'numFmtId out of range'),
    ...(twice(ids).length > 0 ? ['two number formats with an id'] : []),
    ...formats.filter((tag) => textOf(tag, 'formatCode').length > 255).map(() => 'number format too long'),
  ];
  return causes.map((cause) => [cause, 'xl/styles.xml']);
}
