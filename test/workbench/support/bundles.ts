import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bundled } from '../../support/bundled';

/** A page's script and style sheet. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles a page as a browser takes it, and as small as it is published: every window that opens it takes all of it. */
export function bundlePage(
  entry: string,
  sources: readonly string[] = ['src', 'test/excel-simulator'],
): Bundle {
  const name = `page-${basename(dirname(entry))}-${basename(entry).replace(/\.tsx?$/, '')}`;
  const script = bundled(name, sources, {
    entryPoints: [entry],
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    alias: {
      numfmt: './src/hosts/univer/grid/quick-numfmt.ts', // as in webpack.config.js
      'numfmt-itself': './node_modules/numfmt/lib/index.js',
    },
    define: { 'process.env.NODE_ENV': '"production"', __APP_VERSION__: '"test"', 'import.meta.url': '""' },
  });
  const style = script.replace(/\.js$/, '.css');
  return {
    script: readFileSync(script, 'utf8'),
    style: existsSync(style) ? readFileSync(style, 'utf8') : '',
  };
}

/** A file of genuine office.js. */
export const officeFile = (path: string): Buffer =>
  readFileSync(join('node_modules/@microsoft/office-js/dist', path));
