import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { strFromU8, strToU8 } from 'fflate';
import { rawPackage } from '../../hosts/xlsx/support/raw-package';
import { type Contents, declaring, zeros, zipOf } from './zip-of';

/** Parts of a sound workbook by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What a hostile file is made of, and the trouble that it has to be named with. */
export interface HostileFile {
  readonly name: string;
  /** Code of the trouble with the file, or of the exclusion where it can be read. */
  readonly trouble: string;
  readonly make: (parts: Parts, sound: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

const SHEET = 'xl/worksheets/sheet3.xml';

/** The parts with the text of one of them changed; a change that finds nothing to change is a mistake in the test. */
export function withText(parts: Parts, name: string, change: (xml: string) => string): Parts {
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new Error(`nothing changed in ${name}`);
  return { ...parts, [name]: strToU8(changed) };
}

/** The first row of a sheet, before which more may be put. */
const FIRST_ROW = '<sheetData>';

const inSheet = (parts: Parts, xml: string): Promise<Uint8Array> =>
  zipOf(withText(parts, SHEET, (text) => text.replace(FIRST_ROW, `${FIRST_ROW}${xml}`)));

const cell = (reference: string, attributes = '', value = '1'): string =>
  `<row><c r="${reference}"${attributes}><v>${value}</v></c></row>`;

/** A gigabyte of zeros between a sheet's cells, in a megabyte of the file. */
const bomb = (parts: Parts): Promise<Uint8Array> => {
  const [before = '', after = ''] = strFromU8(parts[SHEET] ?? new Uint8Array()).split(FIRST_ROW);
  const content: Contents = {
    ...parts,
    [SHEET]: zeros(strToU8(before + FIRST_ROW), 1000, strToU8(after)),
  };
  return zipOf(content);
};

/** A document type whose entities stand for more and more of one another. */
const ENTITIES = `<!DOCTYPE x [<!ENTITY a0 "哈哈哈哈哈哈哈哈哈哈">${Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`,
).join('')}]>`;

/** The start of an OLE compound file with a stream of that name in its directory. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(8192);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
}

/** Files that nobody meant well with, or that something went wrong with on the way. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: '零字节.xlsx', trouble: 'file-empty', make: () => new Uint8Array() },
  { name: '半份.xlsx', trouble: 'file-truncated', make: (_, sound) => sound.subarray(0, sound.length / 2) },
  { name: '文本.xlsx', trouble: 'file-not-a-zip', make: () => strToU8('项目,得分\n锦江花园,90\n') },
  {
    name: '网页.xls',
    trouble: 'file-html-table',
    make: () => strToU8('<html><table><tr><td>锦江花园</td></tr></table></html>'),
  },
  { name: '炸弹.xlsx', trouble: 'file-too-large', make: bomb },
  {
    name: '撒谎的炸弹.xlsx',
    trouble: 'file-damaged',
    make: async (parts) => declaring(await bomb(parts), 200_000),
  },
  {
    name: '实体炸弹.xlsx',
    trouble: 'file-damaged',
    make: (parts) =>
      zipOf(withText(parts, SHEET, (xml) => xml.replace('<worksheet', `${ENTITIES}<worksheet`))),
  },
  { name: '荒唐的列.xlsx', trouble: 'file-damaged', make: (parts) => inSheet(parts, cell('XFE9999999')) },
  {
    name: '荒唐的行.xlsx',
    trouble: 'file-damaged',
    make: (parts) => inSheet(parts, '<row r="1000000000"><c><v>1</v></c></row>'),
  },
  {
    name: '没有的文字.xlsx',
    trouble: 'file-damaged',
    make: (parts) => inSheet(parts, cell('A1', ' t="s"', '4000000000')),
  },
  {
    name: '两百万格.xlsx',
    trouble: 'file-too-large',
    make: (parts) => inSheet(parts, `<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`.repeat(125)),
  },
  { name: '有密码.xlsx', trouble: 'file-encrypted', make: () => compoundFile('EncryptedPackage') },
  { name: '旧格式.xls', trouble: 'file-old-xls', make: () => compoundFile('Workbook') },
  {
    name: '二进制.xlsb',
    trouble: 'file-xlsb',
    make: (parts) =>
      zipOf({
        ...withText(parts, '_rels/.rels', (xml) => xml.replaceAll('workbook.xml', 'workbook.bin')),
        'xl/workbook.bin': new Uint8Array([0x83, 1, 0]),
      }),
  },
  {
    name: '十万个条目.xlsx',
    trouble: 'file-too-large',
    make: (parts) =>
      zipOf({
        ...parts,
        ...Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`xl/media/${i}`, new Uint8Array()])),
      }),
  },
  {
    name: '指向外面.xlsx',
    trouble: 'file-damaged',
    make: (parts) =>
      zipOf({
        ...withText(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
          xml.replace('worksheets/sheet3.xml', '../../../x/sheet3.xml'),
        ),
        '../../../x/sheet3.xml': parts[SHEET] ?? new Uint8Array(),
      }),
  },
  {
    name: '别人的.xlsx',
    trouble: 'not-ours',
    make: () => rawPackage([{ name: '客户服务', xml: `<sheetData>${cell('A1')}</sheetData>` }]),
  },
  {
    name: '原型链.xlsx',
    trouble: 'not-ours',
    make: () =>
      rawPackage(
        ['__proto__', 'constructor', 'toString'].map((name) => ({
          name,
          xml: `<sheetData>${cell('A1', ' t="s"', '0')}${cell('B1', ' t="s"', '1')}</sheetData>`,
        })),
        '<definedName name="__proto__">A1</definedName><definedName name="constructor">1</definedName>',
        '<si><t>__proto__</t></si><si><t>constructor</t></si>',
      ),
  },
];

/** Makes a file of so many bytes that takes no space on the disk: the beginning of a zip, then nothing. */
export function putSparse(path: string, size: number): void {
  const file = openSync(path, 'w');
  writeSync(file, strToU8('PK\u0003\u0004'));
  ftruncateSync(file, size);
  closeSync(file);
}
