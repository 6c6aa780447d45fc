import { PANE_TEXT } from '../../messages/pane-text';
import { useVisuallyHidden } from '../components/visually-hidden';
import type { PaneModel } from '../pane-model';
import { useStore } from '../use-store';

/** Announces to screen readers what goes on and what happened. */
export function LiveRegion({ pane }: { readonly pane: PaneModel }) {
  const { notice, task } = useStore(pane);
  const styles = useVisuallyHidden();
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite">
        {task && PANE_TEXT.progress(task.label, task.step, task.steps)}
        {task?.hint && ` ${task.hint}`}
      </div>
      <div className={styles.hidden} role="alert" aria-live="assertive">
        {notice && <span key={notice.key}>{[notice.title, ...notice.lines].join(' ')}</span>}
      </div>
    </>
  );
}
