import { ApiObject, type Identity } from '../protocol/api-object';
import type { OpenBook } from './open-book';

/** An object that office.js keeps beyond a request: it has a name of its own from then on. */
export abstract class KeptObject extends ApiObject {
  private reference: string | null = null;

  constructor(readonly book: OpenBook) {
    super();
  }

  override identity(): Identity {
    return this.reference === null ? {} : { _ReferenceId: this.reference };
  }

  _KeepReference(): void {
    this.reference ??= this.book.keep(this);
  }
}
