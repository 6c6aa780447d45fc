import { type IsoDay, parseDay } from '../../domain/calendar';
import type { Issue } from '../../domain/issue';
import type { Rubric } from '../../domain/rubric';
import { EDITION_TEXT } from '../../messages/edition-text';
import { type EditionToUse, editionToUse } from '../../usecases/live/edition-to-use';
import { HostFailure } from '../../usecases/workbook-port';
import type { EditionTrouble, EditionView, FormValues, FormView } from '../pane-state';
import { blankForm, formOf, formView, inEdition, proposed } from './form-view';
import type { OpenWorkbook } from './open-workbook';

/** The form on 生成: what the user typed, and the edition of the rubric that the sheets are made from. */
export class FormDesk {
  /** What the workbook says, or what is proposed for a new one. */
  private given: FormValues;
  /** What the user changed: no reading of the workbook replaces it. */
  private typed: Partial<FormValues> = {};
  private problems: readonly Issue[] = [];
  private chosen: Rubric | null = null;
  private trouble: EditionTrouble | null = null;

  constructor(
    private readonly builtIn: Rubric,
    private readonly workbook: OpenWorkbook,
    private readonly today: () => IsoDay,
  ) {
    this.given = { ...blankForm(builtIn), ...proposed({}, today()) };
  }

  readonly values = (): FormValues => ({ ...this.given, ...this.typed });

  /** The rubric that 生成 uses for the workbook as it was seen last. */
  readonly rubric = (): Rubric => this.edition().rubric;

  edit(change: Partial<FormValues>): void {
    this.typed = { ...this.typed, ...change };
    this.problems = [];
    this.trouble = null;
  }

  /** Writes a typed day as 2011-11-27, and proposes what goes with what was typed. */
  settle(): void {
    const { inspectedOn } = this.typed;
    const day = inspectedOn === undefined ? null : parseDay(inspectedOn);
    if (day !== null) this.typed = { ...this.typed, inspectedOn: day };
    if (!this.own()) this.given = { ...this.given, ...proposed(this.typed, this.today()) };
  }

  refuse(problems: readonly Issue[]): void {
    this.problems = problems;
  }

  /** The form has been used: from now on it follows the workbook again. */
  accepted(): void {
    this.given = this.values();
    this.typed = {};
    this.problems = [];
    this.trouble = null;
  }

  /** Takes over what the workbook says, except where the user has typed. */
  follow(): void {
    const { inspected, found } = this.workbook;
    if (!inspected) return;
    const rubric = this.rubric();
    this.given = inspected.kind === 'ours' ? formOf(inspected, found, rubric) : blankForm(rubric);
    this.settle();
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
    const fitted = (values: FormValues): FormValues => inEdition(values, before, this.rubric());
    if (this.typed.chosen) this.typed = { ...this.typed, chosen: fitted(this.values()).chosen };
    this.given = fitted(this.given);
  }

  view(): FormView {
    const { inspected, found, planning } = this.workbook;
    const context = { found, inspected, rubric: this.rubric(), planning };
    const year = Number(this.today().slice(0, 4));
    return { ...formView(this.values(), this.problems, context, year), edition: this.editionView() };
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
