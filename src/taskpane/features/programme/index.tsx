import { NothingYet } from '../../components/nothing-yet';
import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { ProgrammeModel } from './model/programme-model';
import { ProgrammeTab } from './view/programme-tab';

/** 专项 */
export default function Programme({ pane }: View) {
  const model = pane.of(ProgrammeModel);
  const view = useStore(model);
  const busy = useBusy(pane);
  if (!view) return <NothingYet pane={pane} />;
  return (
    <ProgrammeTab
      view={view}
      actions={model.actions}
      busy={busy}
      onGenerate={() => pane.actions.turnTo('generate')}
    />
  );
}
