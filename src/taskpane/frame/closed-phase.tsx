import { makeStyles } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';
import { Heading } from '../components/heading';
import type { PaneState } from '../pane-state';

const useStyles = makeStyles({
  page: { padding: '24px 16px', display: 'flex', flexDirection: 'column', gap: '12px', lineHeight: 1.6 },
});

const TEXTS = {
  'too-old': PANE_TEXT.tooOld,
  'outside-excel': PANE_TEXT.outside,
  'no-office': PANE_TEXT.noOffice,
} as const;

/** What is shown before the pane can work, or where it cannot. */
export function ClosedPhase({ phase }: { readonly phase: Exclude<PaneState['phase'], 'ready'> }) {
  const styles = useStyles();
  if (phase === 'starting')
    return (
      <main className={styles.page}>
        <Heading level={1}>{PANE_TEXT.name}</Heading>
        <div role="status">{PANE_TEXT.starting}</div>
      </main>
    );
  const { title, text } = TEXTS[phase];
  return (
    <main className={styles.page}>
      <Heading level={1}>{title}</Heading>
      <div>{text}</div>
    </main>
  );
}
