import { Field, Input } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import type { FormView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';
import { problemAt } from './problem-at';

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
