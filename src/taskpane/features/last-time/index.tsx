import type { View } from '../../components/view';
import { useStore } from '../../use-store';
import { LastTimeModel } from './model/last-time-model';
import { LastTimeSection } from './view/last-time-section';

/** 对照上次, a part of 录入. */
export function LastTime({ pane, busy }: Pick<View, 'pane'> & { readonly busy: boolean }) {
  const model = pane.of(LastTimeModel);
  return <LastTimeSection view={useStore(model)} actions={model.actions} busy={busy} />;
}
