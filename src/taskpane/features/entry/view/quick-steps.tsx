import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QUICK_TEXT } from '../../../../messages/quick-entry-text';
import { useHint } from '../../../components/hint';
import { useStack } from '../../../components/stack';
import type { QuickModel } from '../model/quick-model';
import type { QuickView } from '../model/quick-view';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: '20px',
  },
  text: { flexGrow: 1, flexBasis: '60%', overflowWrap: 'anywhere' },
  status: { flexShrink: 0, fontSize: '12px', color: tokens.colorNeutralForeground2 },
  why: { width: '100%' },
});

/** What was entered last, and how far it has come: written, waiting, or left alone because somebody else wrote there. */
export function QuickSteps({
  view,
  actions,
}: {
  readonly view: QuickView;
  readonly actions: QuickModel['actions'];
}) {
  const styles = useStyles();
  const stack = useStack();
  const hint = useHint();
  const text = QUICK_TEXT;
  if (view.recent.length === 0 && !view.mayTakeBack) return null;
  return (
    <div className={stack.part}>
      <div className={stack.row}>
        <span className={hint.strong}>{text.recent}</span>
        <Button
          size="small"
          disabledFocusable={!view.mayTakeBack}
          onMouseDown={(event) => event.preventDefault()}
          onClick={actions.takeBack}
        >
          {text.keys.undo}
        </Button>
      </div>
      <ul className={styles.list} aria-label={text.recent}>
        {view.recent.map(({ key, text: what, status, why }) => (
          <li key={key} className={styles.step}>
            <span className={styles.text}>{what}</span>
            <span
              className={mergeClasses(
                styles.status,
                status === 'written' && hint.success,
                why !== '' && hint.altered,
              )}
            >
              {text.status[status]}
            </span>
            {why !== '' && <span className={mergeClasses(styles.why, hint.warning)}>{why}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
