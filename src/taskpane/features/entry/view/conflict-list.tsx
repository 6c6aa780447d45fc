import { Button, mergeClasses } from '@fluentui/react-components';
import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import { useHint } from '../../../components/hint';
import { MoreList } from '../../../components/more-list';
import { useStack } from '../../../components/stack';
import type { MergeView } from '../model/entry-view';
import type { MergeModel } from '../model/merge-model';

/** What files contradict each other in, side by side, each with a button to take it; before that a whole discipline at once. */
export function ConflictList({
  view: { conflicts, disciplines },
  actions,
  busy,
}: {
  readonly view: MergeView;
  readonly actions: Pick<MergeModel['actions'], 'take' | 'takeAll'>;
  readonly busy: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = ENTRY_TEXT.merge;
  if (conflicts.length === 0) return null;
  return (
    <>
      {disciplines.map(({ name, files }) => (
        <div key={name} className={stack.part}>
          <div className={hint.hint}>{text.byDiscipline(name)}</div>
          <div className={stack.row}>
            {files.map((file) => (
              <Button
                key={file}
                size="small"
                aria-label={text.takeAll(name, file)}
                onClick={() => actions.takeAll(name, file)}
                disabledFocusable={busy}
              >
                {file}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <MoreList entries={conflicts} label={text.title} className={mergeClasses(hint.list, hint.spaced)}>
        {({ id, title, values }) => (
          <li key={id}>
            <span className={hint.strong}>{title}</span>
            <ul className={mergeClasses(hint.bare, hint.spaced)} aria-label={title}>
              {values.map(({ file, text: said, taken }) => (
                <li key={file}>
                  <div>
                    {file}{' '}
                    {taken ? (
                      <span className={hint.success}>{text.taken}</span>
                    ) : (
                      <Button
                        size="small"
                        aria-label={text.take(title, file)}
                        onClick={() => actions.take(id, file)}
                        disabledFocusable={busy}
                      >
                        {text.pick}
                      </Button>
                    )}
                  </div>
                  <div className={hint.hint}>{said}</div>
                </li>
              ))}
            </ul>
          </li>
        )}
      </MoreList>
    </>
  );
}
