import { Zip, ZipPassThrough } from 'fflate';
import type { FileSink, FoundFile } from '../../usecases/batch-port';

/** Gathers files in one zip, stored as they are: workbooks are deflated already. */
export class ZipSink implements FileSink {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error; // nothing is deflated here, so nothing can fail but our own code
    this.chunks.push(chunk);
  });

  constructor(
    /** Written as the files' time of change. */
    private readonly modified: Date,
  ) {}

  /** Nothing stands in a new zip; a batch gives each of its files a name of its own. */
  async find(): Promise<FoundFile> {
    return 'nothing';
  }

  async put(file: string, bytes: Uint8Array): Promise<void> {
    const entry = new ZipPassThrough(file);
    entry.mtime = this.modified;
    this.zip.add(entry);
    entry.push(bytes, true);
  }

  /** The finished zip, in pieces; nothing can be put into it from then on. */
  finish(): readonly Uint8Array[] {
    this.zip.end();
    return this.chunks;
  }
}
