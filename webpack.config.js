// Three pages: the task pane, the ribbon's commands, and the workbench for use without Excel. They share no code, so
// that nothing of the workbench weighs on the pane.
//
// Settings, by environment variable:
//   OFFICE_JS  where office.js comes from: global (default), 21vianet, or self (a copy beside the pages)
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { contentSecurityPolicy, OFFICE_JS_FILES, officeJs } from './scripts/office-js.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The build of one page. */
function page({ name, entry, template, output, source, usesOffice, quick = false }) {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2020'],
    context: root,
    entry: { [name]: entry },
    output: {
      path: output,
      filename: `${name}.[contenthash:8].js`,
      chunkFilename: `${name}-[name].[contenthash:8].js`,
      publicPath: '',
      uniqueName: `dudao-${name}`,
    },
    resolve: {
      extensions: ['.tsx', '.ts', '.mjs', '.js'],
      alias: {
        numfmt$: join(root, 'src/hosts/univer/grid/quick-numfmt.ts'),
        'numfmt-itself$': join(root, 'node_modules/numfmt/lib/index.js'),
      },
    },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: SWC } },
        { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: {
      chunkIds: 'named',
      // What several parts need is loaded once; pages and workers are one file each.
      splitChunks: quick
        ? false
        : {
            chunks: (chunk) => chunk.name !== name && !chunk.name?.endsWith('-worker'),
            minSize: 20_000,
            cacheGroups: { defaultVendors: false, default: { minChunks: 2 } },
          },
      minimizer: quick
        ? [smaller('esbuild')]
        : [smaller('terser', AT_FIRST), smaller('swc', undefined, AT_FIRST)],
    },
    performance: { hints: false },
    devtool: false,
    stats: 'errors-warnings',
    plugins: [
      new webpack.DefinePlugin({ __APP_VERSION__: JSON.stringify(version) }),
      // Hyphenation of seventy languages that no sheet of ours is written in.
      new webpack.IgnorePlugin({
        checkResource: (request, context) =>
          context.includes('engine-render') && /^\.\/(?!en-)[a-z]{2,3}(-[\w-]+)?-[\w-]{8}\.js$/.test(request),
      }),
      new CssPlugin({ filename: `${name}.[contenthash:8].css` }),
      new HtmlPlugin({
        template: join(root, template),
        filename: `${name}.html`,
        scriptLoading: 'defer',
        minify: false,
        templateParameters: {
          officeJs: usesOffice ? `<script src="${officeJs(source)}"></script>` : '',
          policy: contentSecurityPolicy(source, name),
        },
      }),
    ],
  };
}

/** What a page loads at first: every byte of it is waited for, so that it is worth the slowest of the three. */
const AT_FIRST = /^(taskpane|commands)\.\w+\.js$/;

/** Makes scripts smaller: those of a pattern, or all but those. */
const smaller = (by, include, exclude) =>
  new MinimizerPlugin({
    minify: MinimizerPlugin[`${by}Minify`],
    extractComments: by !== 'esbuild', // which cannot
    minimizerOptions: by === 'terser' ? { compress: { passes: 2 } } : {},
    include,
    exclude,
  });

// Fields of classes are assigned, not defined: no class of ours knows the difference, and the pane is smaller.
const SWC = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' }, useDefineForClassFields: false },
    target: 'es2020',
  },
};

/** The builds of all pages into a folder. */
export function builds({ output = join(root, 'dist'), source = process.env.OFFICE_JS || 'global' } = {}) {
  copyAssets(output, source);
  return [
    page({
      name: 'taskpane',
      entry: './src/taskpane/main.tsx',
      template: 'src/taskpane/taskpane.html',
      usesOffice: true,
      output,
      source,
    }),
    page({
      name: 'commands',
      entry: './src/commands/main.ts',
      template: 'src/commands/commands.html',
      usesOffice: true,
      output,
      source,
    }),
    page({
      name: 'workbench',
      entry: './src/workbench/main.ts',
      template: 'src/workbench/workbench.html',
      usesOffice: false,
      quick: true, // eight megabytes of spreadsheet grid: bytes matter less there than a minute of everybody's time
      output,
      source,
    }),
  ];
}

/** Icons, and office.js where it is to be served from here. */
function copyAssets(output, source) {
  mkdirSync(output, { recursive: true });
  if (existsSync(join(root, 'assets')))
    cpSync(join(root, 'assets'), join(output, 'assets'), { recursive: true });
  if (source !== 'self') return;
  const from = join(root, 'node_modules/@microsoft/office-js/dist');
  for (const file of OFFICE_JS_FILES) {
    mkdirSync(dirname(join(output, 'office-js', file)), { recursive: true });
    cpSync(join(from, file), join(output, 'office-js', file));
  }
}

export default () => builds();
