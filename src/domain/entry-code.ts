import type { Rubric } from './rubric';

const CODES = 10_000;

/**
 * Four digits that are printed on a field form and asked for by 快速录入: numbers by position, such as 3-2, mean the same checkpoints
 * only where the form and the workbook have the same edition of the rubric. Digits, because that is what a numeric keypad has.
 */
export const entryCode = ({ fingerprint }: Pick<Rubric, 'fingerprint'>): string =>
  String(Number.parseInt(fingerprint.slice(0, 8), 16) % CODES).padStart(4, '0');

/** A checkpoint by its position in its discipline, both from 1: 3-2 is the second one of the third item. */
export const positionText = (item: number, checkpoint: number): string => `${item}-${checkpoint}`;
