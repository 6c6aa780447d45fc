import type { LivePort, RepairResult } from '../../usecases/workbook-port';
import type { RefusedCosmetic } from '../../workbook/cosmetics';
import type { FormDesk } from '../features/generate/model/form-desk';
import type { SendDesk } from '../features/send/model/send-desk';
import type { ConfirmationView, FormProblem, FormValues } from '../pane-state';
import type { Command } from './command-runner';
import type { OpenWorkbook } from './open-workbook';

/** What the commands work on, and how they bring the pane up to date. */
export interface CommandContext {
  readonly port: LivePort;
  /** Which edition 生成 uses for the workbook as it was seen last. */
  readonly edition: Pick<FormDesk, 'rubric' | 'loadedRubric'>;
  readonly workbook: OpenWorkbook;
  readonly send: SendDesk;
  readonly year: number;
  readonly form: () => FormValues;
  /** Reads the workbook and shows it. */
  reload(): Promise<RepairResult>;
  /** Uses the edition of a file, or with null what is used without a choice, and shows it. */
  useEdition(file: File | null): Promise<void>;
  /** Shows what is wrong with the form. */
  refuse(problems: readonly FormProblem[]): void;
  /** Asks, and runs the command if the user agrees. */
  ask(asked: Asked): void;
  /** Notes what Excel refused of looks and paper: it is told when the command has ended. */
  onRefused(refused: readonly RefusedCosmetic[]): void;
  /** The form has been used: from now on it follows the workbook again. */
  accepted(): void;
}

/** A command and what is asked before it. */
export interface Asked {
  readonly question: ConfirmationView | null;
  readonly command: Command;
}
