import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';
import { useBusy } from '../components/view';
import type { PaneModel } from '../pane-model';
import { useStore } from '../use-store';
import { CopyReport } from './copy-report';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', lineHeight: 1.5, paddingBlock: '8px' },
  title: { display: 'block' },
  line: { marginTop: '4px' },
  lines: { margin: '4px 0 0', paddingInlineStart: '18px', maxHeight: '180px', overflowY: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What happened last, and what can be done about it. The live region reads it out, so this does not. */
export function Notice({ pane }: { readonly pane: PaneModel }) {
  const styles = useStyles();
  const { actions } = pane;
  const notice = useStore(pane, (shared) => shared.notice);
  const busy = useBusy(pane);
  const bar = useRef<HTMLDivElement>(null);
  const key = notice?.key;
  useEffect(() => {
    if (key !== undefined) bar.current?.scrollIntoView({ block: 'center' });
  }, [key]);
  if (!notice) return null;
  const { tone, title, lines, retry, diagnostics } = notice;
  const isShort = lines.length === 0 && !retry && diagnostics === null;
  return (
    <div ref={bar} key={notice.key}>
      <MessageBar intent={tone} layout={isShort ? 'singleline' : 'multiline'}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {lines.length === 1 && <div className={styles.line}>{lines[0]}</div>}
          {lines.length > 1 && (
            <ul className={styles.lines} tabIndex={lines.length > 6 ? 0 : undefined}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </MessageBarBody>
        <MessageBarActions className={styles.actions}>
          {retry && (
            <Button size="small" onClick={actions.retry} disabledFocusable={busy}>
              {PANE_TEXT.retry}
            </Button>
          )}
          {diagnostics !== null && <CopyReport report={diagnostics} />}
          <Button size="small" appearance="subtle" onClick={actions.dismissNotice}>
            {PANE_TEXT.close}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
