import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/app';
import type { BatchActions } from '../../../src/taskpane/features/headquarters/model/batch-view';
import type { ConsolidateActions } from '../../../src/taskpane/features/headquarters/model/consolidate-view';
import { BatchSection } from '../../../src/taskpane/features/headquarters/view/batch-section';
import { ConsolidateSection } from '../../../src/taskpane/features/headquarters/view/consolidate-section';
import { NoSaving } from '../../../src/taskpane/features/headquarters/view/no-saving';
import { SelfCheckSection } from '../../../src/taskpane/features/self-check/view/self-check-section';
import type { PaneActions, PaneModel } from '../../../src/taskpane/pane-actions';
import type { PaneState } from '../../../src/taskpane/pane-state';
import { STATES } from './states';

/** What a test sees of the page: which actions were asked for, and a way to change the state. */
declare global {
  interface Window {
    asked: string[];
    setState: (change: Partial<PaneState>) => void;
  }
}

const name = new URLSearchParams(location.search).get('state') ?? 'empty';
const listeners = new Set<() => void>();
let state = (STATES[name] ?? STATES.empty)?.state as PaneState;

window.asked = [];
window.setState = (change) => {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
};

const actions = new Proxy({} as PaneActions, {
  get:
    (_, action: string) =>
    (...given: unknown[]) => {
      // React hands events to plain handlers; only what the pane passes itself counts.
      const told = given.filter(
        (value) =>
          typeof value === 'string' || (typeof value === 'object' && value && !('nativeEvent' in value)),
      );
      window.asked.push([action, ...told.map((value) => JSON.stringify(value))].join(' '));
      if (action === 'editForm')
        window.setState({
          form: { ...state.form, values: { ...state.form.values, ...(given[0] as object) } },
        });
    },
});

const model: PaneModel = {
  actions,
  state: () => state,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const { batch, consolidate, noSaving } = STATES[name] ?? {};
const headquarters =
  noSaving && consolidate ? (
    <>
      <NoSaving address="https://pane.test/workbench.html" />
      <ConsolidateSection
        view={consolidate}
        actions={actions as unknown as ConsolidateActions}
        saves={false}
      />
    </>
  ) : batch ? (
    <BatchSection view={batch} actions={actions as unknown as BatchActions} />
  ) : consolidate ? (
    <ConsolidateSection view={consolidate} actions={actions as unknown as ConsolidateActions} />
  ) : null;

const SelfCheck = () => (
  <SelfCheckSection
    view={STATES[name]?.selfCheck ?? null}
    busy={false}
    onStart={() => window.asked.push('selfCheck')}
  />
);

const container = document.getElementById('pane');
if (container)
  createRoot(container).render(
    <App model={model} selfCheck={SelfCheck} {...(headquarters ? { headquarters } : {})} />,
  );
