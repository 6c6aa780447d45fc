import type { IsoDay } from '../../domain/calendar';
import type { Part } from '../../usecases/live/rewrite';
import type { LivePort, RepairResult } from '../../usecases/workbook-port';
import type { RefusedCosmetic } from '../../workbook/cosmetics';
import type { ConfirmationView, OurSheet } from '../pane-state';
import type { Command, Run } from './command-runner';
import type { OpenWorkbook } from './open-workbook';

/** What the commands of all features work with. Each ends with the pane showing the workbook as it is then. */
export interface CommandContext {
  readonly port: LivePort;
  readonly workbook: OpenWorkbook;
  /** What day it is for whoever uses the pane. */
  readonly today: IsoDay;
  /** Reads the workbook and shows it. */
  reload(): Promise<RepairResult>;
  /** Shows the workbook as it has just been read as a whole. */
  show(): void;
  /** Writes a part of the workbook again from a fresh reading; false where it is none of ours. */
  writeAgain(part: Part, run: Run): Promise<boolean>;
  /** Brings a sheet to the front. */
  turnTo(sheet: OurSheet): Promise<void>;
  /** Asks, and runs the command if the user agrees. */
  ask(asked: Asked): void;
  /** Notes what Excel refused of looks and paper: it is reported when the command has ended. */
  onRefused(refused: readonly RefusedCosmetic[]): void;
}

/** A command and what is asked before it. */
export interface Asked {
  readonly question: ConfirmationView | null;
  readonly command: Command;
}
