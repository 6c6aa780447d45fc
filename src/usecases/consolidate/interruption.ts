/** What an interruption ends: the reading, so that a workbook of what is read so far is written; later the writing. */
export class Interruption {
  private readonly reading = new AbortController();
  private readonly writing = new AbortController();

  /** Begin no further file; give the workbook up. */
  readonly stopReading = this.reading.signal;
  readonly stopWriting = this.writing.signal;

  /** The user asks to stop. */
  readonly ask = (): void => (this.stopReading.aborted ? this.writing : this.reading).abort();

  /** Everything is read: from now on there is nothing to stop but the writing. */
  readonly everythingIsRead = (): void => this.reading.abort();
}
