import { strFromU8, unzipSync } from 'fflate';

/** What every chart of a file holds of the cells that it stands for, categories before values, as texts. */
export const chartResults = (bytes: Uint8Array): readonly (readonly (string | undefined)[])[] =>
  Object.entries(unzipSync(bytes, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name) }))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, part]) =>
      [...strFromU8(part).matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, text]) => text),
    );
