import { parentPort, workerData } from 'node:worker_threads';
import type { Inspection } from '../../domain/inspection';
import { PlainMaker } from '../../hosts/xlsx/workbook-maker';
import type { ThreadSetup } from './thread-messages';

// A thread of its own: takes inspections, answers each with the bytes of its workbook.
const { rubric, modified } = workerData as ThreadSetup;
const maker = new PlainMaker(rubric, modified);

parentPort?.on('message', async (inspection: Inspection) => {
  const bytes = await maker.make(inspection);
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
});
