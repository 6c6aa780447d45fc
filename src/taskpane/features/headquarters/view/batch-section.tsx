import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useRef } from 'react';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { BatchActions, BatchView } from '../model/batch-view';
import { BatchOutcome } from './batch-outcome';
import { BatchSites, BatchSummary } from './batch-plan';
import { BatchProgress } from './batch-progress';
import { ListProblems } from './list-problems';

/** 发放: a workbook for every site of a list, as one zip. */
export function BatchSection({
  view,
  actions,
}: {
  readonly view: BatchView;
  readonly actions: BatchActions;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.batch;
  const input = useRef<HTMLInputElement>(null);
  const { phase, fileName, problems, plan, progress, outcome } = view;
  const making = phase === 'making';
  const chosen = fileName !== '';
  const shown = phase === 'refused' ? null : plan;
  return (
    <Section title={text.title}>
      <div className={hint.text}>{text.intro}</div>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv,.txt"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // so that the same file, corrected, can be chosen again
          if (file) actions.choose(file);
        }}
      />
      <div className={stack.row}>
        <Button
          appearance={plan ? 'secondary' : 'primary'}
          onClick={() => input.current?.click()}
          disabledFocusable={making}
        >
          {chosen ? text.chooseOther : text.choose}
        </Button>
        <Button appearance="subtle" onClick={actions.template} disabledFocusable={making}>
          {text.template}
        </Button>
      </div>
      <div className={hint.hint}>{chosen ? fileName : text.chooseHint}</div>
      <Field label={text.period}>
        <Input value={view.period} disabled={making} onChange={(_, { value }) => actions.setPeriod(value)} />
      </Field>
      <Checkbox
        label={text.byDiscipline}
        checked={view.byDiscipline}
        disabled={making}
        onChange={(_, { checked }) => actions.setByDiscipline(checked === true)}
      />
      {view.byDiscipline && <div className={hint.hint}>{text.byDisciplineHint}</div>}
      <Checkbox
        label={text.programme}
        checked={view.programme}
        disabled={making}
        onChange={(_, { checked }) => actions.setProgramme(checked === true)}
      />
      {view.programme && <div className={hint.hint}>{text.programmeHint}</div>}
      <div role="status">{phase === 'reading' ? text.reading : ''}</div>
      {phase === 'refused' && <ListProblems problems={problems} />}
      {shown && <BatchSummary plan={shown} />}
      {shown && !making && (
        <Button appearance="primary" className={stack.wide} onClick={actions.make}>
          {text.make}
        </Button>
      )}
      {progress && <BatchProgress progress={progress} onCancel={actions.cancel} />}
      {outcome && <BatchOutcome outcome={outcome} />}
      {shown && <BatchSites plan={shown} />}
    </Section>
  );
}
