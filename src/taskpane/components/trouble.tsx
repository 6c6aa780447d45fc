import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { useHint } from './hint';

/** Lines that are drawn; nobody corrects more in one go. */
const MOST = 100;

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', lineHeight: 1.5, paddingBlock: '8px' },
  title: { display: 'block' },
});

/** What went wrong. */
export function Trouble({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  const hint = useHint();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body} role="alert">
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        <ul className={hint.list}>
          {lines.slice(0, MOST).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
