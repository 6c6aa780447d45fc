// What a source file imports, read from its text: no program that reads TypeScript is needed for it.
import { posix } from 'node:path';

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
/** `import('…')` as an expression or within a type: which of both is not decided, so it counts as a value. */
const CALL = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]\s*\)/g;

/** Every import of a file, whether as types only or not; also those that are loaded later, and re-exports. */
export function importsOf(text) {
  return [
    ...Array.from(text.matchAll(STATEMENT), ([, type, specifier]) => ({
      specifier,
      typeOnly: Boolean(type),
    })),
    ...Array.from(text.matchAll(BARE), ([, specifier]) => ({ specifier, typeOnly: false })),
    ...Array.from(text.matchAll(CALL), ([, specifier]) => ({ specifier, typeOnly: false })),
  ];
}

/** The file among `files` that a relative import means; null for another kind of file. */
export function targetOf(file, specifier, files) {
  const path = posix.join(posix.dirname(file), specifier); // names of files have / here on every system
  const candidates = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((name) => files.has(name)) ?? null;
}
