import { createRoot } from 'react-dom/client';
import { App } from '../../../src/taskpane/app';
import type { BatchActions } from '../../../src/taskpane/features/headquarters/model/batch-view';
import type { ConsolidateActions } from '../../../src/taskpane/features/headquarters/model/consolidate-view';
import { BatchSection } from '../../../src/taskpane/features/headquarters/view/batch-section';
import { ConsolidateSection } from '../../../src/taskpane/features/headquarters/view/consolidate-section';
import { NoSaving } from '../../../src/taskpane/features/headquarters/view/no-saving';
import { SelfCheckSection } from '../../../src/taskpane/features/self-check/view/self-check-section';
import type { PaneActions } from '../../../src/taskpane/pane-actions';
import type { PaneModel } from '../../../src/taskpane/pane-model';
import { Store } from '../../../src/taskpane/store';
import { TABS } from '../../../src/taskpane/tabs';
import { DRAWN, type DrawnState, STATES } from './states';

/** What a test sees of the page: which actions were asked for, and a way to change the state. */
declare global {
  interface Window {
    asked: string[];
    setState: (change: Partial<DrawnState>) => void;
  }
}

const name = new URLSearchParams(location.search).get('state') ?? 'empty';
const store = new Store((STATES[name] ?? STATES.empty)?.state as DrawnState);

window.asked = [];
window.setState = (change) => store.set(change);

const actions = new Proxy({} as PaneActions, {
  get:
    (_, action: string) =>
    (...given: unknown[]) => {
      if (action === 'turnTo') return store.set({ tab: given[0] as string });
      // React hands events to plain handlers; only what the pane passes itself counts.
      const own = given.filter(
        (value) =>
          typeof value === 'string' || (typeof value === 'object' && value && !('nativeEvent' in value)),
      );
      window.asked.push([action, ...own.map((value) => JSON.stringify(value))].join(' '));
      const { generate } = store.state();
      if (action === 'editForm')
        store.set({ generate: { ...generate, values: { ...generate.values, ...(given[0] as object) } } });
    },
});

const model: PaneModel = {
  actions,
  state: store.state,
  subscribe: store.subscribe,
  of: (feature) => {
    const drawn = Object.entries(DRAWN).find(([, each]) => (each as unknown) === feature)?.[0];
    const state = () => store.state()[drawn as keyof typeof DRAWN];
    return { state, subscribe: store.subscribe, actions } as never;
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

const Headquarters = () => headquarters;
const tabs = TABS.map((tab) =>
  tab.name === 'headquarters' && headquarters ? { ...tab, Content: Headquarters } : tab,
);

const container = document.getElementById('pane');
if (container)
  createRoot(container).render(<App model={model} host={{ saves: true, SelfCheck }} tabs={tabs} />);
