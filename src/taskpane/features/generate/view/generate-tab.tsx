import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { FormView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';
import { DisciplineChoices } from './discipline-choices';
import { EditionLine } from './edition-line';
import { Guide } from './guide';
import { Preview } from './preview';
import { ProgrammeChoice } from './programme-choice';
import { SiteForm } from './site-form';

const useStyles = makeStyles({
  // What has the focus is never under the button.
  form: { '& input, & button': { scrollMarginBottom: '80px' } },
  go: {
    position: 'sticky',
    bottom: 0,
    paddingBlock: '10px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 生成: the form, what will be done, and the button, which is always in view. */
export function GenerateTab({ form, actions, busy }: Handles<GenerateModel> & { readonly form: FormView }) {
  const stack = useStack();
  const styles = useStyles();
  const renews = form.preview.action === 'regenerate';
  return (
    <form
      className={mergeClasses(stack.tab, styles.form)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.generate();
      }}
    >
      {form.guide && <Guide step={form.guide} first={form.values.chosen[0]} actions={actions} busy={busy} />}
      <SiteForm form={form} actions={actions} />
      <DisciplineChoices form={form} actions={actions} />
      <ProgrammeChoice form={form} actions={actions} />
      <EditionLine edition={form.edition} actions={actions} busy={busy} />
      <Preview preview={form.preview} />
      <div className={styles.go}>
        <Button
          appearance="primary"
          size="large"
          type="submit"
          className={stack.wide}
          disabledFocusable={busy}
        >
          {renews ? PANE_TEXT.regenerate : PANE_TEXT.generate}
        </Button>
      </div>
    </form>
  );
}
