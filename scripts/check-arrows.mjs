#!/usr/bin/env node
// Enforces the direction of imports between the layers of src, and the size of files. See docs/architecture.md.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';

/** Longest file without a reason, in lines. */
const MOST_LINES = 250;

/**
 * What each layer may import: `values` of other layers, `types` only as types, `packages` from node_modules.
 * The first layer whose folder a file lies in applies.
 */
const LAYERS = [
  { folder: 'src/domain', values: [], types: [], packages: ['zod/mini', '@noble/hashes'] },
  { folder: 'src/workbook', values: ['src/domain'], types: [], packages: [] },
  { folder: 'src/usecases', values: ['src/domain', 'src/workbook'], types: [], packages: [] },
  {
    folder: 'src/hosts/xlsx/write',
    values: ['src/workbook', 'src/hosts/xlsx/zip'],
    types: ['src/domain'],
    packages: ['@cj-tech-master/excelts', 'fflate'],
  },
  {
    folder: 'src/hosts/xlsx/read',
    values: ['src/workbook', 'src/hosts/xlsx/zip'],
    types: ['src/domain'],
    packages: ['fflate'],
  },
  { folder: 'src/hosts/xlsx/zip', values: [], types: [], packages: ['pako', 'node:'] },
  {
    folder: 'src/hosts/xlsx',
    values: ['src/workbook', 'src/usecases/workbook-port'],
    types: ['src/domain', 'src/usecases/batch-port'],
    packages: ['node:'],
  },
  {
    folder: 'src/hosts/zip',
    values: ['src/hosts/xlsx/zip'],
    types: ['src/usecases/batch-port'],
    packages: [],
  },
  { folder: 'src/hosts/csv', values: ['src/workbook'], types: [], packages: [] },
  {
    folder: 'src/hosts/list-file',
    values: ['src/hosts/csv', 'src/hosts/xlsx/read', 'src/usecases/workbook-port'],
    types: ['src/domain', 'src/workbook'],
    packages: [],
  },
  {
    folder: 'src/hosts/office',
    values: ['src/workbook', 'src/usecases/workbook-port'],
    types: ['src/domain', 'src/usecases/self-check'],
    packages: [],
  },
  { folder: 'src/messages', values: [], types: ['src/domain', 'src/usecases', 'src/workbook'], packages: [] },
  {
    folder: 'src/taskpane/controller',
    values: ['src/usecases', 'src/messages', 'src/domain'],
    types: ['src/workbook', 'src/taskpane'],
    packages: [],
  },
  {
    folder: 'src/taskpane/components',
    values: ['src/messages', 'src/taskpane/theme', 'src/taskpane/use-pane-state'],
    types: ['src/taskpane'],
    packages: ['react', '@fluentui/react-components', '@fluentui/react-icons'],
  },
  {
    folder: 'src/taskpane/headquarters/worker',
    values: [
      'src/usecases',
      'src/messages',
      'src/domain',
      'src/hosts/xlsx',
      'src/hosts/list-file',
      'src/hosts/zip',
    ],
    types: ['src/taskpane/headquarters'],
    packages: [],
  },
  {
    folder: 'src/taskpane',
    values: ['src/messages', 'src/usecases', 'src/domain', 'src/hosts/office'],
    types: [],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
  },
  {
    folder: 'src/commands',
    values: ['src/taskpane/controller', 'src/hosts/office', 'src/messages', 'src/domain'],
    types: ['src/taskpane'],
    packages: [],
  },
  { folder: 'src/workbench/protocol', values: [], types: [], packages: [] },
  {
    folder: 'src/workbench/grid',
    values: ['src/workbench/protocol/host-error', 'src/workbench/model/box'],
    types: [],
    packages: ['@univerjs'],
  },
  {
    folder: 'src/workbench/model',
    values: ['src/workbench/protocol'],
    types: ['src/workbench/grid'],
    packages: ['@univerjs/core'],
  },
  { folder: 'src/workbench/node', values: [], types: ['src/workbench'], packages: [] },
  {
    folder: 'src/workbench',
    values: [
      'src/workbook',
      'src/usecases',
      'src/hosts/xlsx',
      'src/hosts/office',
      'src/messages',
      'src/domain',
    ],
    types: [],
    packages: ['@univerjs', 'fflate'],
  },
  {
    folder: 'src/cli',
    values: [
      'src/usecases',
      'src/messages',
      'src/domain',
      'src/hosts/xlsx',
      'src/hosts/list-file',
      'src/hosts/zip',
    ],
    types: ['src/workbook'],
    packages: ['node:'],
  },
];

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s)?[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function* filesUnder(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesUnder(path);
    else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) yield path;
  }
}

const inside = (path, folder) => path === folder || path.startsWith(`${folder}/`);

function checkImport(file, layer, specifier, typeOnly) {
  if (!specifier.startsWith('.')) {
    const allowed = layer.packages.some((name) =>
      name.endsWith(':') ? specifier.startsWith(name) : inside(specifier, name),
    );
    return allowed ? null : `package ${specifier} is not for this layer`;
  }
  const target = posix.join(posix.dirname(file), specifier); // names of files have / here on every system
  if (inside(target, layer.folder)) return null;
  if (layer.values.some((folder) => inside(target, folder))) return null;
  if (layer.types.some((folder) => inside(target, folder)))
    return typeOnly ? null : `${target}: as a type only`;
  return `${target}: against the arrows`;
}

function findCycle(graph) {
  const state = new Map();
  const visit = (file, path) => {
    if (state.get(file) === 'done') return null;
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    state.set(file, 'done');
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Every breach of the rules in a tree, one line each. */
function breachesOf(root) {
  const breaches = [];
  const graph = new Map();
  for (const path of filesUnder(join(root, 'src'))) {
    const file = relative(root, path).replaceAll('\\', '/');
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n').length - 1;
    if (lines > MOST_LINES && !text.startsWith('// long file:'))
      breaches.push(`${file}: ${lines} lines, at most ${MOST_LINES}`);
    if (/\bExcel\.run\b/.test(text) && !inside(file, 'src/hosts/office'))
      breaches.push(`${file}: Excel.run belongs in src/hosts/office`);
    const layer = LAYERS.find(({ folder }) => inside(file, folder));
    if (!layer) {
      breaches.push(`${file}: belongs to no layer`);
      continue;
    }
    graph.set(file, []);
    for (const [, , type, specifier, lazy] of text.matchAll(IMPORT)) {
      const breach = checkImport(file, layer, specifier ?? lazy, type !== undefined);
      if (breach) breaches.push(`${file} → ${breach}`);
      const target =
        specifier?.startsWith('.') && type === undefined ? posix.join(posix.dirname(file), specifier) : null;
      if (target) graph.get(file).push(...[`${target}.ts`, `${target}/index.ts`]);
    }
  }
  const cycle = findCycle(graph);
  return cycle ? [...breaches, `import cycle: ${cycle.join(' → ')}`] : breaches;
}

const breaches = breachesOf(resolve(process.argv[2] ?? '.'));
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exit(1);
