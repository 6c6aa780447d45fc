import { NothingYet } from '../../components/nothing-yet';
import { useStack } from '../../components/stack';
import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { LastTime } from '../last-time';
import { FormModel } from './model/form-model';
import { MergeModel } from './model/merge-model';
import { OpenModel } from './model/open-model';
import { QuickModel } from './model/quick-model';
import { FormSection } from './view/form-section';
import { MergeSection } from './view/merge-section';
import { OpenSection } from './view/open-section';
import { QuickSection } from './view/quick-section';

/** 录入: quick entry, which has the tab to itself, the form for paper, and what several people entered brought together. */
export default function Entry({ pane }: View) {
  const stack = useStack();
  const form = pane.of(FormModel);
  const merge = pane.of(MergeModel);
  const open = pane.of(OpenModel);
  const quick = pane.of(QuickModel);
  const quickView = useStore(quick);
  const formView = useStore(form);
  const mergeView = useStore(merge);
  const openView = useStore(open);
  const workbook = useStore(pane, (shared) => shared.workbook);
  const busy = useBusy(pane);
  if (workbook !== 'ours') return <NothingYet pane={pane} />;
  return (
    <div className={stack.tab}>
      <QuickSection view={quickView} actions={quick.actions} />
      {!quickView.active && (
        <>
          <OpenSection view={openView} actions={open.actions} busy={busy} />
          <LastTime pane={pane} busy={busy} />
          <MergeSection view={mergeView} actions={merge.actions} busy={busy} />
          <FormSection view={formView} actions={form.actions} busy={busy} />
        </>
      )}
    </div>
  );
}
