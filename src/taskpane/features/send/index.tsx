import { NothingYet } from '../../components/nothing-yet';
import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { SendModel } from './model/send-model';
import { SendTab } from './view/send-tab';

/** 发送 */
export default function Send({ pane }: View) {
  const model = pane.of(SendModel);
  const send = useStore(model);
  const workbook = useStore(pane, (shared) => shared.workbook);
  const busy = useBusy(pane);
  if (workbook === 'unread' || workbook === 'empty') return <NothingYet pane={pane} />;
  return <SendTab send={send} actions={model.actions} busy={busy} />;
}
