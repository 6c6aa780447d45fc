import { BUILT_IN_FACTS } from '../../../domain/built-in-facts';
import { shortCode } from '../../../domain/rubric';
import { useStack } from '../../components/stack';
import type { View } from '../../components/view';
import { useStore } from '../../use-store';
import { BatchModel } from './model/batch-model';
import { ConsolidateModel } from './model/consolidate-model';
import { BatchSection } from './view/batch-section';
import { ConsolidateSection } from './view/consolidate-section';
import { NoSaving } from './view/no-saving';

const now = (): Date => new Date();

/** One each for the pane's life: work goes on while another tab is shown. */
const batch = new BatchModel({
  startWorker: () =>
    new Worker(/* webpackChunkName: "batch-worker" */ new URL('./worker/batch-worker.ts', import.meta.url)),
  now,
});
const consolidation = new ConsolidateModel(
  {
    startConsolidating: () =>
      new Worker(
        /* webpackChunkName: "consolidate-worker" */ new URL(
          './worker/consolidate-worker.ts',
          import.meta.url,
        ),
      ),
    startExaminer: () =>
      new Worker(
        /* webpackChunkName: "examine-worker" */ new URL('./worker/examine-worker.ts', import.meta.url),
      ),
    cores: navigator.hardwareConcurrency || 1,
    now,
  },
  { version: BUILT_IN_FACTS.version, code: shortCode(BUILT_IN_FACTS) },
);

/** The page that does the same in a browser, as the pane's own page names it. */
const elsewhere = document.querySelector<HTMLLinkElement>('link[rel=alternate]')?.href ?? '';

/** 总部: what head office does, without regard to the open workbook. */
export default function Headquarters({ host: { saves } }: View) {
  const stack = useStack();
  const view = useStore(batch);
  const consolidated = useStore(consolidation);
  return (
    <div className={stack.tab}>
      {saves ? <BatchSection view={view} actions={batch.actions} /> : <NoSaving address={elsewhere} />}
      <ConsolidateSection view={consolidated} actions={consolidation.actions} saves={saves} />
    </div>
  );
}
