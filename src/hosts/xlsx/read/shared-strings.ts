import { fail } from './file-failure';
import { LIMITS } from './limits';
import { isRunText } from './run-text';
import { scanXml } from './scan-xml';
import { decodeCellText, joinText } from './xml-text';

/** The texts that cells refer to by number, from 0. */
export interface SharedStrings {
  at(index: number): string | undefined;
}

/** The texts of the shared string table; rich runs joined, phonetic guides left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const path: string[] = [];
  let text = '';
  scanXml(xml, {
    open: (name, _, depth) => {
      path[depth] = name;
      if (depth === 1) text = '';
    },
    close: (depth) => {
      if (depth !== 1 || path[1] !== 'si') return;
      if (strings.push(decodeCellText(text)) > LIMITS.strings) fail('too-large');
    },
    text: (chunk, depth) => {
      if (path[1] === 'si' && isRunText(path, depth, 2)) text = joinText(text, chunk);
    },
  });
  return strings;
}
