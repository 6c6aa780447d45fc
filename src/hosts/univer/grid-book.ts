import type { ChartPlan, PrintPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import { bookData, sheetIdAt } from './book-data';
import { gridValue } from './grid/cell-value';
import { leaveOut } from './grid/left-out-sheets';
import { UniverGrid, type UserEdit } from './grid/univer-grid';
import { hasViewer, isCalculated, isLeaf, looksAtLeaf } from './leaf-sheets';

type Api = ConstructorParameters<typeof UniverGrid>[0];

/** What a sheet has besides what the grid itself holds. */
export interface SheetFacts {
  protected: boolean;
  veryHidden: boolean;
  charts: readonly ChartPlan[];
  /** The paper that it was planned for. */
  print: PrintPlan | null;
  /** Whether its formulas are calculated only when they are wanted. */
  leaf: boolean;
}

/** The facts of a planned sheet. */
export const sheetFactsOf = (plan: SheetPlan): SheetFacts => ({
  protected: plan.protected,
  veryHidden: plan.visibility === 'veryHidden',
  charts: plan.charts ?? [],
  print: plan.print ?? null,
  leaf: isLeaf(plan),
});

const NO_FACTS: SheetFacts = { protected: false, veryHidden: false, charts: [], print: null, leaf: false };

/** The grid's own name of the one workbook that it shows. */
const UNIT = 'workbook';

/** The workbook that is open in the grid, with what the grid does not hold of it, by sheet id. */
export class GridBook {
  readonly grid: UniverGrid;
  /** Whether nothing may be changed by anybody. */
  isOnlyToLookAt = false;
  private readonly facts = new Map<string, SheetFacts>();

  private leavesWanted = false;

  /** Opens a plan, or an empty workbook. */
  constructor(api: Api, plan: WorkbookPlan | null = null) {
    for (const [i, sheet] of plan?.sheets.entries() ?? []) this.note(sheetIdAt(i), sheetFactsOf(sheet));
    this.leavesWanted = plan !== null && hasViewer(plan);
    leaveOut(api, (id) => !this.leavesWanted && this.factsOf(id).leaf);
    const calculated = plan === null || (isCalculated(plan) && !this.leavesWanted);
    this.grid = new UniverGrid(api, plan ? bookData(plan) : {}, UNIT, calculated);
    this.grid.onUserEdit((edit) => {
      if (!this.leavesWanted && this.looksAtLeaf(edit)) void this.calculateLeaves();
    });
    const shown = this.grid.tabs().find(({ name }) => name === plan?.activeSheet);
    if (shown) this.grid.activate(shown.id);
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
    return gridValue(this.grid.cell(id, row, column));
  }

  /** The id of a tab by its name. */
  idOf(name: string): string | null {
    return this.grid.tabs().find((tab) => tab.name === name)?.id ?? null;
  }

  /** Resolves when every formula has its result, those of leaves aside. */
  settle(): Promise<void> {
    return this.grid.settle();
  }

  /** Whether the formulas of leaves have their results. */
  get calculatesLeaves(): boolean {
    return this.leavesWanted;
  }

  /** Gives the formulas of leaves their results, from now on with every change. */
  async calculateLeaves(): Promise<void> {
    this.leavesWanted = true;
    await this.grid.calculation.all();
  }

  private looksAtLeaf({ sheet, box: { row, column, rows, columns } }: UserEdit): boolean {
    for (let i = row; i < row + rows; i++)
      for (let j = column; j < column + columns; j++)
        if (looksAtLeaf(this.grid.cell(sheet, i, j)?.f ?? '')) return true;
    return false;
  }
}
