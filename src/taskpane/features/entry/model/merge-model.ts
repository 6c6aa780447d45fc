import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import { refusalLines } from '../../../../messages/merge-text';
import type { Mergeable, MergeSource, WrittenMerge } from '../../../../usecases/merge';
import { part } from '../../../../usecases/part';
import type { GridWorkbook } from '../../../../workbook/grid';
import type { WorkbookPlan } from '../../../../workbook/plan';
import type { Asked, CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done, NOTHING_HERE } from '../../../controller/outcomes';
import { writePlanned } from '../../../controller/write-planned';
import type { PaneWork } from '../../../pane-model';
import { Store } from '../../../store';
import { Choices } from './choices';
import { EntryClient } from './entry-client';
import type { MergeView } from './entry-view';
import { decided } from './merge-view';
import type { MergingPart } from './merging';
import { readChosen } from './read-chosen';

const TEXT = ENTRY_TEXT.merge;

const NOTHING: MergeView = {
  reading: null,
  files: [],
  refusals: [],
  mayGoOn: false,
  ready: false,
  mayTakeBack: false,
  open: 0,
  conflicts: [],
  disciplines: [],
};

/** 合并录入: other people's workbooks into the open one. */
export class MergeModel extends Store<MergeView> {
  private others: readonly MergeSource[] = [];
  private allowAltered = false;
  private choices = new Choices();
  private parts: MergingPart | null = null;
  private mergeable: Mergeable | null = null;
  private written: WrittenMerge | null = null;

  private readonly client = new EntryClient();

  constructor(private readonly pane: PaneWork) {
    super(NOTHING);
  }

  readonly actions = {
    choose: (files: readonly File[]) => void this.pane.perform('merge-read', this.reading(files)),
    goOn: () => {
      this.allowAltered = true;
      void this.pane.perform('merge-read', this.comparing);
    },
    take: (conflict: string, file: string) => {
      this.choices.take(conflict, file);
      this.show();
    },
    takeAll: (discipline: string, file: string) => {
      const found = this.mergeable?.rubric.disciplines.find(({ name }) => name === discipline);
      if (!found || !this.mergeable || !this.parts) return;
      const { conflicts } = this.parts.mergeContents(this.mergeable, this.choices.settlement);
      this.choices.takeAll(conflicts, found.id, file);
      this.show();
    },
    apply: () => this.pane.decide('merge', this.applying),
    cancel: () => this.forget(),
    takeBack: () => void this.pane.perform('take-back-merge', this.takingBack),
  };

  private forget(): void {
    this.others = [];
    this.allowAltered = false;
    this.choices = new Choices();
    this.mergeable = null;
    this.put({ ...NOTHING, mayTakeBack: this.written !== null });
  }

  /** Reads the chosen files one after the other, then holds them against the open workbook. */
  private readonly reading =
    (files: readonly File[]) =>
    (work: CommandContext): Command => ({
      name: 'merge-read',
      run: async (run) => {
        this.forget();
        const sources: MergeSource[] = [];
        const refusals: string[] = [];
        try {
          for (const [i, file] of files.entries()) {
            run.step(i, files.length + 1);
            this.set({ reading: file.name });
            const read = await readChosen(this.client, file);
            if (typeof read === 'string') refusals.push(read);
            else sources.push({ file: file.name, found: read });
          }
        } finally {
          this.set({ reading: null });
        }
        this.others = distinct(sources);
        this.set({ files: [TEXT.here, ...this.others.map(({ file }) => file)] });
        if (refusals.length > 0) {
          this.set({ refusals });
          return null;
        }
        return await this.compare(work);
      },
    });

  private readonly comparing = (work: CommandContext): Command => ({
    name: 'merge-read',
    run: () => this.compare(work),
  });

  private async compare({ workbook, reload }: CommandContext) {
    await reload();
    if (workbook.inspected?.kind !== 'ours') {
      this.forget();
      return NOTHING_HERE;
    }
    this.parts ??= (await part(import(/* webpackChunkName: "merging" */ './merging'))).merging;
    this.readAgain(workbook.found);
    return null;
  }

