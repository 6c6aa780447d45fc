import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const OUT = join('.cache', 'workbench', 'page');

/** A page's script and style sheet. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles a page as a browser takes it. */
export function bundlePage(entry: string): Bundle {
  mkdirSync(OUT, { recursive: true });
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', __APP_VERSION__: '"test"', 'import.meta.url': '""' },
    outdir: OUT,
    write: false,
    logLevel: 'error',
  });
  const find = (suffix: string): string => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { script: find('.js'), style: find('.css') };
}

/** A file of genuine office.js. */
export const officeFile = (path: string): Buffer =>
  readFileSync(join('node_modules/@microsoft/office-js/dist', path));
