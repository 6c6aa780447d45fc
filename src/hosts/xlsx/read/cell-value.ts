import type { RawValue } from '../../../domain/raw-value';
import { daySerial } from './day-serial';
import { fail } from './file-failure';
import type { SharedStrings } from './shared-strings';
import { decodeCellText } from './xml-text';

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const INDEX = /^\s*\d+\s*$/;

/**
 * What a cell's stored text means by the cell's type; a number that is none, or beyond doubles, stays text. A shared
 * string that is not there is damage: taken for an empty cell, it would lose what somebody entered.
 */
export function cellValue(type: string, text: string, strings: SharedStrings): RawValue {
  switch (type) {
    case 's':
      return text.trim() === '' ? null : sharedString(text, strings);
    case 'b':
      return text.trim() === '' ? null : ['1', 'true'].includes(text.trim());
    case 'e':
      return text === '' ? null : { error: text };
    case 'n':
      return numberOf(text);
    case 'd':
      return daySerial(text) ?? decodeCellText(text);
    default:
      return decodeCellText(text);
  }
}

function sharedString(text: string, strings: SharedStrings): string {
  return (INDEX.test(text) ? strings.at(Number(text)) : undefined) ?? fail('damaged');
}

function numberOf(text: string): RawValue {
  if (text.trim() === '') return null;
  const number = Number(text);
  return NUMBER.test(text) && Number.isFinite(number) ? number : text;
}
