import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', lineHeight: 1.5, paddingBlock: '8px', overflowWrap: 'anywhere' },
  title: { display: 'block' },
});

/** Says beforehand that files cannot be saved here, and where they can. */
export function NoSaving({ address }: { readonly address: string }) {
  const styles = useStyles();
  const text = HEADQUARTERS_TEXT.noSaving;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{text.title}</MessageBarTitle>
        {text.what}{' '}
        <Link href={address} target="_blank" rel="noreferrer">
          {address}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
