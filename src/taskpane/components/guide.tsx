import { makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';
import { Section } from './section';

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
  how: { color: tokens.colorNeutralForeground2, lineHeight: 1.5 },
});

/** Leads a newcomer from an empty workbook to a printed sheet. */
export function Guide() {
  const styles = useStyles();
  return (
    <Section title={PANE_TEXT.guide.title}>
      <ol className={styles.list}>
        {PANE_TEXT.guide.steps.map(([what, how], i) => (
          <li key={what} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {i + 1}
            </span>
            <div>
              <div className={styles.what}>{what}</div>
              <div className={styles.how}>{how}</div>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
