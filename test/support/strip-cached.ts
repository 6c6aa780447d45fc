import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same file with the cached result of every formula thrown away, so that whoever opens it must calculate. */
export function stripCachedResults(bytes: Uint8Array): {
  readonly bytes: Uint8Array;
  readonly stripped: number;
} {
  const parts = unzipSync(bytes);
  let stripped = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(content).replace(
      /(<c [^>]*?)( t="\w+")?>(<f(?: [^>]*)?(?:\/>|>[^<]*<\/f>))(<v>[^<]*<\/v>|<v\/>)?<\/c>/g,
      (_, cell, _type, formula) => {
        stripped++;
        return `${cell}>${formula}</c>`;
      },
    );
    parts[name] = strToU8(xml);
  }
  return { bytes: zipSync(parts, { level: 1 }), stripped };
}
