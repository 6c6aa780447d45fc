import type { ComponentType } from 'react';
import type { PaneModel } from '../pane-model';
import { useStore } from '../use-store';

/** What every feature's part of the pane gets. */
export interface View {
  readonly pane: PaneModel;
  readonly host: Host;
}

/** What can be done where the pane is shown. */
export interface Host {
  /** Whether files can be saved. */
  readonly saves: boolean;
  /** 自检 under 帮助; there is none where there is no Excel. */
  readonly SelfCheck?: ComponentType<View> | undefined;
}

/** What the parts of a feature's view get beside its state. */
export interface Handles<Model extends { readonly actions: unknown }> {
  readonly actions: Model['actions'];
  /** Whether commands have to wait for the running one. */
  readonly busy: boolean;
}

/** A tab of the pane. */
export interface Tab {
  readonly name: string;
  readonly text: string;
  readonly Content: ComponentType<View>;
}

/** Whether commands have to wait for the running one. */
export const useBusy = (pane: PaneModel): boolean => useStore(pane, ({ task }) => task !== null);
