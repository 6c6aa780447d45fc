import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../messages/headquarters-text';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', lineHeight: 1.5, paddingBlock: '8px', overflowWrap: 'anywhere' },
  title: { display: 'block' },
});

/** Says beforehand that files cannot be saved here, and where they can. */
export function NoSaving({ workbench }: { readonly workbench: string }) {
  const styles = useStyles();
  const text = HEADQUARTERS_TEXT.noSaving;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{text.title}</MessageBarTitle>
        {text.what}{' '}
        <Link href={workbench} target="_blank" rel="noreferrer">
          {workbench}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
