import type { ComponentType } from 'react';
import { PANE_TEXT } from '../messages/pane-text';
import { late } from './components/part-boundary';
import type { Tab, View } from './components/view';
import Generate from './features/generate';

const tab = (name: keyof typeof PANE_TEXT.tabs, Content: ComponentType<View>): Tab => ({
  name,
  text: PANE_TEXT.tabs[name],
  Content,
});

/** The tabs of the pane: where a feature is registered. All but the first are loaded when they are first shown. */
export const TABS: readonly Tab[] = [
  tab('generate', Generate),
  tab(
    'entry',
    late(() => import(/* webpackChunkName: "entry-tab" */ './features/entry')),
  ),
  tab(
    'check',
    late(() => import(/* webpackChunkName: "check-tab" */ './features/check')),
  ),
  tab(
    'result',
    late(() => import(/* webpackChunkName: "result-tab" */ './features/result')),
  ),
  tab(
    'send',
    late(() => import(/* webpackChunkName: "send-tab" */ './features/send')),
  ),
  tab(
    'headquarters',
    late(() => import(/* webpackChunkName: "headquarters" */ './features/headquarters')),
  ),
  tab(
    'help',
    late(() => import(/* webpackChunkName: "help-tab" */ './features/help')),
  ),
];
