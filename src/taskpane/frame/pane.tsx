import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, Suspense, useState } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';
import { late, PartBoundary } from '../components/part-boundary';
import type { View } from '../components/view';
import { useVisuallyHidden } from '../components/visually-hidden';
import { GenerateTab } from '../features/generate/view/generate-tab';
import type { NoticeView } from '../pane-state';
import { ClosedPhase } from './closed-phase';
import { LiveRegion } from './live-region';
import { NothingYet } from './nothing-yet';
import { Notice } from './notice';
import { Tabs } from './tabs';
import { TaskBar } from './task-bar';

const CheckTab = late(() => import('../features/check/view/check-tab'));
const ResultTab = late(() => import('../features/result/view/result-tab'));
const SendTab = late(() => import('../features/send/view/send-tab'));
const HelpTab = late(() => import('../features/help/view/help-tab'));
const Confirmation = late(() => import('./confirmation'));

const TABS = ['generate', 'check', 'result', 'send', 'headquarters', 'help'] as const;
type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 'var(--pane-height, 100vh)' },
  header: { position: 'sticky', top: 0, zIndex: 2 },
  main: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '16px', paddingBottom: '64px' },
});

/** Parts that come with models of their own. */
interface Parts {
  readonly headquarters: ReactNode;
  readonly selfCheck: ReactNode;
}

/** The whole pane: tabs, what happened last, the chosen tab, and what is going on. */
export function Pane({ state, actions, headquarters, selfCheck }: View & Parts) {
  const styles = useStyles();
  const { hidden } = useVisuallyHidden();
  const [tab, setTab] = useState<TabName>('generate');
  const choose = (name: TabName): void => {
    setTab(name);
    if (state.notice && isOver(state.notice)) actions.dismissNotice();
  };
  const [asked, setAsked] = useState(false); // from the first question on, the dialogue stays
  if (state.confirmation && !asked) setAsked(true);
  if (state.phase !== 'ready') return <ClosedPhase phase={state.phase} />;
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={hidden}>{PANE_TEXT.name}</h1>
        <Tabs
          label={PANE_TEXT.name}
          tabs={TABS.map((name) => ({ name, text: PANE_TEXT.tabs[name] }))}
          chosen={tab}
          onChoose={choose}
        />
      </header>
      <main className={styles.main}>
        <Notice state={state} actions={actions} />
        <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${tab}`}>
          <PartBoundary key={tab}>
            <Suspense fallback={<div>{PANE_TEXT.starting}</div>}>
              {tab === 'headquarters'
                ? headquarters
                : contentOf(tab, { state, actions }, () => choose('generate'), selfCheck)}
            </Suspense>
          </PartBoundary>
        </div>
      </main>
      <TaskBar state={state} actions={actions} />
      <LiveRegion state={state} />
      <PartBoundary>
        <Suspense fallback={null}>
          {asked && <Confirmation question={state.confirmation} actions={actions} />}
        </Suspense>
      </PartBoundary>
    </div>
  );
}

/** Good news has been read by the time somebody turns to another tab; what went wrong stays. */
const isOver = ({ tone }: NoticeView): boolean => tone === 'success' || tone === 'info';

function contentOf(
  tab: Exclude<TabName, 'headquarters'>,
  view: View,
  toGenerate: () => void,
  selfCheck: ReactNode,
): ReactNode {
  switch (tab) {
    case 'generate':
      return <GenerateTab {...view} />;
    case 'check':
      return view.state.check ? (
        <CheckTab {...view} check={view.state.check} />
      ) : (
        <NothingYet onStart={toGenerate} />
      );
    case 'result':
      return view.state.result ? (
        <ResultTab {...view} result={view.state.result} />
      ) : (
        <NothingYet onStart={toGenerate} />
      );
    case 'send':
      return view.state.check ? (
        <SendTab {...view} send={view.state.send} />
      ) : (
        <NothingYet onStart={toGenerate} />
      );
    case 'help':
      return <HelpTab about={view.state.about} selfCheck={selfCheck} />;
  }
}
