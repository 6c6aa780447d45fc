import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SEND_TEXT } from '../../../../messages/send-text';
import { CopyField } from '../../../components/copy-field';
import { ProblemList } from '../../../components/problem-list';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { SendModel } from '../model/send-model';
import type { SendView } from '../model/send-state';

const useStyles = makeStyles({
  hint: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  verdict: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: 1.5,
  },
  word: { display: 'block', fontSize: '20px', lineHeight: '28px', fontWeight: 600 },
  ready: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  pending: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** 发送: 发送前检查, everything that stands in the way, then file name and mail to be copied. */
export function SendTab({ send, actions, busy }: Handles<SendModel> & { readonly send: SendView | null }) {
  const stack = useStack();
  const styles = useStyles();
  return (
    <div className={stack.tab}>
      <Section title={SEND_TEXT.title}>
        <div className={styles.hint}>{SEND_TEXT.hint}</div>
        <Button appearance="primary" className={stack.wide} onClick={actions.check} disabledFocusable={busy}>
          {send === null ? SEND_TEXT.start : SEND_TEXT.again}
        </Button>
        {send && <Verdict send={send} />}
      </Section>
      {send && send.problems.length > 0 && (
        <Section title={listTitle(send)}>
          <ProblemList problems={send.problems} actions={actions} busy={busy} />
        </Section>
      )}
      {send?.mail && !send.outdated && (
        <Section title={SEND_TEXT.sending}>
          <CopyField key={send.fileName} label={SEND_TEXT.fileName} text={send.fileName} rows={2} />
          <div className={styles.hint}>{SEND_TEXT.saveAs}</div>
          <CopyField
            key={send.mail.subject}
            label={SEND_TEXT.mailSubject}
            text={send.mail.subject}
            rows={2}
          />
          <CopyField key={send.mail.body} label={SEND_TEXT.mailBody} text={send.mail.body} rows={10} />
        </Section>
      )}
    </div>
  );
}

const listTitle = ({ pending, problems }: SendView): string =>
  pending === 0 ? SEND_TEXT.part(SEND_TEXT.notes, problems.length) : SEND_TEXT.part(SEND_TEXT.toDo, pending);

function Verdict({ send: { ready, outdated, pending } }: { readonly send: SendView }) {
  const styles = useStyles();
  const green = ready && !outdated;
  return (
    <div className={mergeClasses(styles.verdict, green ? styles.ready : styles.pending)}>
      {green ? (
        <>
          <strong className={styles.word}>✓ {SEND_TEXT.ready}</strong>
          {SEND_TEXT.readyLine}
        </>
      ) : ready ? (
        SEND_TEXT.outdated
      ) : (
        <>
          <strong className={styles.word}>{SEND_TEXT.notReady}</strong>
          {SEND_TEXT.pending(pending)}。{SEND_TEXT.whenDone}
        </>
      )}
    </div>
  );
}
