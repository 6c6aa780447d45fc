import { localDay } from '../../../../domain/calendar';
import { part } from '../../../../usecases/part';
import type { Asked, CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import type { PaneWork } from '../../../pane-model';
import type { OurSheet } from '../../../pane-state';
import { Derived, Store } from '../../../store';
import type { FormValues, FormView } from './form-state';
import type { Generating } from './generating';
import { GenerationForm } from './generation-form';

/** 生成: the form, and what would be done with it; what would be done is planned when somebody looks. */
export class GenerateModel extends Derived<object, FormView> {
  /** Resolves when 生成 can show what it would do, or what that takes did not come. */
  foreseen: Promise<void> = Promise.resolve();
  private readonly form: GenerationForm;
  /** Holds another object whenever the form has to be shown anew. */
  private readonly changes: Store<object>;
  private generating: Generating | null = null;

  constructor(private readonly pane: PaneWork) {
    const { rubric, now } = pane.environment;
    const form = new GenerationForm(rubric, pane.reading.state, () => localDay(now()));
    const changes = new Store<object>({});
    super(changes, () => form.view());
    this.form = form;
    this.changes = changes;
    pane.reading.subscribe(() => this.follow());
    this.follow();
  }

  readonly actions = {
    editForm: (change: Partial<FormValues>) => {
      this.form.edit(change);
      this.show();
    },
    /** Shows what was typed in its standard form: a field has been left. */
    settleForm: () => {
      this.form.settle();
      this.show();
    },
    /** 生成 / 重新生成 with the values of the form. */
    generate: () => {
      this.actions.settleForm();
      this.pane.decide('generate', (work) => this.asked(work));
    },
    /** 生成 makes the sheets from the rubric of this file from now on, if it is one. */
    chooseEdition: (file: File) => void this.pane.perform('edition', () => this.use(file)),
    /** 生成 uses what it uses without a choice. */
    forgetEdition: () => void this.pane.perform('edition', () => this.use(null)),
    show: (sheet: OurSheet) => this.pane.actions.show(sheet),
  };

  private show(): void {
    this.changes.put({});
  }

  /** The workbook has been read. */
  private follow(): void {
    const reading = this.pane.reading.state();
    if (!reading) return;
    if (reading.whole) this.form.follow();
    this.show();
    this.foreseen = this.foresee();
  }

  /** What 生成 would do is shown once what that takes is loaded; where it does not, 生成 asks for it again and says so. */
  private async foresee(): Promise<void> {
    if (this.generating && this.form.loadedRubric()) return;
    const came = await Promise.all([this.load(), this.form.rubric()]).catch(() => null);
    if (came) this.show();
  }

  private async load(): Promise<Generating> {
    this.generating ??= (await part(import('./generating'))).generating;
    this.form.foresee = this.generating.previewOf;
    return this.generating;
  }

  /** Before what foresees it is loaded there is nothing to ask about. */
  private asked(work: CommandContext): Asked {
    const { form, generating } = this;
    if (generating) return generating.askedGenerate(work, form);
    const run: Command['run'] = async (run) =>
      await (await this.load()).generateCommand(work, form, null).run(run);
    return { question: null, command: { name: 'generate', cancellable: true, run } };
  }

  private use(file: File | null): Command {
    return {
      name: 'edition',
      run: async () => {
        if (file) await this.form.choose(file);
        else this.form.use(null);
        this.show();
        return null;
      },
    };
  }
}
