import { FluentProvider } from '@fluentui/react-components';
import { lazy, type ReactNode } from 'react';
import { Pane } from './components/pane';
import type { PaneModel } from './pane-actions';
import { isDarkPane, type OfficeColors, paneTheme } from './theme';
import { useMedia } from './use-media';
import { useOfficeColors } from './use-office-colors';
import { usePaneState } from './use-pane-state';

const Headquarters = lazy(() => import('./headquarters'));
const SelfCheck = lazy(() => import('./self-check'));

const noColors = (): null => null;

/** The task pane over its model; 总部 has models of its own, which come with it. */
export function App({
  model,
  officeColors = noColors,
  headquarters = <Headquarters />,
  selfCheck,
}: {
  readonly model: PaneModel;
  /** The colours that Office has now; null where it gives none. */
  readonly officeColors?: () => OfficeColors | null;
  readonly headquarters?: ReactNode;
  readonly selfCheck?: ReactNode;
}) {
  const state = usePaneState(model);
  const dark = isDarkPane(useOfficeColors(officeColors), useMedia('(prefers-color-scheme: dark)'));
  return (
    <FluentProvider
      theme={paneTheme(dark)}
      style={{ minHeight: '100vh', colorScheme: dark ? 'dark' : 'light' }}
    >
      <Pane
        state={state}
        actions={model.actions}
        headquarters={headquarters}
        selfCheck={selfCheck ?? <SelfCheck state={state} actions={model.actions} />}
      />
    </FluentProvider>
  );
}
