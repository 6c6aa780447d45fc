/** Room for what is remembered, in bytes. */
export class Room {
  constructor(private bytes: number) {}

  isFull(): boolean {
    return this.bytes <= 0;
  }

  /** Takes room; gives it back where `bytes` is negative. */
  take(bytes: number): void {
    this.bytes -= bytes;
  }
}
