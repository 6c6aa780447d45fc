import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { BuildOptions } from 'esbuild';
import { bundled } from '../bundled';
import type * as Files from './files-entry';
import type * as Model from './model-entry';
import { QUICK_TIMERS } from './quick-timers';
import type * as Univer from './univer-entry';

const SOURCES = ['src/hosts/univer', 'test/excel-simulator'];
const GRID = /require\("(@univerjs\/[^"]+)"\)/g;

type Require = (name: string) => unknown;

let loaded: typeof Model | null = null;
let parts: Readonly<Record<string, unknown>> = {};

/**
 * The workbench's model, bundled when its sources changed. The grid is a bundle of its own: names of classes are kept
 * in the model, whose errors tell them; in the grid that would cost a fifth of all its time.
 */
export function loadModel(): typeof Model {
  loaded ??= load();
  return loaded;
}

function load(): typeof Model {
  const model = made('model', SOURCES, {
    entryPoints: [join('test', 'support', 'office', 'model-entry.ts')],
    external: ['@univerjs/*'],
    keepNames: true,
  });
  const names = [...new Set([...readFileSync(model, 'utf8').matchAll(GRID)].map(([, name]) => name ?? ''))];
  const grid = made('grid', [], {
    stdin: {
      contents: names.map((name) => `exports['${name}'] = require('${name}');`).join('\n'),
      resolveDir: process.cwd(),
    },
    minify: true,
  });
  parts = run(grid, require) as Readonly<Record<string, unknown>>;
  return run(model, findPart) as typeof Model;
}

/** What tests look at by its class is the tests' own. */
const PORT = /\/usecases\/workbook-port$/;

const findPart: Require = (name) =>
  PORT.test(name) ? require('../../../src/usecases/workbook-port') : (parts[name] ?? require(name));

/** The port over the grid: a bundle over the same grid. */
export function loadUniver(): typeof Univer {
  loadModel();
  const univer = made('univer', ['src'], {
    entryPoints: [join('test', 'support', 'office', 'univer-entry.ts')],
    external: ['@univerjs/*', '*/usecases/workbook-port'],
    keepNames: true,
  });
  return run(univer, findPart) as typeof Univer;
}

/** How the workbench opens and saves files: a bundle over the same grid, made when anything of ours changed. */
export function loadFiles(): typeof Files {
  loadModel();
  const files = made('files', ['src', 'test/excel-simulator'], {
    entryPoints: [join('test', 'support', 'office', 'files-entry.ts')],
    external: ['@univerjs/*'],
  });
  return run(files, findPart) as typeof Files;
}

const made = (name: string, sources: readonly string[], options: BuildOptions): string =>
  bundled(name, sources, { platform: 'node', format: 'cjs', target: 'node20', ...options });

/**
 * What a bundle exports. It runs outside of jest's own global object, where each look at a global costs three times as
 * much; nothing that tests look at depends on which global object a class comes from.
 */
function run(file: string, find: Require): unknown {
  const module = { exports: {} };
  const given = { require: find, module, exports: module.exports, ...QUICK_TIMERS };
  const code = readFileSync(file, 'utf8');
  compileFunction(code, Object.keys(given), { filename: file })(...Object.values(given));
  return module.exports;
}
