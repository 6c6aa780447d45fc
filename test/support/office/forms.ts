/** Everything that a plan decides about a sheet, from whatever host it was read; the same form for both. */
export interface SheetForm {
  readonly name: string;
  readonly visibility: string;
  readonly tab: string;
  readonly gridlines: boolean;
  /** What is locked; null for a sheet that is not protected. */
  readonly protection: object | null;
  readonly freeze: string | null;
  readonly cells: Readonly<Record<string, CellForm>>;
  readonly merges: readonly string[];
  /** Row → points. */
  readonly heights: Readonly<Record<string, number>>;
  /** Column → pixels, hidden. */
  readonly widths: Readonly<Record<string, readonly [number, boolean]>>;
  readonly validations: readonly object[];
  readonly formats: readonly object[];
  readonly paper: object | null;
  readonly charts: readonly object[];
  readonly tables: readonly object[];
}

export interface CellForm {
  /** Under a merge: only its lines count. */
  readonly covered?: true;
  readonly value: unknown;
  readonly formula: string | null;
  readonly font: readonly unknown[];
  readonly fill: string;
  readonly align: readonly unknown[];
  /** Colours of left, right, top and bottom. */
  readonly borders: readonly (string | null)[];
  readonly format: string;
  readonly locked: boolean;
}

export interface WorkbookForm {
  readonly names: Readonly<Record<string, string>>;
  readonly active: string;
  readonly sheets: readonly SheetForm[];
}
