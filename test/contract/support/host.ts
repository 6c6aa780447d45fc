import type { RawValue } from '../../../src/domain/raw-value';
import type { WorkbookPort } from '../../../src/usecases/workbook-port';

/** A new, empty workbook behind a port, and what may happen to it from outside. */
export interface ContractWorld {
  readonly port: WorkbookPort;
  /** A further port on the same workbook: what it reads has really been written. */
  again(): WorkbookPort;
  /** Another program leaves something in an input cell. */
  leave(sheet: string, row: number, column: number, value: RawValue): void;
  /** A person puts a formula into an input cell; with it, what it shows. Missing where nobody can. */
  leaveFormula?(sheet: string, row: number, column: number, formula: string, value: number): void;
  /** Whatever is asked from now on fails, until `restore`. */
  breakDown(): void;
  restore(): void;
  dispose(): void;
}

/** A kind of host that has to keep the contract. */
export interface ContractHost {
  open(): ContractWorld;
}
