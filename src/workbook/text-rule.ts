import { a1 } from './address';
import type { Area, ValidationPlan } from './plan';

/** Most characters of the title of a hint that Excel takes. */
const LONGEST_TITLE = 32;

/** A caption as the title of a hint. */
export const hintTitle = (caption: string): string => caption.slice(0, LONGEST_TITLE);

/** An input rule for texts of at most `most` characters, with a prompt that says what to write where there is one. */
export const textRule = (area: Area, caption: string, most: number, prompt?: string): ValidationPlan => ({
  area,
  rule: { kind: 'custom', formula: `LEN(${a1(area.top, area.left)})<=${most}` },
  severity: 'stop',
  ...(prompt === undefined ? {} : { prompt: { title: hintTitle(caption), text: prompt } }),
  error: { title: hintTitle(caption), text: `最多 ${most} 个字，请缩短。` },
});
