import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SiteDetail } from '../../domain/site-result';
import type { DeflatedDetail } from './jobs';

/** Makes what 明细 shows of a site small; the bytes are copied, because those of zlib lie in a larger block. */
export const deflateDetail = (detail: SiteDetail): DeflatedDetail =>
  new Uint8Array(deflateRawSync(JSON.stringify(detail), { level: 1 }));

/** The same as it was. */
export const inflateDetail = (bytes: DeflatedDetail): SiteDetail =>
  JSON.parse(inflateRawSync(bytes).toString('utf8')) as SiteDetail;
