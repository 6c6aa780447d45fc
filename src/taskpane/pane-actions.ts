import type { Asked } from './controller/command-context';
import type { FormValues, PaneState } from './pane-state';

/** Everything the user can do in the pane. None of them throws; what happened shows up in the state. */
export interface PaneActions {
  editForm(change: Partial<FormValues>): void;
  /** Shows what was typed in its standard form: a field has been left. */
  settleForm(): void;
  /** 生成 / 重新生成 with the values of the form. */
  generate(): void;
  /** 生成 makes the sheets from the rubric of this file from now on, if it is one. */
  chooseEdition(file: File): void;
  /** 生成 uses what it uses without a choice. */
  forgetEdition(): void;
  /** Reads the whole workbook again. */
  recheck(): void;
  /** Selects the cell of a problem. */
  goTo(problemKey: string): void;
  /** Applies the one-click correction of a problem. */
  fix(problemKey: string): void;
  /** 其余按符合(0) of a discipline; asks first. */
  fillRest(disciplineId: string): void;
  /** 恢复规则; asks first. */
  restoreRules(): void;
  /** 调整行高: rows as high as their texts need. */
  fitRows(): void;
  /** Brings 汇总 and 奖惩明细 up to date and shows 汇总. */
  writeSummary(): void;
  /** 生成整改清单, merged with what people entered there. */
  makeRectification(): void;
  /** 发送前检查 of the workbook as it is now. */
  checkSending(): void;
  /** Shows a sheet: a discipline by its id, or 汇总, 奖惩明细, 整改清单. */
  show(sheet: { readonly discipline: string } | 'summary' | 'payouts' | 'rectification'): void;
  /** Asks the question of a part that is loaded later, and runs its command if the user agrees. */
  ask(asked: Asked): void;
  /** Stops the running task where that is possible. */
  cancel(): void;
  confirm(): void;
  dismissConfirmation(): void;
  dismissNotice(): void;
  /** Runs the failed command again. */
  retry(): void;
}

/** The pane's only door to everything else: its state, changes of it, and what the user can do. */
export interface PaneModel {
  readonly actions: PaneActions;
  /** The present state; the same object until something changes. */
  state(): PaneState;
  /** Calls back after every change; answers how to stop. */
  subscribe(listener: () => void): () => void;
}
