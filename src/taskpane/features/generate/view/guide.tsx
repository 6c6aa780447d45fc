import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import { isBusy, type View } from '../../../components/view';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  step: { display: 'flex', gap: '10px', alignItems: 'flex-start' },
  number: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    lineHeight: '24px',
    borderRadius: '12px',
    textAlign: 'center',
    fontWeight: 600,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  what: { fontWeight: 600 },
  open: { marginTop: '6px' },
  how: { color: tokens.colorNeutralForeground2, lineHeight: 1.5 },
});

/** Leads a newcomer from an empty workbook to a printed sheet, until something has been entered. */
export function Guide({ state, actions }: View) {
  const styles = useStyles();
  const { workbook, check } = state;
  const made = workbook === 'ours';
  const begun = check?.disciplines.some(({ entered, errors }) => entered + errors > 0) ?? false;
  if (workbook !== 'empty' && (!made || begun)) return null;
  const [seen] = state.form.values.chosen;
  const { title, steps, done, open } = PANE_TEXT.guide;
  return (
    <Section title={title}>
      <ol className={styles.list}>
        {steps.map(([what, how], i) => (
          <li key={what} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {made && i < LAST ? '✓' : i + 1}
            </span>
            <div>
              <div className={styles.what}>
                {what}
                {made && i < LAST && done}
              </div>
              {!(made && i < LAST) && <div className={styles.how}>{how}</div>}
              {made && i === LAST && seen !== undefined && (
                <Button
                  className={styles.open}
                  onClick={() => actions.show({ discipline: seen })}
                  disabledFocusable={isBusy(state)}
                >
                  {open}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The step that is left when the sheets have been made. */
const LAST = 2;
