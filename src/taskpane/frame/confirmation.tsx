import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';
import { useHint } from '../components/hint';
import type { PaneActions } from '../pane-actions';
import type { ConfirmationView, PaneState } from '../pane-state';
import { FocusBack } from './focus-back';

const useStyles = makeStyles({
  surface: { padding: '20px', maxWidth: 'calc(100vw - 24px)' },
  lines: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6, maxHeight: '50vh', overflowY: 'auto' },
  copy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
});

/**
 * A question before something that cannot be taken back. It stays in the tree when it is answered: a dialogue that is
 * taken away while it is open leaves the rest of the pane hidden from screen readers.
 */
export default function Confirmation({
  question,
  copy,
  actions,
}: {
  readonly question: ConfirmationView | null;
  readonly copy: PaneState['copy'];
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  const [last, setLast] = useState(() => asked(question));
  if (question && question !== last.question) setLast(asked(question));
  if (!last.question) return null;
  const { title, lines, confirm, dismiss = PANE_TEXT.cancel } = last.question;
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => !open && actions.dismissConfirmation()}
    >
      <DialogSurface className={styles.surface}>
        <FocusBack opener={last.opener} />
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {copy !== null && <Copy state={copy} actions={actions} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={actions.confirm} disabledFocusable={copy === 'saving'}>
              {confirm}
            </Button>
            <Button onClick={actions.dismissConfirmation}>{dismiss}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The offer of a copy of the workbook, and what became of it. */
function Copy({
  state,
  actions,
}: {
  readonly state: NonNullable<PaneState['copy']>;
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  const hint = useHint();
  const text = PANE_TEXT.copy;
  const box = useRef<HTMLDivElement>(null);
  // Making the copy may take the keyboard to the sheet, and then the question is hidden from screen readers.
  useEffect(() => {
    if (state !== 'offered' && state !== 'saving') box.current?.querySelector('button')?.focus();
  }, [state]);
  return (
    <div ref={box} className={styles.copy}>
      <Button size="small" onClick={actions.saveCopy} disabledFocusable={state === 'saving'}>
        {text.offer}
      </Button>
      <div role="status" className={state === 'failed' ? hint.altered : hint.text}>
        {state === 'offered' ? '' : text[state]}
      </div>
    </div>
  );
}

/** A question together with what had the focus when it was asked. */
const asked = (question: ConfirmationView | null) => ({ question, opener: document.activeElement });
