// The manifest for the address that the add-in is served from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the manifest in the repository names. */
const HERE = 'https://localhost:3000';

/** Writes the manifest with its addresses replaced; the address has to be https. */
export function makeManifest(root, output, address = HERE) {
  const { origin, pathname, protocol } = new URL(address);
  if (protocol !== 'https:') throw new Error(`ADDIN_URL=${address}: 必须以 https:// 开头`);
  const base = `${origin}${pathname.replace(/\/$/, '')}`;
  const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
  writeFileSync(
    join(output, 'manifest.xml'),
    text
      .replaceAll(`<AppDomain>${HERE}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
      .replaceAll(`"${HERE}/`, `"${base}/`),
  );
}
