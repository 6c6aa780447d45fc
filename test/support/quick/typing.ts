import type { RawEntry } from '../../../src/domain/entry';
import type { CheckpointId, Rubric } from '../../../src/domain/rubric';
import { answer, back, press } from '../../../src/usecases/quick/answer';
import {
  EMPTY_JOURNAL,
  type Journal,
  record,
  type TakenBack,
  takeBack,
  unwritten,
} from '../../../src/usecases/quick/journal';
import type { QuickSource } from '../../../src/usecases/quick/quick-source';
import { type Answered, FIRST_STATE, type QuickState } from '../../../src/usecases/quick/quick-state';

/** Somebody at the keyboard of 快速录入, over entries in memory: every key counts. */
export class Typing {
  state: QuickState = FIRST_STATE;
  journal: Journal = EMPTY_JOURNAL;
  keys = 0;
  private typed = '';

  constructor(
    readonly rubric: Rubric,
    readonly entries: ReadonlyMap<CheckpointId, RawEntry> = new Map(),
    readonly isPlaced: (id: CheckpointId) => boolean = () => true,
  ) {}

  get source(): QuickSource {
    const later = unwritten(this.journal);
    const blank: RawEntry = { deduction: null, reason: null, method: null };
    return {
      rubric: this.rubric,
      listed: [],
      entry: (id) => later.get(id) ?? this.entries.get(id) ?? blank,
      holdsFormula: () => false,
      isEntered: () => true,
      isPlaced: this.isPlaced,
    };
  }

  /** One key: a character, ⏎, ⌫ or ⎋. */
  key(key: string): void {
    this.keys += 1;
    if (key === '⏎') this.take(answer(this.state, this.source, this.typed));
    else if (key === '⎋') this.state = back(this.state, this.source);
    else if (key === '⌫') this.typed = this.typed.slice(0, -1);
    else {
      const sign = this.typed === '' ? press(this.state, this.source, key) : null;
      if (sign) this.take(sign);
      else this.typed += key;
    }
  }

  /** Several keys one after the other. */
  keysOf(keys: string): this {
    for (const key of keys) this.key(key);
    return this;
  }

  /** 撤回. */
  undo(): TakenBack {
    const taken = takeBack(this.journal, this.source);
    this.journal = taken.journal;
    return taken;
  }

  private take({ state, entered }: Answered): void {
    if (entered) this.journal = record(this.journal, this.source, entered);
    this.typed = '';
    this.state = state;
  }
}
