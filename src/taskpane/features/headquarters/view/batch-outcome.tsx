import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import type { OutcomeView } from '../model/batch-view';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', lineHeight: 1.5, paddingBlock: '8px' },
  title: { display: 'block' },
});

/** What became of it, and the file to be saved. */
export function BatchOutcome({
  outcome: { tone, title, lines, download },
}: {
  readonly outcome: OutcomeView;
}) {
  const styles = useStyles();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.batch;
  return (
    <>
      <MessageBar intent={tone} layout="multiline">
        <MessageBarBody className={styles.body} role="alert">
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {lines.length > 0 && (
            <ul className={hint.list}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </MessageBarBody>
      </MessageBar>
      {download && (
        <div>
          <Link href={download.url} download={download.name}>
            {text.save(download.name)}
          </Link>
          <div className={hint.hint}>{text.saveHint}</div>
        </div>
      )}
    </>
  );
}
