import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import type { Handles } from '../../../components/view';
import type { FormView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';

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
export function Guide({
  step,
  first,
  actions,
  busy,
}: Handles<GenerateModel> & {
  readonly step: NonNullable<FormView['guide']>;
  /** The discipline to begin with. */
  readonly first: string | undefined;
}) {
  const styles = useStyles();
  const made = step === 'enter';
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
              {made && i === LAST && first !== undefined && (
                <Button
                  className={styles.open}
                  onClick={() => actions.show({ discipline: first })}
                  disabledFocusable={busy}
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
