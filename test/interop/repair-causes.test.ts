/**
 * The check of the known causes of Excel's “repair” (test/support/repair) finds each of them in a file that is in order
 * but for it, and finds nothing in that file before.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blankInspection } from '../../src/domain/inspection';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { smallRubric } from '../support/office/scenes';
import { repairCauses } from '../support/repair';

/** Parts of the small rubric's workbook: a score sheet, 汇总 with its chart, _数据 with its table. */
const SCORE = 'xl/worksheets/sheet3.xml';
const DATA = 'xl/worksheets/sheet8.xml';
const TABLE = 'xl/tables/table1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const CHART = 'xl/charts/chart1.xml';
const TYPES = '[Content_Types].xml';

let bytes: Uint8Array;
beforeAll(async () => {
  const inspection = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
  bytes = await writeXlsx(planWorkbook(smallRubric(), inspection), {
    modified: new Date(Date.UTC(2011, 10, 27)),
  });
});

type Change = (xml: string) => string;

const put =
  (before: string | RegExp, after: string): Change =>
  (xml) =>
    xml.replace(before, after);

/** The same file with some parts changed; null leaves a part out. */
function changed(changes: Readonly<Record<string, Change | null>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [part, change] of Object.entries(changes)) {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    if (!change) delete parts[part];
    else {
      expect(change(xml)).not.toBe(xml);
      parts[part] = strToU8(change(xml));
    }
  }
  return zipSync(parts, { level: 1 });
}

const rule = (sqref: string, formula: string, type = 'list'): Change =>
  put(
    '</dataValidations>',
    `<dataValidation type="${type}" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation></dataValidations>`,
  );
const merge = (...areas: readonly string[]): Change =>
  put('</mergeCells>', `${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`);
const name = (attributes: string, reference: string): Change =>
  put('</definedNames>', `<definedName ${attributes}>${reference}</definedName></definedNames>`);
const rows = (xml: string): Change => put('</sheetData>', `${xml}</sheetData>`);

