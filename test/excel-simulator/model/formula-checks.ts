import { HostError } from '../protocol/host-error';
import { parseFormula, partsOf } from './formula-syntax';
import { checkLength } from './limits';

/** Longest formula of an input rule or a colour rule, and longest list written out. */
const LONGEST = 255;

/** Refuses a formula that Excel takes in no input rule and no colour rule: arrays, joined or crossed areas. */
export function checkRuleFormula(formula: unknown): string {
  const text = checkLength('formula of a rule', formula, LONGEST);
  for (const part of partsOf(parseFormula(text.startsWith('=') ? text : `=${text}`)))
    if (part.kind === 'array' || (part.kind === 'operation' && [',', ' ', '@'].includes(part.sign)))
      throw new HostError('InvalidArgument', 'rules hold no arrays, unions and intersections');
  return text;
}

/** Refuses a list that Excel does not take: too long, no items, or a formula that refers to another sheet. */
export function checkListSource(source: unknown): string {
  const text = checkLength('list', source, LONGEST);
  if (!text.startsWith('=')) {
    if (text.split(',').every((item) => item.trim() === ''))
      throw new HostError('InvalidArgument', 'an empty list');
    return text;
  }
  checkRuleFormula(text);
  for (const part of partsOf(parseFormula(text)))
    if ((part.kind === 'reference' || part.kind === 'name') && part.sheet !== null)
      throw new HostError('InvalidArgument', 'the text of a list refers to no other sheet');
  return text;
}

/** Refuses a bound that is neither a number, a text that reads as a date or number, nor a formula. */
export function checkBound(bound: unknown): unknown {
  if (typeof bound === 'number') return bound;
  if (typeof bound === 'string' && bound.startsWith('=')) return checkRuleFormula(bound);
  if (typeof bound === 'string' && /^[\d.:/TZ+ -]+$/.test(bound)) return bound;
  throw new HostError('InvalidArgument', `bound ${String(bound)}`);
}
