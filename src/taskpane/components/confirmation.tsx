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
import { PANE_TEXT } from '../../messages/pane-text';
import type { PaneActions } from '../pane-actions';
import type { ConfirmationView } from '../pane-state';

const useStyles = makeStyles({
  surface: { padding: '20px', maxWidth: 'calc(100vw - 24px)' },
  lines: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6, maxHeight: '50vh', overflowY: 'auto' },
});

/** A question before something that cannot be taken back. */
export default function Confirmation({
  question: { title, lines, confirm },
  actions,
}: {
  readonly question: ConfirmationView;
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && actions.dismissConfirmation()}>
      <DialogSurface className={styles.surface}>
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
