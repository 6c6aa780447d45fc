import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import { useHint } from '../../../components/hint';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { ProgrammeModel } from '../model/programme-model';
import type { PasteView } from '../model/programme-view';

const TEXT = PROGRAMME_TEXT.paste;

/** A list that somebody has elsewhere is pasted, looked at, and written below the rows of a table. */
export function PasteSection({
  paste: { tables, kind, text, lines, ready },
  actions,
  busy,
}: Handles<ProgrammeModel> & { readonly paste: PasteView }) {
  const stack = useStack();
  const hint = useHint();
  return (
    <Section title={TEXT.title}>
      <div className={hint.text}>{TEXT.intro}</div>
      <Field label={TEXT.table}>
        <Select value={kind} onChange={(_, { value }) => actions.setTable(value)}>
          {tables.map((table) => (
            <option key={table.kind} value={table.kind}>
              {table.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={TEXT.field}>
        <Textarea
          rows={6}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => actions.setText(value)}
        />
      </Field>
      <div role="status">
        {lines.map((line) => (
          <div key={line} className={hint.text}>
            {line}
          </div>
        ))}
      </div>
      <Button
        appearance="primary"
        className={stack.wide}
        onClick={actions.write}
        disabledFocusable={busy || !ready}
      >
        {TEXT.write}
      </Button>
    </Section>
  );
}
