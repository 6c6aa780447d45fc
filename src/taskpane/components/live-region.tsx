import { makeStyles } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';
import type { PaneState } from '../pane-state';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** Tells screen readers what goes on and what happened. */
export function LiveRegion({ state: { notice, task } }: { readonly state: PaneState }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite">
        {task ? PANE_TEXT.progress(task.label, task.step, task.steps) : ''}
      </div>
      <div className={styles.hidden} role="alert" aria-live="assertive">
        {notice && <span key={notice.key}>{[notice.title, ...notice.lines].join(' ')}</span>}
      </div>
    </>
  );
}
