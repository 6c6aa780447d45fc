import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { useStack } from '../../../components/stack';
import { isBusy, type View } from '../../../components/view';
import { DisciplineChoices } from './discipline-choices';
import { EditionLine } from './edition-line';
import { Guide } from './guide';
import { Preview } from './preview';
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
export function GenerateTab({ state, actions }: View) {
  const stack = useStack();
  const styles = useStyles();
  const { form } = state;
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
      <Guide state={state} actions={actions} />
      <SiteForm form={form} actions={actions} />
      <DisciplineChoices form={form} actions={actions} />
      <EditionLine edition={form.edition} actions={actions} busy={isBusy(state)} />
      <Preview preview={form.preview} />
      <div className={styles.go}>
        <Button
          appearance="primary"
          size="large"
          type="submit"
          className={stack.wide}
          disabledFocusable={isBusy(state)}
        >
          {renews ? PANE_TEXT.regenerate : PANE_TEXT.generate}
        </Button>
      </div>
    </form>
  );
}
