import { useSyncExternalStore } from 'react';
import { BatchSection } from '../components/headquarters/batch-section';
import { useStack } from '../components/stack';
import { BatchModel } from './batch-model';

/** One for the pane's life: work goes on while another tab is shown. */
const batch = new BatchModel({
  startWorker: () =>
    new Worker(/* webpackChunkName: "batch-worker" */ new URL('./worker/batch-worker.ts', import.meta.url)),
  now: () => new Date(),
});

/** 总部: what head office does, without regard to the open workbook. */
export default function Headquarters() {
  const stack = useStack();
  const view = useSyncExternalStore(batch.subscribe, batch.view);
  return (
    <div className={stack.tab}>
      <BatchSection view={view} actions={batch.actions} />
    </div>
  );
}
