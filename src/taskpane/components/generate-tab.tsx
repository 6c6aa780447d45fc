import { Button } from '@fluentui/react-components';
import { PANE_TEXT } from '../../messages/pane-text';
import { DisciplineChoices } from './discipline-choices';
import { EditionLine } from './edition-line';
import { Guide } from './guide';
import { Preview } from './preview';
import { SiteForm } from './site-form';
import { useStack } from './stack';
import { isBusy, type View } from './view';

/** 生成: the form, what will be done, and the button. */
export function GenerateTab({ state, actions }: View) {
  const stack = useStack();
  const { form } = state;
  const renews = form.preview.action === 'regenerate';
  return (
    <form
      className={stack.tab}
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
      <Button
        appearance="primary"
        size="large"
        type="submit"
        className={stack.wide}
        disabledFocusable={isBusy(state)}
      >
        {renews ? PANE_TEXT.regenerate : PANE_TEXT.generate}
      </Button>
    </form>
  );
}
