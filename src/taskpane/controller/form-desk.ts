import type { Issue } from '../../domain/issue';
import type { Rubric } from '../../domain/rubric';
import { EDITION_TEXT } from '../../messages/edition-text';
import { type EditionToUse, editionToUse } from '../../usecases/live/edition-to-use';
import { HostFailure } from '../../usecases/workbook-port';
import type { EditionTrouble, EditionView, FormValues, FormView } from '../pane-state';
import { blankForm, formOf, formView, inEdition } from './form-view';
import type { OpenWorkbook } from './open-workbook';

/** The form on 生成: what the user typed, and the edition of the rubric that the sheets are made from. */
export class FormDesk {
  private current: FormValues;
  private problems: readonly Issue[] = [];
  /** Whether the user has typed into the form; then a reading of the workbook does not replace it. */
  private touched = false;
  private chosen: Rubric | null = null;
  private trouble: EditionTrouble | null = null;

  constructor(
    private readonly builtIn: Rubric,
    private readonly workbook: OpenWorkbook,
    private readonly year: () => number,
  ) {
    this.current = blankForm(builtIn);
  }

  readonly values = (): FormValues => this.current;

  /** The rubric that 生成 uses for the workbook as it was seen last. */
  readonly rubric = (): Rubric => this.edition().rubric;

  edit(change: Partial<FormValues>): void {
    this.current = { ...this.current, ...change };
    this.touched = true;
    this.problems = [];
    this.trouble = null;
  }

  refuse(problems: readonly Issue[]): void {
    this.problems = problems;
  }

  /** The form has been used: from now on it follows the workbook again. */
  accepted(): void {
    this.touched = false;
    this.problems = [];
    this.trouble = null;
  }

  /** Takes over what the workbook says, unless the user has typed. */
  follow(): void {
    const { inspected, found } = this.workbook;
    if (inspected && !this.touched) this.current = formOf(inspected, found, this.rubric());
  }

  /** Reads an edition from a file and uses it; what is wrong with the file is shown, and changes nothing. */
  async choose(file: File): Promise<void> {
    const { readEdition } = await import('./edition-file').catch((cause: unknown) => {
      throw new HostFailure('excel-no-answer', '', { cause }); // the network is down
    });
    const read = await readEdition(file);
    if ('lines' in read) this.trouble = read;
    else this.use(read);
  }

  /** Uses a chosen edition, or with null what is used without a choice. */
  use(chosen: Rubric | null): void {
    const before = this.rubric();
    this.chosen = chosen;
    this.trouble = null;
    this.current = inEdition(this.current, before, this.rubric());
  }

  view(): FormView {
    const { inspected, found, planning } = this.workbook;
    const context = { found, inspected, rubric: this.rubric(), planning };
    return { ...formView(this.current, this.problems, context, this.year()), edition: this.editionView() };
  }

  private edition(): EditionToUse {
    return editionToUse(this.own(), this.builtIn, this.chosen);
  }

  private own(): Rubric | null {
    const { inspected } = this.workbook;
    return inspected?.kind === 'ours' ? inspected.reading.rubric : null;
  }

  private editionView(): EditionView {
    const { rubric, source } = this.edition();
    const own = this.own();
    const line = EDITION_TEXT.line[source](rubric.version);
    return {
      line: own && source !== 'workbook' ? EDITION_TEXT.was(line, own.version) : line,
      chosen: source === 'file',
      trouble: this.trouble,
    };
  }
}
