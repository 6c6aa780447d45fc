import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import type { BatchView } from '../model/batch-view';
import { WorkProgress } from './work-progress';

/** How far the workbooks are, and how to stop. */
export function BatchProgress({
  progress: { done, of, stopping },
  onCancel,
}: {
  readonly progress: NonNullable<BatchView['progress']>;
  readonly onCancel: () => void;
}) {
  const text = HEADQUARTERS_TEXT.batch;
  return (
    <WorkProgress
      label={text.making}
      text={stopping ? text.cancelling : text.progress(done, of)}
      done={done}
      of={of}
      stop={{ text: text.cancel, stopping, onStop: onCancel }}
    />
  );
}
