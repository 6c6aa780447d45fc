import { Button, ProgressBar } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../messages/headquarters-text';
import type { BatchView } from '../../headquarters/batch-view';
import { useStack } from '../stack';

/** How far the workbooks are, and how to stop. */
export function BatchProgress({
  progress: { done, of, stopping },
  onCancel,
}: {
  readonly progress: NonNullable<BatchView['progress']>;
  readonly onCancel: () => void;
}) {
  const stack = useStack();
  const text = HEADQUARTERS_TEXT.batch;
  return (
    <div className={stack.part}>
      <div className={stack.row}>
        <span>{stopping ? text.cancelling : text.progress(done, of)}</span>
        <Button size="small" onClick={onCancel} disabledFocusable={stopping}>
          {text.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={text.making} value={done} max={of} />
    </div>
  );
}
