import { checkRubric } from './check-rubric';
import { fingerprintOf } from './fingerprint';
import { type Checked, failed, passed } from './issue';
import { hundredths, type Tenths, tenths, toTenths } from './marks';
import type { Discipline, Item, Rubric } from './rubric';
import {
  type DisciplineDocument,
  type ItemDocument,
  type RubricDocument,
  rubricSchema,
  type SchemeDocument,
} from './rubric-document';
import { DEFAULT_SCHEME, type Scheme } from './scheme';
import { shapeFindings } from './shape-issues';

/** Reads a rubric from JSON data, or names everything that is wrong with it. */
export function parseRubric(data: unknown): Checked<Rubric> {
  const shaped = rubricSchema.safeParse(data, { reportInput: true });
  if (!shaped.success)
    return failed(shapeFindings(shaped.error).map((finding) => ({ code: 'rubric-shape', ...finding })));
  const issues = checkRubric(shaped.data);
  return issues.length > 0 ? failed(issues) : passed(buildRubric(shaped.data));
}

function buildRubric(document: RubricDocument): Rubric {
  const { id, version, title, disciplines, ...statedScheme } = document;
  return {
    id,
    version,
    title,
    disciplines: disciplines.map(buildDiscipline),
    scheme: buildScheme(statedScheme),
    statedScheme,
    fingerprint: fingerprintOf(document),
  };
}

const buildDiscipline = ({ items, ...rest }: DisciplineDocument): Discipline => ({
  ...rest,
  items: items.map(buildItem),
});

const buildItem = ({ checkpoints, fullMark, deductPerMissing, ...rest }: ItemDocument): Item => ({
  ...rest,
  fullMark: checkedTenths(fullMark),
  range: { min: checkedTenths(deductPerMissing.min), max: checkedTenths(deductPerMissing.max) },
  checkpoints: checkpoints.map((text, i) => ({ id: `${rest.id}.${i + 1}`, text })),
});

const checkedTenths = (value: number): Tenths => toTenths(value) ?? tenths(0);

const toHundredths = (value: number) => hundredths(Math.round(value * 100));

function buildScheme(stated: SchemeDocument): Scheme {
  const { bands, teamBonus } = stated;
  return {
    bands:
      bands?.map(({ name, min, max }) => ({ name, min: toHundredths(min), max: toHundredths(max) })) ??
      DEFAULT_SCHEME.bands,
    gapPolicy: stated.gapPolicy ?? DEFAULT_SCHEME.gapPolicy,
    payouts: stated.payouts ?? DEFAULT_SCHEME.payouts,
    teamBonus: teamBonus
      ? { threshold: toHundredths(teamBonus.threshold), amount: teamBonus.amount }
      : DEFAULT_SCHEME.teamBonus,
    methods: stated.methods ?? DEFAULT_SCHEME.methods,
  };
}

/** The rubric as the JSON data it was read from: parsing it again gives the same fingerprint. */
export function toDocument(rubric: Rubric): RubricDocument {
  return {
    id: rubric.id,
    version: rubric.version,
    title: rubric.title,
    ...rubric.statedScheme,
    disciplines: rubric.disciplines.map(({ items, columns, ...rest }) => ({
      ...rest,
      columns: [...columns],
      items: items.map(({ fullMark, range, checkpoints, ...item }) => ({
        ...item,
        fullMark: fullMark / 10,
        deductPerMissing: { min: range.min / 10, max: range.max / 10 },
        checkpoints: checkpoints.map(({ text }) => text),
      })),
    })),
  };
}
