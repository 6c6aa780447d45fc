/** The tab 汇总. All figures are texts as they are to be read, '—' where there is none. */
export interface ResultView {
  readonly disciplines: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: string;
    readonly score: string;
    readonly state: string;
  }[];
  readonly composite: string;
  readonly provisional: boolean;
  readonly grade: string;
  /** Why there is no grade, or how a gap was decided; null when nothing needs saying. */
  readonly gradeNote: string | null;
  readonly people: readonly { readonly name: string; readonly role: string; readonly amount: string }[];
  /** What the list of people lacks; null when nothing needs saying. */
  readonly peopleNote: string | null;
  readonly teamBonus: string;
  readonly payoutTotal: string;
  /** What still stands in the way of grade and payouts. */
  readonly blockers: readonly string[];
  /** Number of deductions that 整改清单 lists or will list. */
  readonly deductions: number;
}
