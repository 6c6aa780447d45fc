import { parentPort } from 'node:worker_threads';
import { nodeInflater } from '../../../src/hosts/xlsx/node-inflater';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { ReadMemory } from '../../../src/hosts/xlsx/read/read-memory';

// A thread that reads one workbook after the other and remembers what it may; answers what became of each.
const memory = new ReadMemory();
parentPort?.on('message', (bytes: Uint8Array) => {
  const result = readXlsx(bytes, { inflater: nodeInflater, memory });
  parentPort?.postMessage(result.ok ? `${result.workbook.sheets.length} sheets` : result.failure);
});
