import { FluentProvider, PortalMountNodeProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { Host, Tab } from './components/view';
import { ClosedPhase } from './frame/closed-phase';
import { Pane } from './frame/pane';
import type { PaneModel } from './pane-model';
import type { PaneState } from './pane-state';
import { TABS, WATCHES } from './tabs';
import { isDarkPane, type OfficeColors, paneTheme } from './theme';
import { useMedia } from './use-media';
import { useOfficeColors } from './use-office-colors';

const noColors = (): null => null;

/** How the pane looks, and where its dialogues appear. */
interface Frame {
  /** The colours that Office has now; null where it gives none. */
  readonly officeColors?: () => OfficeColors | null;
  /** Where dialogues appear; over the whole page when missing. */
  readonly mountNode?: HTMLElement;
}

/** The task pane over its model. */
export function App({
  model,
  host = { saves: true },
  tabs = TABS,
  ...frame
}: Frame & { readonly model: PaneModel; readonly host?: Host; readonly tabs?: readonly Tab[] }) {
  useEffect(() => {
    for (const watch of WATCHES) model.of(watch);
  }, [model]);
  return (
    <Framed {...frame}>
      <Pane pane={model} host={host} tabs={tabs} />
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
