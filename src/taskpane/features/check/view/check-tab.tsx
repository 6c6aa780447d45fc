import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CHECK_TEXT } from '../../../../messages/check-tab-text';
import { ProblemList } from '../../../components/problem-list';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { CheckModel } from '../model/check-model';
import type { CheckView } from '../model/check-state';
import { DisciplineCard } from './discipline-card';

const useStyles = makeStyles({
  hint: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
});

/** 核对: how far each discipline is, everything that is wrong, and what helps. */
export function CheckTab({ check, actions, busy }: Handles<CheckModel> & { readonly check: CheckView }) {
  const stack = useStack();
  const styles = useStyles();
  const text = CHECK_TEXT;
  return (
    <div className={stack.tab}>
      {check.disciplines.length > 0 && (
        <Section title={text.progress}>
          {check.disciplines.map((progress) => (
            <DisciplineCard key={progress.id} progress={progress} actions={actions} busy={busy} />
          ))}
        </Section>
      )}
      <Section title={text.problems(check.problems.length)}>
        {check.problems.length === 0 ? (
          <div>{text.none}</div>
        ) : (
          <ProblemList problems={check.problems} actions={actions} busy={busy} />
        )}
      </Section>
      {check.remarks.length > 0 && (
        <Section title={text.remarks(check.remarks.length)}>
          <ProblemList problems={check.remarks} actions={actions} busy={busy} label={text.remarkList} />
        </Section>
      )}
      <div className={stack.part}>
        <div className={stack.row}>
          <Button onClick={actions.recheck} disabledFocusable={busy}>
            {text.recheck}
          </Button>
          <Button onClick={actions.restoreRules} disabledFocusable={busy}>
            {text.restoreRules}
          </Button>
          <Button onClick={actions.fitRows} disabledFocusable={busy}>
            {text.fitRows}
          </Button>
        </div>
        <div className={styles.hint}>{text.restoreHint}</div>
        <div className={styles.hint}>{text.fitHint}</div>
      </div>
    </div>
  );
}
