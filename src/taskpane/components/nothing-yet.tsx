import { Button, makeStyles } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';
import type { View } from './view';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start', lineHeight: 1.6 },
});

/** What a feature says while there is nothing to check. */
export function NothingYet({ pane }: Pick<View, 'pane'>) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <div>{PANE_TEXT.nothingYet}</div>
      <Button appearance="primary" onClick={() => pane.actions.turnTo('generate')}>
        {PANE_TEXT.toGenerate}
      </Button>
    </div>
  );
}
