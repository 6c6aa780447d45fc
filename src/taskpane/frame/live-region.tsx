import { PANE_TEXT } from '../../messages/pane-text';
import { useVisuallyHidden } from '../components/visually-hidden';
import type { PaneState } from '../pane-state';

/** Tells screen readers what goes on and what happened. */
export function LiveRegion({ state: { notice, task } }: { readonly state: PaneState }) {
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
