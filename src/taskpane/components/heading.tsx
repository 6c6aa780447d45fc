import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: '15px',
    lineHeight: '22px',
    fontWeight: 600,
    color: tokens.colorBrandForeground1,
  },
  large: { fontSize: '18px', lineHeight: '26px' },
});

/** A heading of a part of the pane. */
export function Heading({ level = 2, id, children }: { level?: 1 | 2; id?: string; children: ReactNode }) {
  const styles = useStyles();
  return level === 1 ? (
    <h1 id={id} className={`${styles.heading} ${styles.large}`}>
      {children}
    </h1>
  ) : (
    <h2 id={id} className={styles.heading}>
      {children}
    </h2>
  );
}
