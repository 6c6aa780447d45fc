import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { QUICK_TEXT } from '../../../../messages/quick-entry-text';
import { useHint } from '../../../components/hint';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { QuickModel } from '../model/quick-model';
import type { QuickChoice, QuickView } from '../model/quick-view';
import { QuickKeys } from './quick-keys';
import { QuickLine } from './quick-line';
import { QuickSteps } from './quick-steps';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', '& select': { minWidth: 0 } },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  place: { fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  asked: { fontSize: '20px', lineHeight: '28px', fontWeight: 600, overflowWrap: 'anywhere' },
  fact: { lineHeight: '20px', overflowWrap: 'anywhere' },
  question: { fontSize: '16px', lineHeight: '24px', fontWeight: 600, color: tokens.colorBrandForeground1 },
  missing: { lineHeight: '20px', fontWeight: 600 },
});

/** 快速录入: what is asked for in large letters, one line to type into, what was entered last and what is still missing. */
export function QuickSection({
  view,
  actions,
}: {
  readonly view: QuickView;
  readonly actions: QuickModel['actions'];
}) {
  const stack = useStack();
  const hint = useHint();
  const text = QUICK_TEXT;
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') actions.leave();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('blur', actions.leave); // to the sheet, from where it may be printed right away
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('blur', actions.leave);
      actions.leave();
    };
  }, [actions]);
  return (
    <Section title={text.title}>
      {view.failed && view.waiting > 0 && <Unwritten waiting={view.waiting} onRetry={actions.write} />}
      {view.active ? (
        <Entering view={view} actions={actions} />
      ) : (
        <>
          <div className={hint.text}>{text.intro}</div>
          <Button appearance="primary" className={stack.wide} onClick={actions.start}>
            {view.begun ? text.goOn : text.start}
          </Button>
        </>
      )}
    </Section>
  );
}

function Entering({ view, actions }: { readonly view: QuickView; readonly actions: QuickModel['actions'] }) {
  const styles = useStyles();
  const stack = useStack();
  const hint = useHint();
  const line = useRef<HTMLInputElement>(null);
  const text = QUICK_TEXT;
  useEffect(() => line.current?.focus(), []);
  const choose = (does: () => void): void => {
    does();
    line.current?.focus();
  };
  return (
    <>
      {view.methods.length > 0 && (
        <div className={styles.choices}>
          <Choice
            label={text.discipline}
            value={view.discipline}
            choices={view.disciplines}
            onChoose={(id) => choose(() => actions.setDiscipline(id))}
          />
          <Choice
            label={text.method}
            value={view.method}
            choices={view.methods}
            onChoose={(method) => choose(() => actions.setMethod(method))}
          />
        </div>
      )}
      <div className={styles.card}>
        <div aria-live="polite" className={stack.part}>
          {view.place !== '' && <div className={styles.place}>{view.place}</div>}
          <div className={styles.asked}>{view.asked}</div>
          {view.facts.map((fact) => (
            <div key={fact} className={styles.fact}>
              {fact}
            </div>
          ))}
          {view.question !== '' && <div className={styles.question}>{view.question}</div>}
        </div>
        <QuickLine view={view} actions={actions} line={line} />
        <div role="alert">
          {view.said && (
            <span className={view.said.isRefusal ? hint.altered : hint.success}>{view.said.text}</span>
          )}
        </div>
        <QuickKeys stage={view.stage} actions={actions} />
      </div>
      {view.missing !== '' && (
        <div role="status" className={styles.missing}>
          {view.missing}
        </div>
      )}
      <QuickSteps view={view} actions={actions} />
      <Button onClick={actions.end}>{text.end}</Button>
    </>
  );
}

/** One of a few, in a list that opens. */
function Choice({
  label,
  value: chosen,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly QuickChoice[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Field label={label} size="small">
      <Select size="small" value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What could not be written yet, and the way to try it again. */
function Unwritten({ waiting, onRetry }: { readonly waiting: number; readonly onRetry: () => void }) {
  const stack = useStack();
  const hint = useHint();
  return (
    <div className={stack.row} role="alert">
      <span className={hint.altered}>{QUICK_TEXT.unwritten(waiting)}</span>
      <Button size="small" onClick={onRetry}>
        {QUICK_TEXT.retry}
      </Button>
    </div>
  );
}
