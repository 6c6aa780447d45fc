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
import { useState } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';
import type { PaneActions } from '../pane-actions';
import type { ConfirmationView } from '../pane-state';
import { FocusBack } from './focus-back';

const useStyles = makeStyles({
  surface: { padding: '20px', maxWidth: 'calc(100vw - 24px)' },
  lines: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6, maxHeight: '50vh', overflowY: 'auto' },
});

/**
 * A question before something that cannot be taken back. It stays in the tree when it is answered: a dialogue that is
 * taken away while it is open leaves the rest of the pane hidden from screen readers.
 */
export default function Confirmation({
  question,
  actions,
}: {
  readonly question: ConfirmationView | null;
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  const [last, setLast] = useState(() => asked(question));
  if (question && question !== last.question) setLast(asked(question));
  if (!last.question) return null;
  const { title, lines, confirm } = last.question;
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
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={actions.confirm}>
              {confirm}
            </Button>
            <Button onClick={actions.dismissConfirmation}>{PANE_TEXT.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A question together with what had the focus when it was asked. */
const asked = (question: ConfirmationView | null) => ({ question, opener: document.activeElement });
