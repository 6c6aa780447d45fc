import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import { useHint } from '../../../components/hint';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { FieldFormView } from '../model/entry-view';
import type { FormModel } from '../model/form-model';

const useStyles = makeStyles({ choices: { margin: 0, padding: 0, border: 'none' } });

/** 现场表: which disciplines, blank or filled, and the button. */
export function FormSection({
  view,
  actions,
  busy,
}: {
  readonly view: FieldFormView;
  readonly actions: FormModel['actions'];
  readonly busy: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  const styles = useStyles();
  const text = ENTRY_TEXT.form;
  return (
    <Section title={text.title}>
      <div className={hint.text}>{text.intro}</div>
      <fieldset aria-label={text.disciplines} className={mergeClasses(stack.row, styles.choices)}>
        {view.disciplines.map(({ id, name, chosen }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen}
            onChange={(_, { checked }) => actions.choose(id, checked === true)}
          />
        ))}
      </fieldset>
      <div className={stack.row}>
        <Checkbox
          label={text.filled}
          checked={view.filled}
          onChange={(_, { checked }) => actions.setFilled(checked === true)}
        />
        <Checkbox
          label={text.large}
          checked={view.large}
          onChange={(_, { checked }) => actions.setLarge(checked === true)}
        />
      </div>
      {view.way !== 'none' ? (
        <Button className={stack.wide} onClick={actions.make} disabledFocusable={busy}>
          {view.way === 'open' ? text.open : text.make}
        </Button>
      ) : (
        <div className={hint.warning}>{text.impossible}</div>
      )}
      <div role="status">
        {view.outcome?.lines.map((line) => (
          <div key={line} className={view.outcome?.tone === 'error' ? hint.altered : hint.success}>
            {line}
          </div>
        ))}
      </div>
    </Section>
  );
}
