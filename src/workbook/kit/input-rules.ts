import { TEXT_LIMITS } from '../../domain/site-facts';
import { a1 } from '../address';
import { NAMES } from '../names';
import type { Area, ValidationPlan } from '../plan';

/** Input rules of cells that people write into. Pasting bypasses them, so none is ever the only check. */

/** Most characters of the title of a hint that Excel takes. */
const LONGEST_TITLE = 32;

/** First and last day that cells take, as serial numbers: 2000-01-01 and 2199-12-31. */
export const DAYS = { from: 36_526, to: 109_575 } as const;

/** What is said beside a cell before anything is typed; nothing when missing. */
type Prompt = string | undefined;

const words = (caption: string, prompt: Prompt, error: string): Pick<ValidationPlan, 'prompt' | 'error'> => {
  const title = caption.slice(0, LONGEST_TITLE);
  return {
    ...(prompt === undefined ? {} : { prompt: { title, text: prompt } }),
    error: { title, text: error },
  };
};

/** A text of at most `most` characters. */
export const textRule = (area: Area, caption: string, most: number, prompt?: string): ValidationPlan => ({
  area,
  rule: { kind: 'custom', formula: `LEN(${a1(area.top, area.left)})<=${most}` },
  severity: 'stop',
  ...words(caption, prompt, `最多 ${most} 个字，请缩短。`),
});

/** A day; `example` is one as people write it: 2011-12-15. `more` is said after it. */
export const dayRule = (area: Area, caption: string, example: string, more = ''): ValidationPlan => ({
  area,
  rule: { kind: 'date', ...DAYS },
  severity: 'stop',
  ...words(caption, `请写成 ${example} 这样的日期。${more}`, `请填写日期，例如 ${example}。`),
});

/** A number from `min` to `max`, both included. */
export const numberRule = (area: Area, caption: string, min: number, max: number): ValidationPlan => {
  const cell = a1(area.top, area.left);
  return {
    area,
    rule: { kind: 'custom', formula: `IF(ISNUMBER(${cell}),AND(${cell}>=${min},${cell}<=${max}),FALSE)` },
    severity: 'stop',
    ...words(caption, undefined, `请填写 ${min}–${max} 之间的数字。`),
  };
};

/** One of a few words; another one is refused, or taken after a question. */
export const choiceRule = (
  area: Area,
  caption: string,
  choices: readonly string[],
  { prompt, others = 'closed' }: { readonly prompt?: string; readonly others?: 'closed' | 'open' } = {},
): ValidationPlan => {
  const source = choices.join(',');
  if (source.split(',').length !== choices.length) throw new Error(`${caption}: a comma in ${source}`);
  return {
    area,
    rule: { kind: 'list', source },
    severity: others === 'open' ? 'information' : 'stop',
    ...words(
      caption,
      prompt,
      others === 'open' ? '列表中没有这一项，确定要填写吗？' : `请从列表中选择：${choices.join('、')}。`,
    ),
  };
};

/** One of the words under a defined name and no other; `refusal` says where they come from. */
export const listedRule = (area: Area, caption: string, name: string, refusal: string): ValidationPlan => ({
  area,
  rule: { kind: 'list', source: `=${name}` },
  severity: 'stop',
  ...words(caption, undefined, refusal),
});

/** A person: offered from 人员 where the workbook has it, else a text. */
export const personRule = (area: Area, caption: string, hasPeople: boolean): ValidationPlan =>
  hasPeople
    ? offeredRule(area, caption, NAMES.personLabels, '人员表中没有这个人')
    : textRule(area, caption, TEXT_LIMITS.person);

/** One of the words under a defined name, or another one after a question. */
export const offeredRule = (
  area: Area,
  caption: string,
  name: string,
  question: string,
  prompt?: string,
): ValidationPlan => ({
  area,
  rule: { kind: 'list', source: `=${name}` },
  severity: 'information',
  ...words(caption, prompt, `${question}，确定要填写吗？`),
});
