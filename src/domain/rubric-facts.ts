import { checkpointCount, type Rubric } from './rubric';

/** What can be said of a rubric without having it. */
export interface RubricFacts extends Pick<Rubric, 'format' | 'id' | 'version' | 'title' | 'fingerprint'> {
  readonly disciplines: readonly {
    readonly id: string;
    readonly name: string;
    /** Whole percent. */
    readonly weight: number;
    /** How many there are. */
    readonly checkpoints: number;
  }[];
}

/** The facts of a rubric. */
export const factsOf = (rubric: Rubric): RubricFacts => ({
  format: rubric.format,
  id: rubric.id,
  version: rubric.version,
  title: rubric.title,
  fingerprint: rubric.fingerprint,
  disciplines: rubric.disciplines.map((discipline) => ({
    id: discipline.id,
    name: discipline.name,
    weight: discipline.weight,
    checkpoints: checkpointCount(discipline),
  })),
});
