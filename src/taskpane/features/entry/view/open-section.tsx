import { Button, Field, Select } from '@fluentui/react-components';
import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import { ProblemList } from '../../../components/problem-list';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { OpenModel } from '../model/open-model';
import type { OpenView } from '../model/open-view';

/** 查找检查内容: what is not filled in yet, what has a problem, and the next one. */
export function OpenSection({
  view,
  actions,
  busy,
}: {
  readonly view: OpenView;
  readonly actions: OpenModel['actions'];
  readonly busy: boolean;
}) {
  const stack = useStack();
  const text = ENTRY_TEXT.open;
  const lists = ['blank', 'problem', 'unmarked'] as const;
  return (
    <Section title={text.title}>
      <Field label={text.discipline}>
        <Select value={view.discipline} onChange={(_, { value }) => actions.setDiscipline(value)}>
          <option value="">{text.all}</option>
          {view.disciplines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={stack.row}>
        {lists.map((list) => (
          <Button
            key={list}
            size="small"
            appearance={view.list === list ? 'primary' : 'secondary'}
            aria-pressed={view.list === list}
            onClick={() => actions.setList(list)}
          >
            {text.lists[list](view.counts[list])}
          </Button>
        ))}
      </div>
      {view.rows.length === 0 ? (
        <div>{text.nothing[view.list]}</div>
      ) : (
        <>
          <Button onClick={actions.next} disabledFocusable={busy}>
            {text.next[view.list]}
          </Button>
          <ProblemList problems={view.rows} actions={actions} busy={busy} label={text.title} />
        </>
      )}
    </Section>
  );
}
