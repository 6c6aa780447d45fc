import type { ChartPlan, PrintPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { bookData } from './book-data';
import { cellValue } from './grid/cell-value';
import { UniverGrid } from './grid/univer-grid';

type Api = ConstructorParameters<typeof UniverGrid>[0];

/** What a sheet has besides what the grid itself holds. */
export interface SheetFacts {
  protected: boolean;
  veryHidden: boolean;
  charts: readonly ChartPlan[];
  /** The paper that it was planned for. */
  print: PrintPlan | null;
}

/** The facts of a planned sheet. */
export const factsOf = (plan: SheetPlan): SheetFacts => ({
  protected: plan.protected,
  veryHidden: plan.visibility === 'veryHidden',
  charts: plan.charts ?? [],
  print: plan.print ?? null,
});

const NO_FACTS: SheetFacts = { protected: false, veryHidden: false, charts: [], print: null };

/** The workbook that is open in the grid, with what the grid does not hold of it, by sheet id. */
export class GridBook {
  readonly grid: UniverGrid;
  /** Whether nothing may be changed by anybody. */
  isOnlyToLookAt = false;
  private readonly facts = new Map<string, SheetFacts>();

  /** Opens a plan, or an empty workbook. */
  constructor(api: Api, plan: WorkbookPlan | null = null) {
    this.grid = new UniverGrid(api, plan ? bookData(plan) : {});
    this.grid.onUserEdit(() => this.grid.calculation.touch());
    for (const { id, name } of this.grid.tabs()) {
      const sheet = plan?.sheets.find((planned) => planned.name === name);
      if (sheet) this.note(id, factsOf(sheet));
    }
    const shown = this.grid.tabs().find(({ name }) => name === plan?.activeSheet);
    if (shown) this.grid.activate(shown.id);
    if (plan) this.grid.calculation.touch(); // formulas without a result get theirs
  }

  factsOf(id: string): SheetFacts {
    return this.facts.get(id) ?? NO_FACTS;
  }

  note(id: string, facts: SheetFacts): void {
    this.facts.set(id, facts);
  }

  isProtected(id: string): boolean {
    return this.factsOf(id).protected;
  }

  isLocked(id: string, row: number, column: number): boolean {
    return this.isOnlyToLookAt || (this.isProtected(id) && !this.grid.isUnlocked(id, row, column));
  }

  value(id: string, row: number, column: number): string | number | boolean {
    return cellValue(this.grid.cell(id, row, column));
  }

  /** The id of a tab by its name. */
  idOf(name: string): string | null {
    return this.grid.tabs().find((tab) => tab.name === name)?.id ?? null;
  }

  /** Resolves when every formula has its result. */
  settle(): Promise<void> {
    return this.grid.settle();
  }
}
