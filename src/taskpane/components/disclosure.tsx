import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  summary: {
    padding: '4px 2px',
    lineHeight: 1.5,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  content: { paddingInlineStart: '14px', display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** A line that opens on what is behind it, which is drawn only then. */
export function Disclosure({
  summary,
  startsOpen = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{summary}</summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  );
}
