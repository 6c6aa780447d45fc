import { Button, makeStyles } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start', lineHeight: 1.6 },
});

/** What 核对 and 汇总 say while there is nothing to check. */
export function NothingYet({ onStart }: { readonly onStart: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <div>{PANE_TEXT.nothingYet}</div>
      <Button appearance="primary" onClick={onStart}>
        {PANE_TEXT.toGenerate}
      </Button>
    </div>
  );
}
