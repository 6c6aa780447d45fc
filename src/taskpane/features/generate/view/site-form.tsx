import { Field, Input } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import type { FormField, FormProblem, FormView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';

/** The facts about the site. */
export function SiteForm({
  form: { values, problems },
  actions,
}: {
  readonly form: FormView;
  readonly actions: GenerateModel['actions'];
}) {
  const text = PANE_TEXT.form;
  const field = (name: 'site' | 'period' | 'inspectedOn' | 'siteManager', placeholder = '') => (
    <Field label={text[name]} required={name === 'site'} {...problemAt(problems, name)}>
      <Input
        value={values[name]}
        placeholder={placeholder}
        onChange={(_, { value }) => actions.editForm({ [name]: value })}
        onBlur={actions.settleForm}
      />
    </Field>
  );
  return (
    <Section title={text.title}>
      {field('site', text.siteHint)}
      {field('period', text.periodHint)}
      {field('inspectedOn')}
      {field('siteManager')}
    </Section>
  );
}

/** How a field shows what is wrong with it; nothing where all is well. */
function problemAt(problems: readonly FormProblem[], field: FormField) {
  const texts = problems.filter((problem) => problem.field === field).map(({ text }) => text);
  return texts.length === 0
    ? {}
    : ({ validationState: 'error', validationMessage: texts.join(' ') } as const);
}
