// Jest transform: @swc/jest, but the stretch of source that the environment variable MUTANT names is left out.
import { resolve } from 'node:path';
import swc from '@swc/jest';

/** { file, start, end }: a path below the root, and offsets into its text. */
const mutant = process.env.MUTANT ? JSON.parse(process.env.MUTANT) : null;

function mutated(source, file) {
  if (!mutant || resolve(file) !== resolve(mutant.file)) return source;
  const gone = source.slice(mutant.start, mutant.end);
  if (gone !== mutant.text) throw new Error(`${mutant.file} does not hold what is to be left out: ${gone}`);
  return `${source.slice(0, mutant.start)}undefined${source.slice(mutant.end)}`;
}

export default {
  createTransformer(options) {
    const plain = swc.createTransformer(options);
    return {
      ...plain,
      process: (source, file, more) => plain.process(mutated(source, file), file, more),
      getCacheKey: (source, file, more) => plain.getCacheKey(mutated(source, file), file, more),
    };
  },
};
