import { checkRubric } from './check-rubric';
import { fingerprintOf } from './fingerprint';
import { type Checked, failed, passed } from './issue';
import { hundredths, tenths, toTenths } from './marks';
import type { Checkpoint, Discipline, Item, Rubric } from './rubric';
import {
  type CheckpointDocument,
  type DisciplineDocument,
  type ItemDocument,
  RUBRIC_SCHEMAS,
  type RubricDocument,
  type SchemeDocument,
} from './rubric-document';
import { RULES } from './rule';
import { DEFAULT_SCHEME, type Scheme } from './scheme';
import { shapeFindings } from './shape-issues';

/** Reads a rubric from JSON data, or names everything that is wrong with it. */
export function parseRubric(data: unknown): Checked<Rubric> {
  const format = formatOf(data);
  if (format > 2) return failed([{ code: 'rubric-format-newer', format }]);
  const shaped = RUBRIC_SCHEMAS[format === 2 ? 2 : 1].safeParse(data, { reportInput: true });
  if (!shaped.success)
    return failed(shapeFindings(shaped.error).map((finding) => ({ code: 'rubric-shape', ...finding })));
  const issues = checkRubric(shaped.data);
  return issues.length > 0 ? failed(issues) : passed(buildRubric(shaped.data));
}

/** The format that a file states; files of the first one state none. */
function formatOf(data: unknown): number {
  const stated = data !== null && typeof data === 'object' && 'format' in data ? data.format : 1;
  return typeof stated === 'number' && Number.isSafeInteger(stated) ? stated : 1;
}

function buildRubric(document: RubricDocument): Rubric {
  const { format = 1, id, version, title, disciplines, ...statedScheme } = document;
  return {
    format,
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

const buildItem = (item: ItemDocument): Item => {
  const { checkpoints, fullMark, deductPerMissing: _, ...rest } = item;
  return {
    ...rest,
    fullMark: toTenths(fullMark) ?? tenths(0),
    rule: RULES.deductPerMissing.fromFile(item),
    checkpoints: checkpoints.map((checkpoint, i) =>
      typeof checkpoint === 'string' ? { id: `${rest.id}.${i + 1}`, text: checkpoint } : checkpoint,
    ),
  };
};

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
  return rubric.format === 2
    ? { format: 2, ...documentOf(rubric, ({ id, text }) => ({ id, text })) }
    : documentOf(rubric, ({ text }) => text);
}

const documentOf = (
  rubric: Rubric,
  checkpointOf: (checkpoint: Checkpoint) => CheckpointDocument,
): RubricDocument => ({
  id: rubric.id,
  version: rubric.version,
  title: rubric.title,
  ...rubric.statedScheme,
  disciplines: rubric.disciplines.map(({ items, columns, ...rest }) => ({
    ...rest,
    columns: [...columns],
    items: items.map(({ fullMark, rule, checkpoints, ...item }) => ({
      ...item,
      fullMark: fullMark / 10,
      ...RULES[rule.kind].toFile(rule),
      checkpoints: checkpoints.map(checkpointOf),
    })),
  })),
});
