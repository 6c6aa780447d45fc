import { makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    lineHeight: 1.5,
  },
  list: { margin: 0, paddingInlineStart: '18px' },
});

/** What is wrong with the form. */
export function Problems({ problems }: { readonly problems: readonly string[] }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <div className={styles.box}>
      <strong>{PANE_TEXT.form.problems}</strong>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
