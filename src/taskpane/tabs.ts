import type { ComponentType } from 'react';
import { PANE_TEXT } from '../messages/pane-text';
import { late } from './components/part-boundary';
import type { Tab, View } from './components/view';
import Generate from './features/generate';
import { RenameWatch } from './features/renames/model/rename-watch';
import type { Feature } from './pane-model';

const tab = (name: keyof typeof PANE_TEXT.tabs, Content: ComponentType<View>): Tab => ({
  name,
  text: PANE_TEXT.tabs[name],
  Content,
});

/** Features that look at the workbook without being looked at. */
export const WATCHES: readonly Feature<unknown>[] = [RenameWatch];

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
    'programme',
    late(() => import(/* webpackChunkName: "programme-tab" */ './features/programme')),
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
