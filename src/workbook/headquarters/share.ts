import { divideRounded } from '../../domain/marks';

/** A share of a whole in whole thousandths, so that every program shows and keeps the same figure; 0 of nothing. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : divideRounded(1000 * part, whole) / 1000;

/** The formula of it; the quotient of two integers decides at a half. */
export const shareFormula = (part: string, whole: string): string => `ROUND(1000*${part}/${whole},0)/1000`;
