import { defaultRubric } from '../../../../domain/default-rubric';
import { shortCode } from '../../../../domain/rubric';
import { readListFile } from '../../../../hosts/list-file/read-list-file';
import { XLSX_TYPE } from '../../../../hosts/xlsx/media-type';
import { PlainMaker } from '../../../../hosts/xlsx/workbook-maker';
import { writeXlsx } from '../../../../hosts/xlsx/write';
import { ZipSink } from '../../../../hosts/zip/zip-sink';
import { BATCH_TEXT, skipText } from '../../../../messages/batch-text';
import { failureText } from '../../../../messages/failure-text';
import { ignoredTexts, listIssueTexts } from '../../../../messages/site-list-text';
import { runBatch } from '../../../../usecases/batch';
import { type Batch, planBatch } from '../../../../usecases/batch-plan';
import type { WorkbookMaker } from '../../../../usecases/batch-port';
import { writeSiteListTemplate } from '../../../../usecases/site-list-template';
import { HostFailure } from '../../../../usecases/workbook-port';
import type { BatchReply, BatchRequest } from '../model/batch-messages';
import type { BatchPlanView } from '../model/batch-view';

const ZIP = 'application/zip';

async function blobOf(pieces: AsyncIterable<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece as BlobPart);
  return new Blob(parts, { type: ZIP });
}

const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Does the work of 发放 away from the page: reads lists, makes workbooks and packs them. */
export class BatchServer {
  private readonly rubric = defaultRubric();
  private batch: Batch | null = null;
  private stop = new AbortController();

  constructor(private readonly reply: (message: BatchReply) => void) {}

  /** Answers a request; a file that cannot be read is an answer, our own bugs are not. */
  async serve(request: BatchRequest): Promise<void> {
    try {
      if (request.kind === 'read') this.read(request);
      else if (request.kind === 'make') await this.make(request.modified);
      else if (request.kind === 'template') await this.template(request.modified);
      else this.stop.abort();
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      this.reply({ kind: 'failed', text: failureText(error.code, error.subject) });
    }
  }

  private read({ bytes, name, ...wish }: Extract<BatchRequest, { kind: 'read' }>): void {
    this.batch = null;
    const list = readListFile(bytes, name);
    const batch = list.ok ? planBatch(list.value.workbook, this.rubric, wish) : list;
    if (batch.ok) {
      this.batch = batch.value;
      const plan = this.planView(batch.value);
      const notes = list.ok && list.value.endMark ? [...plan.notes, BATCH_TEXT.endMark] : plan.notes;
      this.reply({ kind: 'ready', plan: { ...plan, notes } });
    } else this.reply({ kind: 'refused', problems: listIssueTexts(batch.issues) });
  }

  private planView({ jobs, ignored, perSite }: Batch): BatchPlanView {
    const sites = jobs.filter((_, i) => i % perSite === 0);
    return {
      perSite,
      sites: sites.map(({ site, inspection: { facts, roster } }) => ({
        site,
        period: facts.period,
        people: roster.length,
      })),
      notes: [
        ...ignoredTexts(ignored),
        ...jobs.filter(({ renamed }) => renamed).map(({ site, file }) => BATCH_TEXT.renamed(site, file)),
      ],
      rubric: { version: this.rubric.version, code: shortCode(this.rubric) },
    };
  }

  private async make(modified: Date): Promise<void> {
    if (!this.batch) return;
    this.stop = new AbortController();
    const plain = new PlainMaker(this.rubric, modified);
    const maker: WorkbookMaker = {
      lanes: plain.lanes,
      make: async (inspection, discipline) => {
        await nextTask(); // in which a request to stop is heard
        return await plain.make(inspection, discipline);
      },
    };
    const zip = new ZipSink(modified);
    const { written, skipped } = await runBatch(this.batch, maker, zip, {
      signal: this.stop.signal,
      onProgress: (done, of) => this.reply({ kind: 'progress', done, of }),
    });
    this.reply({
      kind: 'made',
      zip: written.length > 0 ? await blobOf(zip.finish()) : null,
      written: written.length,
      stopped: skipped.some(({ code }) => code === 'stopped'),
      skipped: skipped.filter(({ code }) => code !== 'stopped').map(({ code, file }) => skipText(code, file)),
    });
  }

  private async template(modified: Date): Promise<void> {
    await writeSiteListTemplate(this.rubric, modified.getFullYear(), {
      write: async (plan) => {
        const bytes = await writeXlsx(plan, { modified });
        this.reply({ kind: 'template', file: new Blob([bytes as BlobPart], { type: XLSX_TYPE }) });
      },
    });
  }
}
