import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { SEND_TEXT } from '../../messages/send-text';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'end', gap: '8px' },
  text: {
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 8px',
    fontFamily: 'inherit',
    fontSize: '13px',
    lineHeight: 1.5,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: 'vertical',
  },
  hint: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
});

/** A text to be copied, by a button or by hand; where the clipboard is closed it is selected, ready for Ctrl+C. */
export function CopyField({
  label,
  text,
  rows,
}: {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
}) {
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'ready' | 'copied' | 'manual'>('ready');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      area.current?.select(); // no permission in this host
      setState(document.execCommand('copy') ? 'copied' : 'manual');
    }
  };
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <Button size="small" aria-label={SEND_TEXT.copyOf(label)} onClick={() => void copy()}>
          {state === 'copied' ? SEND_TEXT.copied : SEND_TEXT.copy}
        </Button>
      </div>
      <textarea
        ref={area}
        id={id}
        className={styles.text}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      {state === 'manual' && <div className={styles.hint}>{SEND_TEXT.copyByHand}</div>}
    </div>
  );
}
