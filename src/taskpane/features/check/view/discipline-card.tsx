import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { CHECK_TEXT } from '../../../../messages/check-tab-text';
import type { Handles } from '../../../components/view';
import type { CheckModel } from '../model/check-model';
import type { DisciplineProgress } from '../model/check-state';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    justifyContent: 'space-between',
  },
  counts: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
  mark: { fontSize: '12px', lineHeight: '20px', padding: '0 8px', borderRadius: '10px', border: '1px solid' },
  complete: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  incomplete: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  invalid: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  rest: { marginInlineStart: 'auto' },
  name: { fontWeight: 600, padding: 0, minWidth: 0, justifyContent: 'flex-start' },
});

/** How far one discipline is. */
export function DisciplineCard({
  progress,
  actions,
  busy,
}: Handles<CheckModel> & { readonly progress: DisciplineProgress }) {
  const styles = useStyles();
  const text = CHECK_TEXT;
  const { id, name, entered, of, blank, errors, notApplicable, restFilled, state } = progress;
  const counts = [
    text.entered(entered, of),
    ...(errors > 0 ? [text.errors(errors)] : []),
    ...(notApplicable > 0 ? [text.notApplicable(notApplicable)] : []),
  ].join(' · ');
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <Button
          appearance="transparent"
          size="small"
          className={styles.name}
          aria-label={text.open(name)}
          onClick={() => actions.show({ discipline: id })}
          disabledFocusable={busy}
        >
          {name}
        </Button>
        <span className={mergeClasses(styles.mark, styles[state])}>{text.states[state]}</span>
      </div>
      <ProgressBar value={entered} max={of} aria-label={`${name} ${counts}`} thickness="medium" />
      <div className={styles.line}>
        <span className={styles.counts}>{counts}</span>
        {blank > 0 && (
          <Button
            size="small"
            className={styles.rest}
            aria-label={text.fillRestOf(name)}
            onClick={() => actions.fillRest(id)}
            disabledFocusable={busy}
          >
            {text.fillRest}
          </Button>
        )}
        {restFilled > 0 && (
          <Button
            size="small"
            className={styles.rest}
            onClick={() => actions.takeBack(id)}
            disabledFocusable={busy}
          >
            {text.takeBack(restFilled)}
          </Button>
        )}
      </div>
    </div>
  );
}
