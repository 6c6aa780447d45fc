import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { useStack } from '../../../components/stack';
import { Trouble } from '../../../components/trouble';
import type { ConsolidateActions, ConsolidateView } from '../model/consolidate-view';

/** Head office's rubrics: what files are held against, and how another version is added. */
export function KnownRubrics({
  view: { rubrics, rubricTrouble },
  actions,
  busy,
}: {
  readonly view: Pick<ConsolidateView, 'rubrics' | 'rubricTrouble'>;
  readonly actions: ConsolidateActions;
  readonly busy: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={stack.part}>
      <input
        ref={input}
        type="file"
        multiple
        accept=".json"
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) actions.addRubrics(files);
        }}
      />
      <h3 className={hint.heading}>{text.rubrics}</h3>
      <ul className={hint.list}>
        {rubrics.map(({ version, code, removable }) => (
          <li key={code}>
            {text.rubric(version, code)}{' '}
            {removable && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={text.removeRubricOf(version)}
                onClick={() => actions.removeRubric(code)}
                disabledFocusable={busy}
              >
                {text.removeRubric}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={() => input.current?.click()} disabledFocusable={busy}>
          {text.addRubric}
        </Button>
      </div>
      <div className={hint.hint}>{text.addRubricHint}</div>
      {rubricTrouble && <Trouble {...rubricTrouble} />}
    </div>
  );
}
