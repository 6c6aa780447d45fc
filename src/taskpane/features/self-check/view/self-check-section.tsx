import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SELF_CHECK_TEXT } from '../../../../messages/self-check-text';
import { CopyField } from '../../../components/copy-field';
import { Disclosure } from '../../../components/disclosure';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { OddPointView, SelfCheckView } from '../model/self-check-view';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: '12px', lineHeight: 1.6, color: tokens.colorNeutralForeground2 },
  counts: { margin: 0, fontWeight: 600, lineHeight: 1.6 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  odd: {
    padding: '6px 10px',
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
  },
  reasons: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
  plain: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6 },
});

/** 自检: the button, and what came of it the last time. */
export function SelfCheckSection({
  view,
  busy,
  onStart,
}: {
  readonly view: SelfCheckView | null;
  readonly busy: boolean;
  readonly onStart: () => void;
}) {
  const stack = useStack();
  const styles = useStyles();
  const text = SELF_CHECK_TEXT;
  return (
    <Section title={text.title}>
      <p className={styles.hint}>{text.hint}</p>
      <div className={stack.row}>
        <Button onClick={onStart} disabledFocusable={busy}>
          {view ? text.again : text.start}
        </Button>
      </div>
      {view && <Result view={view} />}
    </Section>
  );
}

function Result({ view }: { readonly view: SelfCheckView }) {
  const stack = useStack();
  const styles = useStyles();
  const text = SELF_CHECK_TEXT;
  return (
    <div className={stack.part}>
      <p className={styles.counts}>{view.counts}</p>
      <p className={styles.hint}>{view.cost}</p>
      {view.left !== null && <p className={styles.odd}>{view.left}</p>}
      {view.odd.length > 0 && (
        <ul className={styles.list} aria-label={text.others}>
          {view.odd.map((point) => (
            <Odd key={point.id} point={point} />
          ))}
        </ul>
      )}
      <Disclosure summary={text.passed(view.passed.length)}>
        <ul className={styles.plain}>
          {view.passed.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </Disclosure>
      <CopyField label={text.report} text={view.report} rows={6} />
      <p className={styles.hint}>{text.reportNote}</p>
    </div>
  );
}

function Odd({ point: { title, status, reasons } }: { readonly point: OddPointView }) {
  const styles = useStyles();
  return (
    <li className={styles.odd}>
      <strong>{status}</strong> {title}
      {reasons.map((reason) => (
        <div key={reason} className={styles.reasons}>
          {reason}
        </div>
      ))}
    </li>
  );
}
