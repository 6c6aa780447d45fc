import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { RESULT_TAB_TEXT } from '../../../../messages/result-tab-text';
import { PlainTable } from '../../../components/plain-table';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { ResultModel } from '../model/result-model';
import type { ResultView } from '../model/result-state';

const useStyles = makeStyles({
  figures: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  figure: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 10px',
  },
  caption: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
  number: { fontSize: '24px', lineHeight: '32px', fontWeight: 600, color: tokens.colorBrandForeground1 },
  hint: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6 },
  note: { lineHeight: 1.6 },
});

/** 汇总: scores, grade, payouts, and what still stands in the way. */
export function ResultTab({ result, actions, busy }: Handles<ResultModel> & { readonly result: ResultView }) {
  const stack = useStack();
  const styles = useStyles();
  const text = RESULT_TAB_TEXT;
  const composite = text.composite + (result.provisional ? `（${text.provisional}）` : '');
  return (
    <div className={stack.tab}>
      <div className={stack.part}>
        <div className={styles.figures}>
          <Figure caption={composite} value={result.composite} />
          <Figure caption={text.grade} value={result.grade} />
        </div>
        {result.gradeNote !== null && <div className={styles.note}>{result.gradeNote}</div>}
      </div>
      {result.blockers.length === 0 ? (
        <div>{text.ready}</div>
      ) : (
        <Section title={text.blockers}>
          <ul className={styles.list}>
            {result.blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text.title}>
        <PlainTable
          caption={text.title}
          figures={[1, 2]}
          head={[text.discipline, text.weight, text.score, text.state]}
          rows={result.disciplines.map(({ id, name, weight, score, state: progress }) => ({
            key: id,
            cells: [name, weight, score, progress],
          }))}
        />
      </Section>
      <Section title={text.people}>
        {result.peopleNote !== null && <div className={styles.note}>{result.peopleNote}</div>}
        <PlainTable
          caption={text.people}
          figures={[2]}
          head={[text.person, text.role, text.amount]}
          rows={[
            ...result.people.map(({ name, role, amount }, i) => ({
              key: `${i}`,
              cells: [name, role, amount],
            })),
            { key: 'bonus', cells: [text.teamBonus, '', result.teamBonus] },
            { key: 'total', cells: [text.total, '', result.payoutTotal] },
          ]}
        />
      </Section>
      <div className={stack.part}>
        <Button
          appearance="primary"
          className={stack.wide}
          onClick={actions.writeSummary}
          disabledFocusable={busy}
        >
          {text.write}
        </Button>
        <div className={styles.hint}>{text.writeHint}</div>
        <Button className={stack.wide} onClick={actions.makeRectification} disabledFocusable={busy}>
          {text.rectification(result.deductions)}
        </Button>
        <div className={styles.hint}>{text.rectificationHint}</div>
        <div className={stack.row}>
          <span>{text.open}</span>
          {(['summary', 'payouts', 'rectification'] as const).map((sheet) => (
            <Button key={sheet} size="small" onClick={() => actions.show(sheet)} disabledFocusable={busy}>
              {text.sheets[sheet]}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}

function Figure({ caption, value }: { readonly caption: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <div className={styles.caption}>{caption}</div>
      <div className={styles.number}>{value}</div>
    </div>
  );
}
