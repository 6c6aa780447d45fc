import { NothingYet } from '../../components/nothing-yet';
import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { ResultModel } from './model/result-model';
import { ResultTab } from './view/result-tab';

/** 汇总 */
export default function Result({ pane }: View) {
  const model = pane.of(ResultModel);
  const result = useStore(model);
  const busy = useBusy(pane);
  if (!result) return <NothingYet pane={pane} />;
  return <ResultTab result={result} actions={model.actions} busy={busy} />;
}
