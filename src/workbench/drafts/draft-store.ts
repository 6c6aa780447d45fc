import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { DRAFT_DAYS, type Draft, type DraftCell, type DraftHead, type OpenEntry } from './draft';

interface Schema extends DBSchema {
  heads: { key: string; value: DraftHead };
  files: { key: string; value: { readonly id: string; readonly bytes: Uint8Array } };
  /** Changes after the file, one record for each time they were kept. */
  changes: {
    key: number;
    value: { readonly draft: string; readonly cells: readonly DraftCell[] };
    indexes: { draft: string };
  };
  /** The entry that was being typed when something was last kept. */
  entries: { key: string; value: { readonly id: string; readonly entry: OpenEntry } };
}

const STORES = ['heads', 'files', 'changes', 'entries'] as const;
const DAY_MS = 86_400_000;

/**
 * While people type, what is kept is with the system before it counts as kept: waiting for the disk took three seconds on a busy
 * computer (ADR 25). What is kept at rest is on the disk.
 */
export interface KeepOptions {
  readonly durability?: 'relaxed' | 'strict';
  /** Whether nothing is kept under its id yet. */
  readonly isNew?: boolean;
}

/** Drafts in the browser's own database: every method rejects where the browser does not keep anything. */
export class DraftStore {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  static async open(): Promise<DraftStore> {
    return new DraftStore(
      await openDB<Schema>('dudao-drafts', 1, {
        upgrade: (database) => {
          database.createObjectStore('heads', { keyPath: 'id' });
          database.createObjectStore('files', { keyPath: 'id' });
          database.createObjectStore('changes', { autoIncrement: true }).createIndex('draft', 'draft');
          database.createObjectStore('entries', { keyPath: 'id' });
        },
        blocking: (_, __, event) => (event.target as IDBDatabase | null)?.close(),
      }),
    );
  }

  /** The drafts, latest first. */
  async heads(): Promise<readonly DraftHead[]> {
    const heads = await this.database.getAll('heads');
    return heads.sort((a, b) => b.changedAt - a.changedAt);
  }

  /**
   * Keeps changed cells and the entry that is being typed, all or nothing of it; with a file that holds all changes up to
   * now, cells are those that changed after it. The file of a draft that is new takes the place of nothing, which need not be asked
   * for.
   */
  async keep(
    head: DraftHead,
    { file, cells, entry }: Omit<Draft, 'head'>,
    { durability = 'relaxed', isNew = false }: KeepOptions = {},
  ): Promise<void> {
    const work = this.database.transaction(STORES, 'readwrite', { durability });
    const changes = work.objectStore('changes');
    const held = file && !isNew ? await changes.index('draft').getAllKeys(head.id) : [];
    await Promise.all([
      work.objectStore('heads').put(head),
      file ? work.objectStore('files').put({ id: head.id, bytes: file }) : null,
      ...held.map((key) => changes.delete(key)),
      cells.length > 0 ? changes.add({ draft: head.id, cells }) : null,
      entry
        ? work.objectStore('entries').put({ id: head.id, entry })
        : work.objectStore('entries').delete(head.id),
      ended(work),
    ]);
  }

  /** All that is kept of a draft; null where it is gone. */
  async read(id: string): Promise<Draft | null> {
    const work = this.database.transaction(STORES);
    const [head, file, changes, entry] = await Promise.all([
      work.objectStore('heads').get(id),
      work.objectStore('files').get(id),
      work.objectStore('changes').index('draft').getAll(id),
      work.objectStore('entries').get(id),
    ]);
    if (!head) return null;
    const cells = changes.flatMap((change) => change.cells);
    return { head, file: file?.bytes ?? null, cells, entry: entry?.entry ?? null };
  }

  async remove(id: string): Promise<void> {
    const work = this.database.transaction(STORES, 'readwrite', { durability: 'relaxed' });
    const changes = work.objectStore('changes');
    const keys = await changes.index('draft').getAllKeys(id);
    await Promise.all([
      work.objectStore('heads').delete(id),
      work.objectStore('files').delete(id),
      work.objectStore('entries').delete(id),
      ...keys.map((key) => changes.delete(key)),
      ended(work),
    ]);
  }

  /** Removes what has been kept for too long. */
  async removeOld(now: number): Promise<void> {
    for (const { id, changedAt } of await this.heads())
      if (now - changedAt > DRAFT_DAYS * DAY_MS) await this.remove(id);
  }
}

/** Ends a transaction at once: by itself it would wait until a busy page has heard the answer to each of its requests. */
function ended(work: { commit(): void; readonly done: Promise<void> }): Promise<void> {
  work.commit();
  return work.done;
}
