import { Button } from '@fluentui/react-components';
import { PROGRAMME_TEXT } from '../../../../messages/programme-text';
import { useHint } from '../../../components/hint';
import { ProblemList } from '../../../components/problem-list';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { ProgrammeModel } from '../model/programme-model';
import type { ProgrammeView } from '../model/programme-view';
import { PasteSection } from './paste-section';

const TEXT = PROGRAMME_TEXT;

/** 专项: the phase, what is overdue and due soon, and lists that are pasted in. */
export function ProgrammeTab({
  view,
  actions,
  busy,
  onGenerate,
}: Handles<ProgrammeModel> & { readonly view: ProgrammeView; readonly onGenerate: () => void }) {
  const stack = useStack();
  const hint = useHint();
  if (view.kind === 'none')
    return (
      <div className={stack.tab}>
        <div className={hint.text}>{TEXT.none}</div>
        <div className={hint.text}>{TEXT.add}</div>
        <Button appearance="primary" onClick={onGenerate}>
          {TEXT.toGenerate}
        </Button>
      </div>
    );
  return (
    <div className={stack.tab}>
      <Section title={TEXT.now}>
        <div>
          {view.lines.map((line) => (
            <div key={line} className={hint.text}>
              {line}
            </div>
          ))}
        </div>
        {view.due.length === 0 ? (
          <div className={hint.text}>{TEXT.nothingDue}</div>
        ) : (
          <ProblemList label={TEXT.list} problems={view.due} actions={actions} busy={busy} />
        )}
      </Section>
      <Section title={TEXT.tasks.title}>
        <div className={hint.text}>{TEXT.tasks.count(view.tasks)}</div>
        <Button onClick={actions.addTasks} disabledFocusable={busy || view.tasks === 0}>
          {TEXT.tasks.add}
        </Button>
      </Section>
      <PasteSection paste={view.paste} actions={actions} busy={busy} />
    </div>
  );
}
