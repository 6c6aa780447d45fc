/**
 * What arrives beside workbooks: `dudao consolidate` over a folder.
 *
 * O1 every file of a folder is named in 未纳入 with what it is, but what programs put there; with 另存为 .xlsx where that helps.
 * O2 workbooks inside of a zip are ranked, whatever their names are written in; every other file in it is named, too.
 * O3 a zip is read within bounds: nested, locked, lying and degenerate ones cost only themselves.
 * O4 names are shown whole, however long they are and wherever they differ.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { PlainMaker } from '../../src/hosts/xlsx/workbook-maker';
import { filledInspection } from '../support/filled-workbook';
import { cli, newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const maker = new PlainMaker(rubric, new Date(0));
const bookOf = (site: string): Promise<Uint8Array> => maker.make(filledInspection(rubric, site));

type Files = Readonly<Record<string, string | Uint8Array>>;

function folderOf(files: Files): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function consolidated(folder: string) {
  const out = join(newFolder(), '汇总.xlsx');
  const { code, out: json } = await cli('consolidate', folder, '--out', out, '--json');
  const { ranked, excluded } = JSON.parse(json) as {
    ranked: { site: string; file: string }[];
    excluded: { file: string; message: string }[];
  };
  return {
    code,
    ranked: ranked.map(({ site, file }) => [site, file.replace(`${folder}/`, '')]).sort(),
    messages: new Map(
      excluded.map(({ file, message }) => [file.replace(`${folder}/`, ''), message] as const),
    ),
  };
}

/** An OLE container with the name of a stream in it. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.of(
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0)],
    ...[...stream].flatMap((char) => [char.charCodeAt(0), 0]),
  );

const UTF16 = (text: string): Uint8Array =>
  Uint8Array.of(
    0xff,
    0xfe,
    ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  );

const KINDS: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['a.ods', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), '另存为 .xlsx'],
  [
    'b.xlsx',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    '.ods 格式的表格',
  ],
  ['c.xls', compound('Workbook'), '旧格式（.xls）。请在 Excel 或 WPS 中另存为 .xlsx'],
  [
    'd.xls',
    '<html><table><tr><td>项目</td></tr></table></html>',
    '网页格式的表格。请在 Excel 或 WPS 中另存为 .xlsx',
  ],
  ['e.xls', UTF16('<HTML xmlns:x="urn:x"><body>'), '网页格式的表格'],
  ['f.xls', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'XML 格式的表格'],
  ['g.xml', '<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>', 'XML 格式的表格'],
  ['h.et', compound('Workbook'), 'WPS 的格式（.et）。请在 WPS 中另存为 .xlsx'],
  ['i.eml', 'From: a@b\nSubject: 评分\n', '邮件，附件没有取出来'],
  ['转发的邮件', 'Received: from x\nContent-Type: multipart/mixed\n', '邮件，附件没有取出来'],
  [
    'i.mht',
    'MIME-Version: 1.0\nContent-Type: multipart/related\n',
    '网页格式的表格。请在 Excel 或 WPS 中另存为 .xlsx',
  ],
  ['j.lnk', Uint8Array.of(0x4c, 0, 0, 0), '快捷方式或链接'],
  ['k.url', '[InternetShortcut]\nURL=https://a', '快捷方式或链接'],
  ['没有后缀的链接', '[InternetShortcut]\nURL=https://a', '快捷方式或链接'],
  ['l.rar', 'Rar!', '这种压缩包打不开。请解压'],
  ['m.7z', '7z', '这种压缩包打不开'],
  ['n.pdf', '%PDF-1.4', '图片、文档等其他文件'],
  ['o.docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), '图片、文档等其他文件'],
  ['p.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), '这个 Office 文件不是 Excel 工作簿'],
  ['q.numbers', 'x', 'Numbers 表格。请导出为 .xlsx'],
  ['r.csv', '项目,得分', '文本文件'],
  ['s.jpg', 'x', '图片、文档等其他文件'],
  ['t.xlsx', '不是工作簿', '不是 Excel 工作簿（.xlsx）'],
];

test('O1: one by one', async () => {
  const folder = folderOf({
    '好.xlsx': await bookOf('甲'),
    '~$好.xlsx': 'x',
    '.DS_Store': 'x',
    'Thumbs.db': 'x',
    '~WRL0001.tmp': 'x',
    'Icon\r': 'x',
    '@eaDir/好.xlsx/索引': 'x',
    '$RECYCLE.BIN/旧.xlsx': 'x',
    'System Volume Information/a.dat': 'x',
    '.git/config': 'x',
    ...Object.fromEntries(KINDS.map(([name, content]) => [`来/${name}`, content])),
  });
  symlinkSync(join(folder, '好.xlsx'), join(folder, '链接.xlsx'));
  const { code, ranked, messages } = await consolidated(folder);
  expect([code, ranked]).toEqual([0, [['甲', '好.xlsx']]]);
  expect([...messages.keys()].sort()).toEqual(['链接.xlsx', ...KINDS.map(([name]) => `来/${name}`)].sort());
  for (const [name, , words] of KINDS)
    expect([name, messages.get(`来/${name}`)]).toEqual([name, expect.stringContaining(words)]);
  expect(messages.get('链接.xlsx')).toContain('快捷方式或链接');
});

/** The zip with names in another encoding and no mark of UTF-8, as Chinese Windows writes it. */
function inGbk(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const name = Buffer.from('甲乙.xlsx', 'utf8');
  const gbk = Buffer.from([0xbc, 0xd7, 0xd2, 0xd2]);
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    gbk.copy(bytes, at);
    bytes.write('..xlsx', at + 4, 'latin1'); // as many bytes as before
    bytes.write('x', at + 10, 'latin1');
  }
  return bytes;
}

