import { makeStyles, tokens } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';

/** Most problems that are drawn; nobody corrects more in one go. */
const MOST = 300;

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    lineHeight: 1.5,
    maxHeight: '320px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingInlineStart: '18px' },
});

/** Everything that is wrong with the chosen list. */
export function ListProblems({ problems }: { readonly problems: readonly string[] }) {
  const styles = useStyles();
  const text = HEADQUARTERS_TEXT.batch;
  const more = problems.length - MOST;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.box} aria-label={text.problems} tabIndex={0}>
      <strong role="alert">{text.refused(problems.length)}</strong>
      <ul className={styles.list}>
        {problems.slice(0, MOST).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {more > 0 && <div>{text.more(more)}</div>}
    </section>
  );
}
