import { makeStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';
import { late, PartBoundary } from '../components/part-boundary';
import type { Tab, View } from '../components/view';
import { useVisuallyHidden } from '../components/visually-hidden';
import type { PaneModel } from '../pane-model';
import { useStore } from '../use-store';
import { ClosedPhase } from './closed-phase';
import { LiveRegion } from './live-region';
import { Notice } from './notice';
import { Tabs } from './tabs';
import { TaskBar } from './task-bar';

const Confirmation = late(() => import('./confirmation'));

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 'var(--pane-height, 100vh)' },
  header: { position: 'sticky', top: 0, zIndex: 2 },
  main: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '16px', paddingBottom: '64px' },
});

/** The whole pane: tabs, what happened last, the chosen tab, and what is going on. */
export function Pane({ tabs, ...view }: View & { readonly tabs: readonly Tab[] }) {
  const { pane } = view;
  const styles = useStyles();
  const { hidden } = useVisuallyHidden();
  const phase = useStore(pane, (shared) => shared.phase);
  const tab = useStore(pane, (shared) => shared.tab);
  if (phase !== 'ready') return <ClosedPhase phase={phase} />;
  const Content = tabs.find(({ name }) => name === tab)?.Content;
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={hidden}>{PANE_TEXT.name}</h1>
        <Tabs label={PANE_TEXT.name} tabs={tabs} chosen={tab} onChoose={pane.actions.turnTo} />
      </header>
      <main className={styles.main}>
        <Notice pane={pane} />
        <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${tab}`}>
          <PartBoundary key={tab}>
            <Suspense fallback={<div>{PANE_TEXT.starting}</div>}>{Content && <Content {...view} />}</Suspense>
          </PartBoundary>
        </div>
      </main>
      <TaskBar pane={pane} />
      <LiveRegion pane={pane} />
      <Question pane={pane} />
    </div>
  );
}

/** What is asked before a command; from the first question on, the dialogue stays. */
function Question({ pane }: { readonly pane: PaneModel }) {
  const question = useStore(pane, (shared) => shared.confirmation);
  const copy = useStore(pane, (shared) => shared.copy);
  const [asked, setAsked] = useState(false);
  if (question && !asked) setAsked(true);
  return (
    <PartBoundary>
      <Suspense fallback={null}>
        {asked && <Confirmation question={question} copy={copy} actions={pane.actions} />}
      </Suspense>
    </PartBoundary>
  );
}