  /** Whether the open workbook and the others can be merged; shows why not, or what they contradict each other in. */
  private readAgain(found: GridWorkbook): boolean {
    const read = this.parts?.readMergeable([{ file: TEXT.here, found }, ...this.others], {
      allowAltered: this.allowAltered,
    });
    this.mergeable = read?.ok ? read.value : null;
    if (read && !read.ok) {
      this.set({
        refusals: read.refusals.flatMap(refusalLines),
        mayGoOn: read.refusals.every(({ code }) => code === 'altered'),
        ready: false,
        conflicts: [],
      });
      return false;
    }
    this.show();
    return true;
  }

  private show(): void {
    if (!this.mergeable || !this.parts) return;
    this.choices.show(this.parts.mergeContents(this.mergeable, this.choices.settlement).conflicts);
    this.set(decided(this.parts, this.mergeable, this.choices.settlement));
  }

  /** Merges into the open workbook, from a fresh reading; asks first. */
  private readonly applying = (work: CommandContext): Asked => {
    const { mergeable, parts } = this;
    const [own] = mergeable?.parts ?? [];
    const gained =
      mergeable && parts && own
        ? parts.entriesIn(parts.mergeContents(mergeable, this.choices.settlement)) - parts.entriesIn(own)
        : 0;
    return {
      question: {
        title: TEXT.question.title,
        lines: [...TEXT.question.lines(mergeable?.parts.length ?? 0, gained), ...ownSheetLines(mergeable)],
        confirm: TEXT.question.confirm,
      },
      command: {
        name: 'merge',
        cancellable: true,
        run: async (run) => {
          if (this.others.length === 0) return null; // given up, then tried once more
          const merged = await writePlanned(
            work,
            run,
            (found) => (this.readAgain(found) ? this.planFor(found) : null),
            (later) => this.planFor(later),
          );
          if (!merged) {
            work.show();
            return { tone: 'warning', title: TEXT.changed, lines: [] };
          }
          this.written = merged.over;
          this.forget();
          await work.reload();
          return done(TEXT.done(merged.entries));
        },
      },
    };
  };

  /** Takes the last merge back; what people have changed since stays. */
  private readonly takingBack = (work: CommandContext): Command => ({
    name: 'take-back-merge',
    cancellable: true,
    run: async (run) => {
      const { parts, written } = this;
      const back = await writePlanned(work, run, (found) =>
        parts && written ? parts.takeBackIn(found, written) : null,
      );
      if (!back) {
        work.show();
        return { tone: 'warning', title: TEXT.notTakenBack, lines: [] };
      }
      this.written = null;
      this.forget();
      await work.reload();
      return done(TEXT.takenBack(back.taken), back.kept > 0 ? [TEXT.kept(back.kept)] : []);
    },
  });

  /**
   * The plan of everything that has been decided, over the open workbook as it is; null where something is left to decide, or
   * differs from what people saw. Altered or not was asked before: what is typed meanwhile is not calculated yet.
   */
  private planFor(found: GridWorkbook): Planned | null {
    const sources = [{ file: TEXT.here, found }, ...this.others];
    const read = this.parts?.readMergeable(sources, { allowAltered: true });
    if (!read?.ok) return null;
    const merged = this.parts?.mergeWorkbooks(read.value, this.choices.settlement);
    if (!merged || merged.unsettled.length > 0) return null;
    if (!merged.conflicts.every((conflict) => this.choices.wasShown(conflict))) return null;
    const [{ inspection: before }] = read.value.parts;
    const { fingerprint } = read.value.rubric;
    return { ...merged, over: { before, merged: merged.inspection, fingerprint } };
  }
}

/** What is to be written. */
interface Planned {
  readonly plan: WorkbookPlan;
  readonly entries: number;
  readonly over: WrittenMerge;
}

/** The sheets of their own that people have in the other files: none of them comes along. */
const ownSheetLines = (mergeable: Mergeable | null): readonly string[] =>
  (mergeable?.readings ?? []).flatMap(({ foreignSheets }, i) =>
    i === 0 || foreignSheets.length === 0
      ? []
      : [TEXT.question.ownSheets(mergeable?.parts[i]?.file ?? '', foreignSheets)],
  );

/** Files of one name, from two folders, become two names. */
function distinct(sources: readonly MergeSource[]): readonly MergeSource[] {
  const counts = new Map<string, number>();
  return sources.map(({ file, found }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return { file: count === 1 ? file : `${file}（${count}）`, found };
  });
}
