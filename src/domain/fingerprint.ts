import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json';

/** SHA-256 of the value's canonical JSON in UTF-8, as 64 lower-case hex digits. */
export const fingerprintOf = (document: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(document))));
