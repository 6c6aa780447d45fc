import type { FileSink, FoundFile } from '../../usecases/batch-port';
import { type StoredFile, zipPieces } from '../xlsx/zip/write-zip';

/** Gathers files in one zip, stored as they are: workbooks are deflated already. */
export class ZipSink implements FileSink {
  private readonly files: StoredFile[] = [];

  constructor(
    /** Written as the files' time of change. */
    private readonly modified: Date,
  ) {}

  /** A new zip is empty; a batch gives each of its files a name of its own. */
  async find(): Promise<FoundFile> {
    return 'nothing';
  }

  async put(file: string, bytes: Uint8Array): Promise<void> {
    this.files.push({ name: file, stored: bytes });
  }

  /** The zip of what was put into it until now, in pieces. */
  finish(): AsyncIterable<Uint8Array> {
    return zipPieces(this.files, asShown(this.modified));
  }
}

/** A time whose date and hour in UTC are those that people here see: a zip holds them without a zone. */
const asShown = (time: Date): Date => new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
