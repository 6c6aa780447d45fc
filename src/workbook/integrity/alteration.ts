/** What was found otherwise than it must be. */
export type AlterationKind =
  | 'text'
  | 'number'
  | 'formula'
  | 'result'
  | 'missing'
  | 'added'
  | 'row-missing'
  | 'row-added'
  | 'column-missing'
  | 'column-added'
  | 'hidden-row'
  | 'hidden-column'
  | 'visibility'
  | 'protection'
  | 'sheet-missing'
  /** Names and formulas still say what the sheet was called before; one for all of them. */
  | 'sheet-renamed'
  /** Lines were inserted or deleted, and names or formulas did not follow; one for all of a sheet. */
  | 'references-left'
  | 'name';

/** One difference between a workbook and what it must hold; facts only, the sentence is found in src/messages. */
export interface Alteration {
  readonly kind: AlterationKind;
  /** The tab as it is called now; '' for a defined name. */
  readonly sheet: string;
  /** A1 reference, a row such as `12:12`, a column such as `D:D`, a defined name, or '' for a whole sheet. */
  readonly cell: string;
  /** What people know the cell or the name by, e.g. 规定分值 CS-01.1, 综合得分; '' where there is no such thing. */
  readonly label: string;
  /** Contents as they are shown; a formula begins with `=`. */
  readonly expected: string;
  readonly found: string;
}
