import type { CommandName } from '../messages/command-text';
import type { Asked, CommandContext } from './controller/command-context';
import type { Command } from './controller/command-runner';
import type { HandedOver } from './controller/hand-over';
import type { PaneEnvironment } from './controller/pane-environment';
import type { Reading } from './controller/reading';
import type { PaneActions } from './pane-actions';
import type { PaneState } from './pane-state';
import type { Readable } from './store';

/** A feature by its model: what it shows, and what the user can do there. */
export type Feature<Model> = new (pane: PaneWork) => Model;

/** The pane as views have it: what is shared, and the door to each feature. */
export interface PaneModel extends Readable<PaneState> {
  readonly actions: PaneActions;
  /** The model of a feature in this pane; it is made when it is asked for the first time. */
  of<Model>(feature: Feature<Model>): Model;
}

/** What a feature keeps that is not in the workbook yet. */
export interface Waiting {
  isSettled(): boolean;
  /** Writes it; resolves too where that fails. */
  settle(): Promise<void>;
}

/** The pane as models of features have it: what they read, and how they get something done. */
export interface PaneWork {
  readonly environment: PaneEnvironment;
  readonly actions: PaneActions;
  /** The workbook as it was read last; null before. */
  readonly reading: Readable<Reading | null>;
  /** Names what a feature keeps, so that it is written before the workbook is saved, printed or left. */
  keeps(waiting: Waiting): void;
  /** Runs a command unless another one is running; what it works with is loaded where it is not there yet. */
  perform(name: CommandName, give: (work: CommandContext) => Command): Promise<void>;
  /** Saves a file under a name, or opens it beside the open workbook; `preferred` where that is possible. */
  handOver(file: Blob, name: string, preferred: 'save' | 'open'): Promise<HandedOver>;
  /** Whether no command runs and no question waits for an answer. */
  isFree(): boolean;
  /** Asks the question of a command, and runs it if the user agrees. */
  decide(name: CommandName, give: (work: CommandContext) => Asked): void;
}
