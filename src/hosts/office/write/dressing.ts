import type { CosmeticCode, RefusedCosmetic } from '../../../workbook/cosmetics';
import type { AddressBook } from './address-book';
import type { Cosmetic, SheetToDress } from './cosmetic';
import { COSMETICS } from './cosmetics';

/** One thing that is done to one sheet for its looks. */
interface Step {
  /** Traced when Excel has done it. */
  readonly mark: string;
  readonly cosmetic: Cosmetic;
  readonly sheet: SheetToDress;
  /** Whether a half-done one is taken away; it does not matter if that fails. */
  readonly undoes: boolean;
}

/**
 * The cosmetics of a change that are still to be set. One that Excel refuses on a sheet is taken out, there and on all
 * sheets that follow: so each member that a build of Excel lacks is refused once.
 */
export class Dressing {
  private steps: readonly Step[];
  private readonly without = new Map<CosmeticCode, readonly string[]>();

  /** `whole`: every sheet of the workbook is written; otherwise those that stay keep what people may have set. */
  constructor(sheets: readonly SheetToDress[], whole: boolean) {
    this.steps = COSMETICS.flatMap((cosmetic) =>
      [...sheets]
        .sort(cosmetic.order ?? inViewFirst)
        .filter((sheet) => cosmetic.always || whole || sheet.kind !== 'refresh')
        .filter((sheet) => cosmetic.wanted(sheet))
        .map((sheet) => stepOf(cosmetic, sheet)),
    );
  }

  /** How many steps are still to be done. */
  get left(): number {
    return this.steps.length;
  }

  /** What Excel refused. */
  get refused(): readonly RefusedCosmetic[] {
    return [...this.without].map(([code, sheets]) => ({ code, sheets }));
  }

  /** Queues the `first` so many steps. */
  queue(
    context: Excel.RequestContext,
    bookOf: (sheet: string) => AddressBook,
    first: number = this.left,
  ): void {
    for (const { mark, cosmetic, sheet, undoes } of this.steps.slice(0, first)) {
      const book = bookOf(sheet.plan.name);
      if (undoes) cosmetic.undo?.(book);
      else cosmetic.set(book, sheet);
      context.trace(mark);
    }
  }

  /** How many steps have been done when a request stopped that began with them all, by what was traced. */
  doneOf(traces: readonly string[]): number {
    const done = new Set(traces);
    const at = this.steps.findIndex(({ mark }) => !done.has(mark));
    return at < 0 ? this.left : at;
  }

  /** The first so many steps have been done. */
  done(count: number): void {
    this.steps = this.steps.slice(count);
  }

  /** The next step was refused. */
  refuse(): void {
    const [refused, ...later] = this.steps;
    if (!refused) return;
    const { cosmetic, sheet, undoes } = refused;
    this.steps = later;
    if (undoes) return;
    const { code, undo } = cosmetic;
    const lacking = later.filter((step) => step.cosmetic === cosmetic).map((step) => step.sheet);
    this.without.set(
      code,
      [sheet, ...lacking].map(({ plan }) => plan.name),
    );
    const rest = later.filter((step) => step.cosmetic !== cosmetic && step.cosmetic.needs !== code);
    this.steps = undo ? [stepOf(cosmetic, sheet, true), ...rest] : rest;
  }

  /** At most so many of the next steps that may be queued again where nobody knows how far Excel came. */
  repeatable(most: number): number {
    const at = this.steps.slice(0, most).findIndex(({ cosmetic }) => cosmetic.undo);
    return at < 0 ? Math.min(most, this.left) : Math.max(1, at);
  }
}

/** What a sheet out of view may be refused must not keep it from those that people see. */
const inViewFirst = (a: SheetToDress, b: SheetToDress): number => Number(isHidden(a)) - Number(isHidden(b));
const isHidden = ({ plan }: SheetToDress): boolean => plan.visibility !== 'visible';

const stepOf = (cosmetic: Cosmetic, sheet: SheetToDress, undoes = false): Step => ({
  mark: `${undoes ? 'undo ' : ''}${cosmetic.code} ${sheet.plan.name}`,
  cosmetic,
  sheet,
  undoes,
});
