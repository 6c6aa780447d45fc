import type { FileFailure } from './file-failure';

/** How many bytes are looked at to see what a file is. */
const SEARCHED = 4096;

const SIGNATURES: readonly (readonly [FileFailure, readonly number[]])[] = [
  ['link', [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]], // .lnk
  ['old-xls', [0x09, 0x08, 0x10, 0]], // BIFF without a container
  ['old-xls', [0x09, 0x08, 0x08, 0]],
  ['old-xls', [0x09, 0x04, 0x06, 0]],
  ['old-xls', [0x09, 0x00, 0x04, 0]],
  ['archive', [0x52, 0x61, 0x72, 0x21]], // Rar!
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ['archive', [0x1f, 0x8b]], // gzip
];

const TEXTS: readonly (readonly [FileFailure, RegExp])[] = [
  ['link', /^\s*\[internetshortcut\]/],
  ['xml-table', /urn:schemas-microsoft-com:office:spreadsheet|progid="excel\.sheet"/],
  ['ods', /urn:oasis:names:tc:opendocument|office:document/],
  ['html-table', /<html|<table|<!doctype html|<meta |<body/],
  [
    'mail',
    /^(?:mime-version|from|to|received|return-path|content-type|date|subject|delivered-to|message-id|x-[\w-]+): /,
  ],
];

/** What a file is that is no zip: a table in another format, a mail, a link; else just no zip. */
export function formatOf(bytes: Uint8Array): FileFailure {
  const signed = SIGNATURES.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (signed) return signed[0];
  // Marks of the formats are ASCII: in UTF-16 every other byte is zero.
  const text = String.fromCharCode(
    ...bytes.subarray(0, SEARCHED).filter((byte) => byte !== 0 && byte < 0x80),
  ).toLowerCase();
  return TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'not-a-zip';
}

/** What a zip is that holds no workbook: a table of another program, another Office file, or files packed together. */
export function packageFormat(names: readonly string[], mimetype: string): FileFailure {
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return 'ods';
  if (names.some((name) => /^index\/(?:document|tables\/).*\.iwa$/i.test(name))) return 'numbers';
  const isOffice = names.some((name) => /^\/?(?:\[content_types\]\.xml|_rels\/\.rels)$/i.test(name));
  return isOffice ? 'not-a-workbook' : 'archive';
}
