#!/usr/bin/env node
// Enforces the direction of imports between the layers of src, that no files import each other in a circle, not even
// types only, and the size of files. See docs/architecture.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { circlesOf } from './arrows/circles.mjs';
import { importsOf, targetOf } from './arrows/imports.mjs';
import { CLOSED, LAYERS } from './arrows/layers.mjs';

/** Longest file without a reason, in lines. */
const MOST_LINES = 250;

/** The source files below a folder of a tree, by their paths from its root. */
function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

const inside = (path, folder) => path === folder || path.startsWith(`${folder}/`);

function checkImport(file, layer, { specifier, typeOnly }) {
  if (!specifier.startsWith('.')) {
    const allowed = layer.packages.some((name) =>
      name.endsWith(':') ? specifier.startsWith(name) : inside(specifier, name),
    );
    return allowed ? null : `package ${specifier} is not for this layer`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  const isClosed = ({ folder, door, home }) =>
    inside(target, folder) && target !== door && !inside(file, home);
  if (CLOSED.some(isClosed)) return `${target}: in a closed folder`;
  if (inside(target, layer.folder)) return null;
  if (layer.values.some((folder) => inside(target, folder))) return null;
  if (layer.types.some((folder) => inside(target, folder)))
    return typeOnly ? null : `${target}: as a type only`;
  return `${target}: against the arrows`;
}

/** What is wrong with one file of src. */
function breachesIn(file, text, imports) {
  const breaches = [];
  const lines = text.split('\n').length - 1;
  if (lines > MOST_LINES && !text.startsWith('// long file:'))
    breaches.push(`${file}: ${lines} lines, at most ${MOST_LINES}`);
  if (/\bExcel\.run\b/.test(text) && !inside(file, 'src/hosts/office'))
    breaches.push(`${file}: Excel.run belongs in src/hosts/office`);
  const layer = LAYERS.find(({ folder }) => inside(file, folder));
  if (!layer) return [...breaches, `${file}: belongs to no layer`];
  for (const each of imports) {
    const breach = checkImport(file, layer, each);
    if (breach) breaches.push(`${file} → ${breach}`);
  }
  return breaches;
}

/** Every breach of the rules in a tree, one line each; tests are only asked for circles. */
function breachesOf(root) {
  const files = [...filesBelow(root, 'src'), ...filesBelow(root, 'test')];
  const sources = new Set(files);
  const graph = new Map();
  const breaches = [];
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const imports = importsOf(text);
    if (inside(file, 'src')) breaches.push(...breachesIn(file, text, imports));
    const relative = imports.filter(({ specifier }) => specifier.startsWith('.'));
    graph.set(
      file,
      [...new Set(relative.map(({ specifier }) => targetOf(file, specifier, sources)))].filter(Boolean),
    );
  }
  return [...breaches, ...circlesOf(graph).map((circle) => `import circle: ${circle.join(' → ')}`)];
}

const breaches = breachesOf(resolve(process.argv[2] ?? '.'));
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exit(1);
