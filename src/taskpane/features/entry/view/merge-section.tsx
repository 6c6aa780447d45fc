import { Button } from '@fluentui/react-components';
import { type ChangeEvent, useRef } from 'react';
import { ENTRY_TEXT } from '../../../../messages/entry-tab-text';
import { useHint } from '../../../components/hint';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { MergeView } from '../model/entry-view';
import type { MergeModel } from '../model/merge-model';
import { ConflictList } from './conflict-list';

/** 合并录入: files are chosen, conflicts are decided, then everything goes into the open workbook. */
export function MergeSection({
  view,
  actions,
  busy,
}: {
  readonly view: MergeView;
  readonly actions: MergeModel['actions'];
  readonly busy: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = ENTRY_TEXT.merge;
  const input = useRef<HTMLInputElement>(null);
  const chosen = view.files.length > 0;
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = ''; // so that the same files, corrected, can be chosen again
    if (files.length > 0) actions.choose(files);
  };
  return (
    <Section title={text.title}>
      <div className={hint.text}>{text.intro}</div>
      <input ref={input} type="file" multiple accept=".xlsx" hidden onChange={onChange} />
      <div className={stack.row}>
        <Button
          appearance={chosen ? 'secondary' : 'primary'}
          onClick={() => input.current?.click()}
          disabledFocusable={busy}
        >
          {chosen ? text.chooseMore : text.choose}
        </Button>
        {chosen && (
          <Button appearance="subtle" onClick={actions.cancel} disabledFocusable={busy}>
            {text.cancel}
          </Button>
        )}
      </div>
      <div className={hint.hint}>{chosen ? text.files(view.files) : text.local}</div>
      {view.mayTakeBack && !chosen && (
        <div className={stack.part}>
          <Button className={stack.wide} onClick={actions.takeBack} disabledFocusable={busy}>
            {text.takeBack}
          </Button>
          <div className={hint.hint}>{text.takeBackHint}</div>
        </div>
      )}
      <div role="status">{view.reading === null ? '' : text.reading(view.reading)}</div>
      {view.refusals.length > 0 && <Refused view={view} actions={actions} busy={busy} />}
      {view.ready && (
        <div className={stack.part}>
          <div className={hint.strong} role="status">
            {view.conflicts.length === 0
              ? text.noConflicts
              : text.conflicts(view.open, view.conflicts.length)}
          </div>
          <ConflictList view={view} actions={actions} busy={busy} />
          <Button
            appearance="primary"
            className={stack.wide}
            onClick={actions.apply}
            disabledFocusable={busy || view.open > 0}
          >
            {text.apply}
          </Button>
          {view.open > 0 && <div className={hint.hint}>{text.applyLater}</div>}
        </div>
      )}
    </Section>
  );
}

/** Why the files cannot be merged; what is only altered may be merged all the same. */
function Refused({
  view,
  actions,
  busy,
}: {
  readonly view: MergeView;
  readonly actions: MergeModel['actions'];
  readonly busy: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = ENTRY_TEXT.merge;
  return (
    <div role="alert" className={stack.part}>
      <div className={hint.altered}>{text.refused}</div>
      <ul className={hint.list}>
        {view.refusals.map((line) => (
          <li key={line}>{line.trim()}</li>
        ))}
      </ul>
      {view.mayGoOn && (
        <>
          <div className={hint.hint}>{text.altered}</div>
          <Button onClick={actions.goOn} disabledFocusable={busy}>
            {text.goOn}
          </Button>
        </>
      )}
    </div>
  );
}
