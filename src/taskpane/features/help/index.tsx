import type { View } from '../../components/view';
import { useStore } from '../../use-store';
import { HelpModel } from './model/help-model';
import { HelpTab } from './view/help-tab';

/** 帮助 */
export default function Help(view: View) {
  const { SelfCheck } = view.host;
  return (
    <HelpTab
      about={useStore(view.pane.of(HelpModel))}
      selfCheck={SelfCheck ? <SelfCheck {...view} /> : null}
    />
  );
}
