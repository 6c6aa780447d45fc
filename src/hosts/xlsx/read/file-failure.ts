/** Why bytes could not be read as a workbook. */
export type FileFailure =
  | 'empty'
  | 'not-a-zip'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'old-xls'
  | 'html-table'
  | 'xml-table'
  | 'ods'
  | 'numbers'
  | 'mail'
  | 'link'
  | 'archive'
  | 'xlsb'
  | 'not-a-workbook'
  | 'too-large';

/** Thrown inside the reader only; `readXlsx` turns it into a result. */
export class ReadFailure extends Error {
  constructor(readonly failure: FileFailure) {
    super(failure);
    this.name = 'ReadFailure';
  }
}

/** Ends the reading for the given reason. */
export function fail(failure: FileFailure): never {
  throw new ReadFailure(failure);
}
