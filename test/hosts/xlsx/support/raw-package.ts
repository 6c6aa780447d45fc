import { strToU8, type Zippable, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet written by hand: the XML between the worksheet's tags. */
export interface RawSheet {
  readonly name: string;
  readonly xml: string;
}

/** Text as it is in an element or attribute. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A complete package that any program opens, around sheets, names and shared strings given as XML. */
export function rawPackage(sheets: readonly RawSheet[], definedNames = '', strings = ''): Uint8Array {
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="r${i}"/>`,
  );
  const relations = parts.map(
    (part, i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="${part}"/>`,
  );
  const overrides = parts.map(
    (part) => `<Override PartName="/xl/${part}" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets><definedNames>${definedNames}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
  };
  sheets.forEach(({ xml }, i) => {
    files[`xl/${parts[i]}`] = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`;
  });
  const zippable: Zippable = {};
  for (const [name, xml] of Object.entries(files)) zippable[name] = strToU8(xml);
  return zipSync(zippable, { level: 1 });
}
