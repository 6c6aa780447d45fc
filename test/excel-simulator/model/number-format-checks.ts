import { HostError } from '../protocol/host-error';
import { checkLength } from './limits';

const LONGEST = 255;
const MOST_SECTIONS = 4;

/** Refuses a number format that Excel could not read: too long, a quote or bracket left open, too many sections. */
export function checkNumberFormat(format: unknown): string {
  const text = checkLength('number format', format, LONGEST);
  const plain = text.replace(/"[^"]*"|\\.|_.|\[[^\][]*\]/gs, '');
  if (/["[\]\\]/.test(plain) || plain.split(';').length > MOST_SECTIONS)
    throw new HostError('InvalidArgument', `number format ${text}`);
  return text;
}
