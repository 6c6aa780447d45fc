import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import type { RubricDocument } from '../../src/domain/rubric-document';
import { RUBRIC_TEXT_LIMITS } from '../../src/domain/rubric-text-limits';

const made = (document: unknown): Rubric => {
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.value;
};

/** So many characters of a sentence with punctuation, beginning with a number that tells it from others. */
export const textOf = (length: number, number = 0): string =>
  `${number}现场检查发现，公共区域的设施、标识与台账不一致；责任人已签字确认。`
    .repeat(Math.ceil(length / 30))
    .slice(0, length);

/** Whole percents that sum to 100. */
const weights = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(100 / count) + (i < 100 % count ? 1 : 0));

/** A rubric of so many disciplines, with names as long as a sheet's name may be. */
export function rubricOf(disciplines: number): Rubric {
  const document = toDocument(defaultRubric());
  const [first] = document.disciplines;
  if (!first) throw new Error('no discipline');
  return made({
    ...document,
    disciplines: weights(disciplines).map((weight, i) => ({
      ...first,
      id: `discipline-${i}`,
      name: `${i}、${'专业名称很长的一个专业'.repeat(3)}`.slice(0, 31),
      weight,
      items: first.items.map((item) => ({ ...item, id: `D${i}-${item.id}` })),
    })),
  });
}

/** The default rubric with its first discipline only: the sheet as users know it in a workbook that opens quickly. */
export function firstDiscipline(): Rubric {
  const document = toDocument(defaultRubric());
  return made({
    ...document,
    disciplines: document.disciplines.slice(0, 1).map((first) => ({ ...first, weight: 100 })),
  });
}

/** Every text as long as it may be in a rubric that is brought in; `checkpoints` in each item. */
export function longestTexts(checkpoints: number): RubricDocument {
  const document = toDocument(defaultRubric());
  const { title, category, item: name, caption, bands } = RUBRIC_TEXT_LIMITS;
  const names = Array.from({ length: bands }, (_, i) => textOf(50, i));
  return {
    ...document,
    title: textOf(title),
    bands: names.map((band, i) => ({
      name: band,
      min: i === 0 ? 0 : i * 10 + 0.01,
      max: i === bands - 1 ? 100 : (i + 1) * 10,
    })),
    payouts: Array.from({ length: 4 }, (_, i) => ({
      role: textOf(50, i),
      amounts: names.map((_, j) => (j === 0 ? -1_000_000 : 1_000_000)),
    })),
    methods: [textOf(20, 1), textOf(20, 2)],
    disciplines: document.disciplines.map((discipline) => ({
      ...discipline,
      columns: discipline.columns.map((_, i) => textOf(caption, i)),
      items: discipline.items.map((item, i) => ({
        ...item,
        name: textOf(name, i),
        category: textOf(category, i),
        checkpoints: Array.from({ length: checkpoints }, (_, j) => textOf(500, j)),
      })),
    })),
  };
}

/** The same as a rubric. */
export const longestRubric = (checkpoints: number): Rubric => made(longestTexts(checkpoints));
