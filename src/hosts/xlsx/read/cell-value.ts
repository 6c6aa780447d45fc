import type { RawValue } from '../../../domain/entry';
import type { SharedStrings } from './shared-strings';
import { decodeCellText } from './xml-text';

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const INDEX = /^\s*\d+\s*$/;

/** What a cell's stored text means by the cell's type; a number that is none, or beyond doubles, stays text. */
export function cellValue(type: string, text: string, strings: SharedStrings): RawValue {
  switch (type) {
    case 's':
      return INDEX.test(text) ? (strings.at(Number(text)) ?? null) : null;
    case 'b':
      return text.trim() === '' ? null : ['1', 'true'].includes(text.trim());
    case 'e':
      return text === '' ? null : { error: text };
    case 'n':
      return numberOf(text);
    default:
      return decodeCellText(text);
  }
}

function numberOf(text: string): RawValue {
  if (text.trim() === '') return null;
  const number = Number(text);
  return NUMBER.test(text) && Number.isFinite(number) ? number : text;
}