test('O2: workbooks inside of zips', async () => {
  const folder = folderOf({
    '附件.zip': zipSync({
      '第四季度/甲.xlsx': await bookOf('甲'),
      '第四季度/': new Uint8Array(),
      '照片/1.jpg': strToU8('x'),
      '__MACOSX/._甲.xlsx': strToU8('x'),
      '~$甲.xlsx': strToU8('x'),
      '坏.xlsx': strToU8('x'),
      '里.zip': zipSync({ '丙.xlsx': strToU8('x') }),
    }),
    'gbk.zip': inGbk(zipSync({ '甲乙.xlsx': await bookOf('乙') }, { level: 0 })),
    '改了名.xlsx': zipSync({ 'a\\丙.xlsx': await bookOf('丙') }),
    '空.zip': zipSync({}),
    '半.zip': (await bookOf('丁')).subarray(0, 3000),
  });
  const { ranked, messages } = await consolidated(folder);
  expect(ranked).toEqual([
    ['丙', '改了名.xlsx/a/丙.xlsx'],
    ['乙', 'gbk.zip/甲乙..xlsxx'],
    ['甲', '附件.zip/第四季度/甲.xlsx'],
  ]);
  expect(Object.fromEntries(messages)).toEqual({
    '附件.zip/照片/1.jpg': expect.stringContaining('图片、文档等其他文件'),
    '附件.zip/坏.xlsx': expect.stringContaining('不是 Excel 工作簿'),
    '附件.zip/里.zip': expect.stringContaining('压缩包里还有压缩包'),
    '空.zip': expect.stringContaining('压缩包里没有文件'),
    '半.zip': expect.stringContaining('文件不完整'),
  });
});

test('O2: two of one name, and what was altered in one', async () => {
  const [one, other] = [await bookOf('甲'), await bookOf('乙')];
  const zip = Buffer.from(zipSync({ 'a.xlsx': one, 'b.xlsx': other }, { level: 0 }));
  for (let at = zip.indexOf('b.xlsx'); at >= 0; at = zip.indexOf('b.xlsx', at + 1)) zip.write('a.xlsx', at);
  const { ranked } = await consolidated(folderOf({ '邮件附件.zip': zip }));
  expect(ranked).toEqual([
    ['乙', '邮件附件.zip/a.xlsx（同名第 2 份）'],
    ['甲', '邮件附件.zip/a.xlsx'],
  ]);
});

/** Sets a field of 32 bits of every entry of the central directory. */
function inDirectory(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1')
  )
    bytes.writeUInt32LE(value, at + offset);
  return bytes;
}

test('O3: within bounds', async () => {
  const book = await bookOf('甲');
  const many = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`${i}.xlsx`, new Uint8Array()]));
  const folder = folderOf({
    '好.xlsx': book,
    '说谎.zip': inDirectory(zipSync({ 'a.xlsx': book }), 24, 900_000_000),
    '更多.zip': inDirectory(zipSync({ 'a.xlsx': book, 'b.xlsx': book }), 24, 20),
    '很多.zip': zipSync(many),
    '加密.zip': inDirectory(zipSync({ 'a.xlsx': book }), 8, 0x0008_0001),
  });
  const { ranked, messages } = await consolidated(folder);
  expect(ranked).toEqual([['甲', '好.xlsx']]);
  expect(messages.get('说谎.zip/a.xlsx')).toContain('内容过大');
  expect(messages.get('更多.zip/b.xlsx')).toContain('文件已损坏');
  expect(messages.get('加密.zip/a.xlsx')).toContain('打开密码');
  expect([...messages.keys()].filter((name) => name.startsWith('很多.zip/'))).toHaveLength(1200);
  expect(messages.get('很多.zip/1199.xlsx')).toContain('内容过大');
});

test('O4: long names', async () => {
  const tail = '品质督导评分表第四季度第二次现场检查最终确认版本请以此为准';
  const folder = folderOf({
    [`${'很长的文件夹名'.repeat(8)}/北苑${tail}.xlsx`]: 'x',
    [`${'很长的文件夹名'.repeat(8)}/南苑${tail}.xlsx`]: 'x',
  });
  const { out } = await cli('consolidate', folder, '--out', join(newFolder(), '汇总.xlsx'));
  expect(out).toContain(`北苑${tail}.xlsx`);
  expect(out).toContain(`南苑${tail}.xlsx`);
});
