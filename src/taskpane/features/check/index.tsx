import { NothingYet } from '../../components/nothing-yet';
import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { CheckModel } from './model/check-model';
import { CheckTab } from './view/check-tab';

/** 核对 */
export default function Check({ pane }: View) {
  const model = pane.of(CheckModel);
  const check = useStore(model);
  const busy = useBusy(pane);
  if (!check) return <NothingYet pane={pane} />;
  return <CheckTab check={check} actions={model.actions} busy={busy} />;
}
