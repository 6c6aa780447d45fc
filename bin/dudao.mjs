#!/usr/bin/env node
// Bundles the command line when a source is newer than the bundles, then runs it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Node lets memory grow to several times of what is in use before it clears up, in every thread; by half is enough.
setFlagsFromString('--heap-growing-percent=50');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, '.cache', 'dudao.mjs');
const thread = join(root, '.cache', 'dudao-thread.mjs');

const newestUnder = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
};

async function bundleIfStale() {
  const newest = Math.max(
    ...['src', 'package.json', 'bin', 'scripts/bundle.mjs'].map((path) => newestUnder(join(root, path))),
  );
  const isFresh = (path) => existsSync(path) && statSync(path).mtimeMs > newest;
  if (isFresh(bundle) && isFresh(thread)) return;
  const { bundle: write } = await import('../scripts/bundle.mjs');
  await write(join(root, 'src/cli/workers/worker.ts'), thread);
  await write(join(root, 'src/cli/main.ts'), bundle);
}

if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
  console.error('还没有安装依赖，请先运行 npm run setup。');
  process.exitCode = 3;
} else {
  await bundleIfStale();
  const { main } = await import(pathToFileURL(bundle).href);
  process.exitCode = await main(process.argv.slice(2), {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    now: () => new Date(),
    threadScript: thread,
    onInterrupt: (listener) => {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  });
}
