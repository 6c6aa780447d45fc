import { FluentProvider } from '@fluentui/react-components';
import { Pane } from './components/pane';
import type { PaneModel } from './pane-actions';
import { isDarkPane, type OfficeColors, paneTheme } from './theme';
import { useMedia } from './use-media';
import { usePaneState } from './use-pane-state';

/** The task pane over its model. */
export function App({
  model,
  officeTheme = null,
}: {
  readonly model: PaneModel;
  readonly officeTheme?: OfficeColors | null;
}) {
  const state = usePaneState(model);
  const dark = isDarkPane(officeTheme, useMedia('(prefers-color-scheme: dark)'));
  return (
    <FluentProvider
      theme={paneTheme(dark)}
      style={{ minHeight: '100vh', colorScheme: dark ? 'dark' : 'light' }}
    >
      <Pane state={state} actions={model.actions} />
    </FluentProvider>
  );
}
