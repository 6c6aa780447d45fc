import { type IsoDay, parseDay } from '../../../../domain/calendar';
import type { Rubric } from '../../../../domain/rubric';
import { factsOf, type RubricFacts } from '../../../../domain/rubric-facts';
import { EDITION_TEXT } from '../../../../messages/edition-text';
import { type EditionToUse, editionToUse } from '../../../../usecases/live/edition-to-use';
import { part } from '../../../../usecases/part';
import type { BuiltInRubric } from '../../../controller/built-in-rubric';
import type { Reading } from '../../../controller/reading';
import type {
  EditionTrouble,
  EditionView,
  FormProblem,
  FormValues,
  FormView,
  PreviewView,
} from './form-state';
import { blankForm, formOf, guideOf, inEdition, nothingForeseen, proposed, wishOf } from './form-view';
import type { previewOf } from './preview';

/** The form on 生成: what the user typed, and the edition of the rubric that the sheets are made from. */
export class GenerationForm {
  /** What the workbook says, or what is proposed for a new one. */
  private given: FormValues;
  /** What the user changed: no reading of the workbook replaces it. */
  private typed: Partial<FormValues> = {};
  private problems: readonly FormProblem[] = [];
  /** The built-in rubric, once it is there. */
  private loaded: Rubric | null = null;
  private chosen: Rubric | null = null;
  private trouble: EditionTrouble | null = null;
  /** What foresees 生成, once it is there. */
  foresee: typeof previewOf | null = null;

  constructor(
    private readonly builtIn: BuiltInRubric,
    /** The workbook as it was seen last; null before the first reading. */
    private readonly seen: () => Reading | null,
    private readonly today: () => IsoDay,
  ) {
    this.given = { ...blankForm(builtIn.facts), ...proposed({}, today()) };
  }

  readonly values = (): FormValues => ({ ...this.given, ...this.typed });

  /** The rubric that 生成 uses for the workbook as it was seen last; null before it is there. */
  readonly loadedRubric = (): Rubric | null => {
    const { source } = this.edition();
    return { file: this.chosen, workbook: this.own(), 'built-in': this.loaded }[source];
  };

  /** The same, loaded where it is not there yet; rejects with `HostFailure`. */
  readonly rubric = async (): Promise<Rubric> => {
    const own = this.loadedRubric();
    if (own) return own;
    this.loaded = await this.builtIn.load();
    return this.loaded;
  };

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

  refuse(problems: readonly FormProblem[]): void {
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
    const { inspected, found } = this.seen() ?? {};
    if (!inspected || !found) return;
    const { rubric } = this.edition();
    this.given = inspected.kind === 'ours' ? formOf(inspected, found, rubric) : blankForm(rubric);
    this.settle();
  }

  /** Reads an edition from a file and uses it; what is wrong with the file is shown, and changes nothing. */
  async choose(file: File): Promise<void> {
    const { readEdition } = await part(import('./edition-file'));
    const read = await readEdition(file);
    if ('lines' in read) this.trouble = read;
    else this.use(read);
  }

  /** Uses a chosen edition, or with null what is used without a choice. */
  use(chosen: Rubric | null): void {
    const { rubric: before } = this.edition();
    this.chosen = chosen;
    this.trouble = null;
    const fitted = (values: FormValues): FormValues => inEdition(values, before, this.edition().rubric);
    if (this.typed.chosen) this.typed = { ...this.typed, chosen: fitted(this.values()).chosen };
    this.given = fitted(this.given);
  }

  view(): FormView {
    return {
      values: this.values(),
      disciplines: this.edition().rubric.disciplines,
      problems: this.problems,
      preview: this.preview(),
      edition: this.editionView(),
      hasProgramme: this.hasProgramme(),
      guide: guideOf(this.seen()?.inspected ?? null),
    };
  }

  private preview(): PreviewView {
    const seen = this.seen();
    const rubric = this.loadedRubric();
    if (!seen || !this.foresee || !rubric) return nothingForeseen(seen?.inspected ?? null);
    return this.foresee(seen, rubric, wishOf(this.values(), this.today()));
  }

  private edition(): EditionToUse<RubricFacts> {
    const [own, chosen] = [this.own(), this.chosen].map((rubric) => rubric && factsOf(rubric));
    return editionToUse(own ?? null, this.builtIn.facts, chosen ?? null);
  }

  private own(): Rubric | null {
    const inspected = this.seen()?.inspected;
    return inspected?.kind === 'ours' ? inspected.reading.rubric : null;
  }

  private hasProgramme(): boolean {
    const inspected = this.seen()?.inspected;
    return inspected?.kind === 'ours' && inspected.reading.inspection.asOf !== undefined;
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
