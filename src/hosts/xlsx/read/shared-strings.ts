import { fail } from './file-failure';
import { LIMITS } from './limits';
import { decodeCellText, decodeXml, scanXml } from './xml';

/** The texts of the shared string table; rich runs joined, phonetic guides left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanXml(xml, {
    open: (name, _, selfClosing) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = !selfClosing;
      else if (name === 'rPh') phonetic++;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        if (strings.push(decodeCellText(text)) > LIMITS.strings) fail('too-large');
      }
    },
    text: (chunk) => {
      if (inText && phonetic === 0) text += decodeXml(chunk);
    },
  });
  return strings;
}
