import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';
import type { PaneModel } from '../pane-model';
import { useStore } from '../use-store';

const useStyles = makeStyles({
  bar: {
    position: 'fixed',
    left: 0,
    right: 0,
    bottom: 0,
    padding: '10px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
    // A quick command is over before it is worth showing.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '120ms',
    animationDelay: '250ms',
    animationFillMode: 'backwards',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '1ms', animationDelay: '0s' },
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '32px',
  },
});

/** What is going on, how far it is, and how to stop it. */
export function TaskBar({ pane }: { readonly pane: PaneModel }) {
  const task = useStore(pane, (shared) => shared.task);
  const styles = useStyles();
  if (!task) return null;
  return (
    <footer className={styles.bar}>
      <div className={styles.line}>
        <span>{PANE_TEXT.progress(task.label, task.step, task.steps)}</span>
        {task.cancellable && (
          <Button size="small" onClick={pane.actions.cancel}>
            {PANE_TEXT.cancel}
          </Button>
        )}
      </div>
      {task.hint !== null && <div>{task.hint}</div>}
      <ProgressBar
        aria-label={task.label}
        {...(task.steps > 1 ? { value: Math.max(task.step, 0.3), max: task.steps } : {})}
      />
    </footer>
  );
}