const CASES: readonly (readonly [
  cause: string,
  what: string,
  changes: Readonly<Record<string, Change | null>>,
])[] = [
  ['merges overlap', 'a merge twice', { [SCORE]: merge('A900:B901', 'A900:B901') }],
  ['merges overlap', 'two that share a cell', { [SCORE]: merge('A900:B901', 'B901:C902') }],
  ['merges overlap', 'one in another', { [SCORE]: merge('A900:D909', 'B902:C903') }],
  ['merge of one cell', 'A900', { [SCORE]: merge('A900') }],
  ['merge of nothing', 'columns past the last', { [SCORE]: merge('XFD1:XFE2') }],
  [
    'input rules overlap',
    'two over a cell',
    { [SCORE]: (xml) => rule('N1:N9', '1', 'custom')(rule('N9 P1', '1', 'custom')(xml)) },
  ],
  ['list too long', '256 characters', { [SCORE]: rule('N1', `"${'一，'.repeat(128)}"`) }],
  ['rule with its =', 'a list', { [SCORE]: rule('N1', '=$A$1:$A$3') }],
  ['rule too long', 'a formula of 300', { [SCORE]: rule('N1', `A1${'+1'.repeat(150)}`, 'custom') }],
  ['rule without a formula', 'a list of nothing', { [SCORE]: rule('N1', '') }],
  ['error too long', '256 characters', { [SCORE]: put(/ error="[^"]*"/, ` error="${'错'.repeat(256)}"`) }],
  [
    'promptTitle too long',
    '33 characters',
    { [SCORE]: put(/ promptTitle="[^"]*"/, ` promptTitle="${'题'.repeat(33)}"`) },
  ],
  ["caption is not the column's name", 'another cell', { [DATA]: put('<t>扣分</t>', '<t>扣 分</t>') }],
  [
    "caption is not the column's name",
    'a number',
    { [DATA]: put(/(<c r="C1"[^>]*?) t="inlineStr"><is>.*?<\/is>/, '$1><v>1</v>') },
  ],
  ["caption is not the column's name", 'no cell', { [DATA]: put(/<c r="C1".*?<\/c>/, '') }],
  [
    'table over a merge',
    'rows of it',
    {
      [DATA]: put(
        /(<\/sheetData>(?:<sheetProtection[^>]*>)?)/,
        '$1<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>',
      ),
    },
  ],
  [
    'two columns with a name',
    'but for case',
    { [TABLE]: (xml) => put('name="检查日期"', 'name="Ab"')(put('name="检查期间"', 'name="aB"')(xml)) },
  ],
  ['table of another width', 'a column more', { [TABLE]: put(/(<table [^>]* ref="A1:)M/, '$1N') }],
  ['table without a row', 'a head alone', { [TABLE]: put(/( ref="A1:M)\d+"/g, '$11"') }],
  [
    'filter of another area',
    'a row less',
    { [TABLE]: put(/<autoFilter ref="[^"]*"/, '<autoFilter ref="A1:M2"') },
  ],
  ['name that is none', 'a table', { [TABLE]: put(' displayName="SiteDetails"', ' displayName="AB12"') }],
  ['two tables with a name', 'one that a cell has', { [BOOK]: name('name="sitedetails"', "'参数'!$A$1") }],
  ['name to nowhere', 'no such sheet', { [BOOK]: name('name="Lost"', "'没有'!$A$1") }],
  ['name to nowhere', 'a lost reference', { [BOOK]: name('name="Lost"', '#REF!') }],
  ['name to nowhere', 'a row past the last', { [BOOK]: name('name="Lost"', "'参数'!$A$1048577") }],
  ['two defined names', 'but for case', { [BOOK]: name('name="SITE"', "'参数'!$A$1") }],
  ['name of no sheet', 'the hundredth', { [BOOK]: name('name="Own" localSheetId="99"', "'参数'!$A$1") }],
  ...['A1', 'R1C1', 'r', '1st', 'a b'].map(
    (one) => ['name that is none', one, { [BOOK]: name(`name="${one}"`, "'参数'!$A$1") }] as const,
  ),
  ['oddFooter too long', '256 characters', { [SCORE]: put('<oddFooter>', `<oddFooter>${'页'.repeat(256)}`) }],
  ['control character', 'a raw one', { [SCORE]: put('<t>', '<t>\u0001') }],
  ['control character', 'spelled as a reference', { [SCORE]: put('<t>', '<t>&#x1F;') }],
  ['control character', 'in a rule', { [SCORE]: put(/ error="/, ' error="\u000b') }],
  [
    'control character',
    'of two bytes',
    { [BOOK]: put('<definedName name="Site">', '<definedName name="Site">\uffff') },
  ],
  [
    'shared formula to another sheet',
    'by reference',
    {
      [SCORE]: rows(
        '<row r="900"><c r="A900"><f t="shared" ref="A900:A901" si="9">\'参数\'!A1</f><v>1</v></c></row>',
      ),
    },
  ],
  [
    'shared formula outside of its area',
    'a row below',
    {
      [SCORE]: rows(
        '<row r="900"><c r="A900"><f t="shared" ref="A900:A900" si="9">B1</f><v>1</v></c></row><row r="901"><c r="A901"><f t="shared" si="9"/><v>1</v></c></row>',
      ),
    },
  ],
  [
    'shared formula outside of its area',
    'spelled out nowhere',
    { [SCORE]: rows('<row r="900"><c r="A900"><f t="shared" si="9"/><v>1</v></c></row>') },
  ],
  ['style out of range', 'a cell', { [SCORE]: put(/(<c r="B1" s=")\d+/, '$19999') }],
  ['style out of range', 'a row', { [SCORE]: put('<row r="1" ', '<row r="1" s="9999" ') }],
  ['style out of range', 'a column', { [SCORE]: put('<col min="1"', '<col style="9999" min="1"') }],
  ['look out of range', 'a colour', { [SCORE]: put(/dxfId="\d+"/, 'dxfId="9999"') }],
  ['fontId out of range', 'a format', { [STYLES]: put(/(<cellXfs.*?fontId=")\d+/s, '$1999') }],
  ['numFmtId out of range', 'a format', { [STYLES]: put(/(<cellXfs.*?numFmtId=")\d+/s, '$1999') }],
  ['cells out of order', 'backwards', { [SCORE]: rows('<row r="900"><c r="B900"/><c r="A900"/></row>') }],
  ['cells out of order', 'twice', { [SCORE]: rows('<row r="900"><c r="B900"/><c r="B900"/></row>') }],
  ['cells out of order', 'in another row', { [SCORE]: rows('<row r="900"><c r="B901"/></row>') }],
  ['cells out of order', 'past the last column', { [SCORE]: rows('<row r="900"><c r="XFE900"/></row>') }],
  ['rows out of order', 'twice', { [SCORE]: rows('<row r="900"/><row r="900"/>') }],
  ['rows out of order', 'past the last', { [SCORE]: rows('<row r="1048577"/>') }],
  ['columns out of order', 'twice', { [SCORE]: put('</cols>', '<col min="1" max="2" width="9"/></cols>') }],
  ['column too wide', '256', { [SCORE]: put(/(<col min="2"[^>]* width=")[\d.]+/, '$1256') }],
  ['row too high', '410', { [SCORE]: put(/ ht="[\d.]+"/, ' ht="410"') }],
  ['value of another type', 'NaN', { [SCORE]: rows('<row r="900"><c r="A900"><v>NaN</v></c></row>') }],
  [
    'value of another type',
    'an error that there is not',
    { [SCORE]: rows('<row r="900"><c r="A900" t="e"><v>#ERR!</v></c></row>') },
  ],
  [
    'text out of range',
    'a text that is not held',
    { [SCORE]: rows('<row r="900"><c r="A900" t="s"><v>9999</v></c></row>') },
  ],
  ['text too long', '32,768 characters', { [SCORE]: put('<t>', `<t>${'字'.repeat(32_768)}`) }],
  ['formula too long', '8,193 characters', { [SCORE]: put('<f>', `<f>1${'+1'.repeat(4096)}+`) }],
  ['formula with its =', 'a cell', { [SCORE]: put('<f>', '<f>=') }],
  [
    'too many page breaks',
    '1,027',
    { [SCORE]: put('</worksheet>', `<rowBreaks>${'<brk id="1"/>'.repeat(1027)}</rowBreaks></worksheet>`) },
  ],
  [
    'page break outside of the sheet',
    'column 16839',
    {
      [SCORE]: put('</worksheet>', '<rowBreaks count="1"><brk id="9" max="16838"/></rowBreaks></worksheet>'),
    },
  ],
  [
    'page breaks miscounted',
    'two for one',
    { [SCORE]: put('</worksheet>', '<rowBreaks count="2"><brk id="9"/></rowBreaks></worksheet>') },
  ],
  [
    'name of a sheet',
    '32 characters',
    { [BOOK]: put('<sheet name="整改清单"', `<sheet name="${'整'.repeat(32)}"`) },
  ],
  ['name of a sheet', 'History', { [BOOK]: put('<sheet name="整改清单"', '<sheet name="history"') }],
  [
    'name of a sheet',
    'an apostrophe at its end',
    { [BOOK]: put('<sheet name="整改清单"', '<sheet name="整改\'"') },
  ],
  ['two sheets with a name', 'twice', { [BOOK]: put('<sheet name="整改清单"', '<sheet name="汇总"') }],
  [
    'the sheet to begin with is not shown',
    'hidden',
    { [BOOK]: put('name="汇总"', 'name="汇总" state="hidden"') },
  ],
  [
    'no sheet is shown',
    'all hidden',
    { [BOOK]: put(/(<sheet name="[^"]*" sheetId="\d+")(?: state="\w+")?/g, '$1 state="hidden"') },
  ],
  ['chart of nothing', 'no such sheet', { [CHART]: put(/<c:f>[^<]*/, "<c:f>'没有'!$A$1:$A$5") }],
  [
    'two shapes with an id',
    'a picture',
    { 'xl/drawings/drawing1.xml': put(/(<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>)/s, '$1$1') },
  ],
  ['relation to nothing', 'a part left out', { [CHART]: null }],
  [
    'relation to nothing',
    'an id that is not there',
    { [DATA]: put(/<tablePart r:id="[^"]*"/, '<tablePart r:id="rId99"') },
  ],
  ['part without a type', 'a picture', { 'xl/media/a.png': () => '1' }],
  [
    'type of no part',
    'a sheet',
    { [TYPES]: put('</Types>', '<Override PartName="/xl/no.xml" ContentType="application/xml"/></Types>') },
  ],
];

test('nothing is wrong before', () => {
  expect(repairCauses(bytes)).toEqual([]);
});

test.each(CASES)('%s: %s', (cause, _, changes) => {
  const found = repairCauses(changed(changes));
  expect(found.filter((one) => one.startsWith(cause))).not.toEqual([]);
});

test('two tables with an id, and tables over one another', () => {
  const second = put('displayName="SiteDetails"', 'displayName="Other"');
  const parts = unzipSync(
    changed({ [DATA]: put('<tableParts count="1">', '<tableParts count="2"><tablePart r:id="more"/>') }),
  );
  const relations = 'xl/worksheets/_rels/sheet8.xml.rels';
  const text = (part: string): string => strFromU8(parts[part] as Uint8Array);
  const all = {
    ...parts,
    'xl/tables/table2.xml': strToU8(second(text(TABLE))),
    [relations]: strToU8(
      text(relations).replace(
        '</Relationships>',
        '<Relationship Id="more" Type="x/table" Target="../tables/table2.xml"/></Relationships>',
      ),
    ),
  };
  const found = repairCauses(zipSync(all)).join('\n');
  expect(found).toContain('two tables with an id (1)');
  expect(found).toContain('tables overlap');
});

test('a part that is twice in the package', () => {
  const twice = zipSync({ ...unzipSync(bytes), 'XL/Styles.xml': strToU8('<styleSheet/>') });
  expect(repairCauses(twice)).toContain('part twice in the package (xl/styles.xml)');
});
