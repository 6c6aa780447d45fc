import { DRAFT_TEXT } from '../../messages/draft-text';
import { notify } from '../page/notices';
import type { Draft, DraftHead } from './draft';
import { DraftKeeper, type DraftSource } from './draft-keeper';
import { chooseDraft } from './draft-list';
import { DraftStore } from './draft-store';
import { heldNames, holdName } from './held-locks';

/** How often, and how long after one another, in milliseconds, drafts that other windows hold are looked at. */
const CLOSING_TURNS = 6;
const CLOSING_MS = 500;

const draftLock = (id: string): string => `draft ${id}`;

/** The drafts of this browser, and the one of the workbook that is open in this window. */
export class Drafts {
  private readonly store: Promise<DraftStore | null>;
  private keeper: DraftKeeper | null = null;
  private release: (() => void) | null = null;
  /** The draft of the workbook that is open in this window. */
  private keptId: string | null = null;
  private hasFailed = false;

  constructor() {
    this.store = DraftStore.open().catch((error) => this.failed(error));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.keeper?.keepChanges();
    });
    window.addEventListener('pagehide', () => this.keeper?.keepChanges());
  }

  /**
   * Drafts that no window is working at, latest first; too old ones are removed. A tab that was just closed holds on to its
   * own for a moment, so that where there are others only, they are looked at once more.
   */
  async left(): Promise<readonly DraftHead[]> {
    const store = await this.store;
    if (!store) return [];
    try {
      await store.removeOld(Date.now());
      for (let turn = 1; ; turn++) {
        const held = await heldNames();
        const others = (await store.heads()).filter(({ id }) => id !== this.keptId);
        const free = others.filter(({ id }) => !held.has(draftLock(id)));
        if (free.length > 0 || others.length === 0 || turn === CLOSING_TURNS) return free;
        await new Promise((resolve) => window.setTimeout(resolve, CLOSING_MS));
      }
    } catch (error) {
      this.failed(error);
      return [];
    }
  }

  /** Lets people choose among drafts that are left; null where none was chosen, or there is none. */
  async choose(heads: readonly DraftHead[]): Promise<Draft | null> {
    if (heads.length === 0) return null;
    const store = await this.store;
    const chosen = await chooseDraft(heads, Date.now(), (id) => void store?.remove(id).catch(this.failed));
    if (!chosen) return null;
    const draft = (await store?.read(chosen.id).catch(this.failed)) ?? null;
    if (!draft?.file) notify(DRAFT_TEXT.gone, 'refusal');
    return draft?.file ? draft : null;
  }

  /** Begins to keep the workbook that is open now; the one before is kept no longer. */
  async keep(source: DraftSource): Promise<DraftKeeper | null> {
    await this.stop();
    const store = await this.store;
    if (!store) return null;
    this.keptId = source.id;
    this.release = await holdName(draftLock(source.id));
    this.keeper = new DraftKeeper(source, store, this.failed);
    return this.keeper;
  }

  /** The open workbook is saved, or given up on purpose. */
  async forget(): Promise<void> {
    await this.keeper?.forget();
  }

  /** Keeps nothing more of the open workbook; what is kept stays. */
  async stop(): Promise<void> {
    await this.keeper?.stop();
    this.keeper = null;
    this.keptId = null;
    this.release?.();
    this.release = null;
  }

  /** Said once, and for as long as nothing else is: the page may be loading still, and people have to know that they must save more often. */
  private readonly failed = (error: unknown): null => {
    if (!this.hasFailed) notify(DRAFT_TEXT.notKept, 'refusal', 'until-the-next');
    this.hasFailed = true;
    console.warn('workbench: drafts are not kept', error);
    return null;
  };
}
