import type { PaneActions, PaneModel } from './pane-actions';
import type { PaneState } from './pane-state';

const nothing = (): void => undefined;

const ACTIONS: PaneActions = {
  editForm: nothing,
  generate: nothing,
  chooseEdition: nothing,
  forgetEdition: nothing,
  recheck: nothing,
  goTo: nothing,
  fix: nothing,
  fillRest: nothing,
  restoreRules: nothing,
  fitRows: nothing,
  writeSummary: nothing,
  makeRectification: nothing,
  checkSending: nothing,
  show: nothing,
  ask: nothing,
  cancel: nothing,
  confirm: nothing,
  dismissConfirmation: nothing,
  dismissNotice: nothing,
  retry: nothing,
};

/** A pane that cannot work, or not yet: there is nothing to do but to read what it says. */
export function closedModel(phase: Exclude<PaneState['phase'], 'ready'>): PaneModel {
  const state: PaneState = {
    phase,
    workbook: 'unread',
    task: null,
    notice: null,
    confirmation: null,
    form: {
      values: { site: '', period: '', inspectedOn: '', siteManager: '', chosen: [], inspectors: {} },
      disciplines: [],
      problems: [],
      preview: {
        action: 'generate',
        creates: [],
        refreshes: [],
        hides: [],
        keeps: 0,
        clashes: [],
        warnings: [],
      },
      edition: { line: '', chosen: false, trouble: null },
    },
    check: null,
    result: null,
    send: null,
    about: { version: '', rubricTitle: '', rubricVersion: '', fingerprint: '' },
  };
  return { actions: ACTIONS, state: () => state, subscribe: () => nothing };
}
