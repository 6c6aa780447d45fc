import { parentPort } from 'node:worker_threads';
import { nodeInflater } from '../../../src/hosts/xlsx/node-inflater';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { ReadingCache } from '../../../src/hosts/xlsx/read/cache/reading-cache';

// A thread that reads one workbook after the other and remembers what it may; answers what became of each.
const cache = new ReadingCache();
parentPort?.on('message', (bytes: Uint8Array) => {
  const result = readXlsx(bytes, { inflater: nodeInflater, cache });
  parentPort?.postMessage(result.ok ? `${result.workbook.sheets.length} sheets` : result.failure);
});
