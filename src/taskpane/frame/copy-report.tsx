import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';

const useStyles = makeStyles({
  manual: { display: 'flex', flexDirection: 'column', gap: '4px', width: '100%' },
  text: { width: '100%', boxSizing: 'border-box', fontFamily: 'inherit', fontSize: '12px' },
});

/** 复制诊断信息; where the clipboard is closed, the text is shown to be copied by hand. */
export function CopyReport({ report }: { readonly report: string }) {
  const styles = useStyles();
  const [state, setState] = useState<'ready' | 'copied' | 'manual'>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setState('copied');
    } catch {
      setState('manual'); // no permission in this host
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()} title={PANE_TEXT.reportNote}>
        {state === 'copied' ? PANE_TEXT.copied : PANE_TEXT.copyReport}
      </Button>
      {state === 'manual' && (
        <label className={styles.manual}>
          {PANE_TEXT.reportHint}
          <textarea
            className={styles.text}
            readOnly
            rows={6}
            value={report}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}
