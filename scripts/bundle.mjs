// Bundles a TypeScript entry for Node into one ES module.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

/** Some packages call require; an ES module has none of its own. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Writes the bundle of `entry` to `outfile`; packages that are `external` are found in node_modules when it runs. */
export async function bundle(entry, outfile, { external = [] } = {}) {
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    external,
    logLevel: 'error',
    banner: { js: REQUIRE },
  });
}
