import { HostError } from '../protocol/host-error';

/** Pixels of the grid per point. */
export const PIXELS_PER_POINT = 4 / 3;

/** Highest row, in points. */
export const MAX_ROW_POINTS = 409.5;

/** Widest column, in points: 255 characters of seven pixels and five pixels of padding. */
export const MAX_COLUMN_POINTS = (255 * 7 + 5) / PIXELS_PER_POINT;

/** Refuses a number that is none or lies outside of what Excel takes. */
export function checkNumber(what: string, value: unknown, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new HostError('InvalidArgument', `${what}: ${least} to ${most}, not ${String(value)}`);
  return value;
}

/** Refuses a number that is not whole or lies outside of what Excel takes. */
export function checkWhole(what: string, value: unknown, least: number, most: number): number {
  if (!Number.isInteger(value)) throw new HostError('InvalidArgument', `${what}: not a whole number`);
  return checkNumber(what, value, least, most);
}

/** Refuses a text that is longer than Excel takes. */
export function checkLength(what: string, text: unknown, most: number): string {
  if (typeof text !== 'string' || text.length > most)
    throw new HostError('InvalidArgument', `${what}: at most ${most} characters`);
  return text;
}

/** Refuses a word that is not among those that Excel has for something. */
export function checkWord<T extends string>(what: string, value: unknown, words: readonly T[]): T {
  if (!words.includes(value as T)) throw new HostError('InvalidArgument', `${what}: ${String(value)}`);
  return value as T;
}

/** Colours that the model takes; Excel knows names of colours besides. */
export function checkColor(color: unknown): string {
  if (typeof color !== 'string' || !/^(#[0-9A-F]{6})?$/i.test(color))
    throw new HostError('InvalidArgument', `color ${String(color)}`);
  return color;
}
