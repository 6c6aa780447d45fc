import { GAP_POLICIES } from '../../../../domain/scheme';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { Interruption } from '../../../../usecases/consolidate/interruption';
import { Store } from '../../../store';
import { ConsolidateClient } from './consolidate-client';
import type { KnownRubric, PickedFile } from './consolidate-messages';
import { type ConsolidateEnvironment, runConsolidation } from './consolidate-run';
import { type ConsolidateActions, type ConsolidateView, NO_RUN, type RubricView } from './consolidate-view';
import { droppedFiles, entriesOf, type Picked, pickedFiles } from './picked-files';

const TEXT = HEADQUARTERS_TEXT.consolidate;

/** 汇总排名与完整性核对 in the pane: its state, what the user can do, and the work behind it. */
export class ConsolidateModel extends Store<ConsolidateView> {
  private picked: Picked = [];
  private added: readonly KnownRubric[] = [];
  /** Files that were chosen among those of their inspections. */
  private preferred: readonly string[] = [];
  private interruption = new Interruption();

  constructor(
    private readonly environment: ConsolidateEnvironment,
    private readonly builtIn: Pick<RubricView, 'version' | 'code'>,
  ) {
    super({
      ...NO_RUN,
      phase: 'choose',
      rubrics: rubricViews(builtIn, []),
      rubricTrouble: null,
      gapPolicy: null,
    });
  }

  readonly actions: ConsolidateActions = {
    choose: (files) => {
      if (!this.busy()) this.take(pickedFiles(files));
    },
    drop: (items) => {
      const entries = entriesOf(items);
      if (!this.busy()) void droppedFiles(entries).then((picked) => !this.busy() && this.take(picked));
    },
    stop: () => {
      const { progress } = this.state();
      if (progress?.stopping) return; // the workbook can be given up when the result is there
      if (progress) this.set({ progress: { ...progress, stopping: true } });
      this.interruption.ask();
    },
    prefer: (file) => {
      if (!this.busy()) this.prefer(file);
    },
    addRubrics: (files) => void this.addRubrics(files),
    removeRubric: (code) => {
      if (!this.busy()) this.keepRubrics(this.added.filter((rubric) => rubric.code !== code));
    },
    chooseGapPolicy: (name) => {
      if (this.busy()) return;
      this.set({ gapPolicy: GAP_POLICIES.find((policy) => policy === name) ?? null });
      this.again();
    },
  };

  private busy(): boolean {
    return this.state().phase === 'reading' || this.state().phase === 'writing';
  }

  private take(picked: Picked): void {
    this.picked = picked;
    this.preferred = [];
    if (picked.length > 0) void this.run(picked);
    else this.set({ ...NO_RUN, phase: 'choose', trouble: TEXT.nothing });
  }

  private async run(files: readonly PickedFile[]): Promise<void> {
    this.interruption = new Interruption();
    const progress = { done: 0, of: files.length, excluded: 0, stopping: false };
    this.set({ ...NO_RUN, phase: 'reading', progress });
    const { added: rubrics, preferred: prefer, environment, events, interruption } = this;
    const { gapPolicy } = this.state();
    try {
      const written = await runConsolidation(
        files,
        { rubrics, gapPolicy, prefer },
        environment,
        events,
        interruption,
      );
      const download = written?.file ? { url: URL.createObjectURL(written.file), name: written.name } : null;
      this.set({ phase: 'done', writing: null, download, givenUp: written === null });
    } catch {
      // Our bug, or a host without workers; what was found already stays.
      const phase = this.state().result ? 'done' : 'choose';
      this.set({ phase, progress: null, writing: null, trouble: TEXT.broken });
    }
  }

  private readonly events: Parameters<typeof runConsolidation>[3] = {
    read: (done, of, excluded) =>
      this.set({ progress: { done, of, excluded, stopping: this.state().progress?.stopping ?? false } }),
    summedUp: (result, checks) =>
      this.set({
        phase: 'writing',
        progress: null,
        result,
        checks,
        writing: result.ranked > 0 ? { done: 0, of: result.ranked } : null,
      }),
    writing: (done, of) => this.set({ writing: { done, of } }),
  };

  private async addRubrics(files: readonly File[]): Promise<void> {
    if (this.busy()) return;
    try {
      const client = new ConsolidateClient(this.environment.startConsolidating);
      try {
        const added = new Map(this.added.map((rubric) => [rubric.code, rubric] as const));
        for (const file of files) {
          const reply = await client.ask({ kind: 'rubric', file }, ['rubric', 'rubric-refused']);
          if (reply.kind === 'rubric-refused')
            return this.set({
              rubricTrouble: { title: TEXT.rubricRefused(file.name), lines: reply.problems },
            });
          if (reply.rubric.code !== this.builtIn.code) added.set(reply.rubric.code, reply.rubric);
        }
        this.keepRubrics([...added.values()]);
      } finally {
        client.close();
      }
    } catch {
      this.set({ rubricTrouble: { title: TEXT.failed, lines: [TEXT.broken] } });
    }
  }

  /** Holds the files that were chosen against other rubrics, too. */
  private keepRubrics(rubrics: readonly KnownRubric[]): void {
    this.added = rubrics;
    this.set({ rubrics: rubricViews(this.builtIn, rubrics), rubricTrouble: null });
    this.again();
  }

  /** The choice made before among the same files is revised. */
  private prefer(file: string): void {
    const contest = this.state().result?.contests.find(({ files }) =>
      files.some((each) => each.file === file),
    );
    if (!contest) return;
    const others = new Set(contest.files.map((each) => each.file));
    this.preferred = [...this.preferred.filter((each) => !others.has(each)), file];
    this.again();
  }

  /** The files that were chosen, by what holds now. */
  private again(): void {
    if (this.picked.length > 0 && !this.busy()) void this.run(this.picked);
  }

  override put(state: ConsolidateView): void {
    const before = this.state().download;
    super.put(state);
    if (before && state.download !== before) URL.revokeObjectURL(before.url);
  }
}

const rubricViews = (
  builtIn: Omit<RubricView, 'removable'>,
  added: readonly KnownRubric[],
): readonly RubricView[] => [
  { ...builtIn, removable: false },
  ...added.map(({ version, code }) => ({ version, code, removable: true })),
];
