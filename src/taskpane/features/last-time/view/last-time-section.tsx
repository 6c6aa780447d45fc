import { Button } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import { LAST_TIME_TEXT } from '../../../../messages/last-time-text';
import { useHint } from '../../../components/hint';
import { PlainTable } from '../../../components/plain-table';
import { ProblemList } from '../../../components/problem-list';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { LastTimeModel } from '../model/last-time-model';
import type { ComparisonView, LastTimeView } from '../model/last-time-view';

const TEXT = LAST_TIME_TEXT;

interface Handles {
  readonly actions: LastTimeModel['actions'];
  readonly busy: boolean;
}

/** 对照上次: a file is chosen, then what was deducted in it stands beside what is. */
export function LastTimeSection({ view, actions, busy }: Handles & { readonly view: LastTimeView }) {
  const stack = useStack();
  const hint = useHint();
  const input = useRef<HTMLInputElement>(null);
  const { comparison } = view;
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (file) actions.choose(file);
    currentTarget.value = ''; // so that the same file, corrected, can be chosen again
  };
  return (
    <Section title={TEXT.title}>
      <div className={hint.text}>{TEXT.intro}</div>
      <input ref={input} type="file" accept=".xlsx" hidden onChange={onChange} />
      <div className={stack.row}>
        <Button onClick={() => input.current?.click()} disabledFocusable={busy}>
          {comparison ? TEXT.chooseOther : TEXT.choose}
        </Button>
        {comparison && (
          <Button appearance="subtle" onClick={actions.close}>
            {TEXT.close}
          </Button>
        )}
      </div>
      <div className={hint.hint}>{comparison ? TEXT.file(comparison.file) : TEXT.local}</div>
      <div role="status">{view.reading === null ? '' : TEXT.reading(view.reading)}</div>
      {view.trouble !== null && (
        <div role="alert" className={hint.altered}>
          {view.trouble}
        </div>
      )}
      {comparison && <Compared comparison={comparison} actions={actions} busy={busy} />}
    </Section>
  );
}

function Compared({ comparison, actions, busy }: Handles & { readonly comparison: ComparisonView }) {
  const stack = useStack();
  const hint = useHint();
  return (
    <div className={stack.part}>
      {comparison.warning !== null && <div className={hint.warning}>{comparison.warning}</div>}
      <div>
        {comparison.lines.map((line) => (
          <div key={line} className={hint.text}>
            {line}
          </div>
        ))}
      </div>
      <PlainTable
        caption={TEXT.disciplines}
        head={TEXT.head}
        figures={[1, 2, 3]}
        rows={comparison.disciplines}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has looks of its own */}
      <div className={stack.row} role="group" aria-label={TEXT.kinds}>
        {comparison.kinds.map(({ kind, text }) => (
          <Button
            key={kind}
            size="small"
            appearance={comparison.kind === kind ? 'primary' : 'secondary'}
            aria-pressed={comparison.kind === kind}
            onClick={() => actions.setKind(kind)}
          >
            {text}
          </Button>
        ))}
      </div>
      {comparison.rows.length === 0 ? (
        <div>{TEXT.nothing}</div>
      ) : (
        <ProblemList problems={comparison.rows} actions={actions} busy={busy} label={TEXT.list} />
      )}
    </div>
  );
}
