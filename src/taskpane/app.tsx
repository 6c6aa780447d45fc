import { FluentProvider, PortalMountNodeProvider } from '@fluentui/react-components';
import type { ComponentType, ReactNode } from 'react';
import { late } from './components/part-boundary';
import type { View } from './components/view';
import { ClosedPhase } from './frame/closed-phase';
import { Pane } from './frame/pane';
import type { PaneModel } from './pane-actions';
import type { PaneState } from './pane-state';
import { isDarkPane, type OfficeColors, paneTheme } from './theme';
import { useMedia } from './use-media';
import { useOfficeColors } from './use-office-colors';
import { useStore } from './use-store';

const Headquarters = late(() => import(/* webpackChunkName: "headquarters" */ './features/headquarters'));

const noColors = (): null => null;

/** How the pane looks, and where its dialogues appear. */
interface Frame {
  /** The colours that Office has now; null where it gives none. */
  readonly officeColors?: () => OfficeColors | null;
  /** Where dialogues appear; over the whole page when missing. */
  readonly mountNode?: HTMLElement;
}

/** The task pane over its model; 总部 has models of its own, which come with it. */
export function App({
  model,
  saves = true,
  headquarters = <Headquarters saves={saves} />,
  selfCheck: SelfCheck,
  ...frame
}: Frame & {
  readonly model: PaneModel;
  /** Whether files can be saved from this page. */
  readonly saves?: boolean;
  readonly headquarters?: ReactNode;
  /** 自检 under 帮助; there is none where there is no Excel. */
  readonly selfCheck?: ComponentType<View>;
}) {
  const state = useStore(model);
  return (
    <Framed {...frame}>
      <Pane
        state={state}
        actions={model.actions}
        headquarters={headquarters}
        selfCheck={SelfCheck ? <SelfCheck state={state} actions={model.actions} /> : null}
      />
    </Framed>
  );
}

/** A pane that cannot work, or not yet: there is nothing to do but to read what it says. */
export function ClosedApp({
  phase,
  ...frame
}: Frame & { readonly phase: Exclude<PaneState['phase'], 'ready'> }) {
  return (
    <Framed {...frame}>
      <ClosedPhase phase={phase} />
    </Framed>
  );
}

function Framed({ officeColors = noColors, mountNode, children }: Frame & { readonly children: ReactNode }) {
  const dark = isDarkPane(useOfficeColors(officeColors), useMedia('(prefers-color-scheme: dark)'));
  return (
    <FluentProvider
      theme={paneTheme(dark)}
      style={{ minHeight: 'var(--pane-height, 100vh)', colorScheme: dark ? 'dark' : 'light' }}
    >
      <PortalMountNodeProvider value={mountNode}>{children}</PortalMountNodeProvider>
    </FluentProvider>
  );
}
