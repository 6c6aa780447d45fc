import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { useStack } from '../../../components/stack';
import type { ConsolidateActions } from '../model/consolidate-view';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
});

/** Where files and folders are chosen or dropped. */
export function PickFiles({
  actions,
  busy,
  fresh,
}: {
  readonly actions: ConsolidateActions;
  readonly busy: boolean;
  /** Nothing has been chosen yet. */
  readonly fresh: boolean;
}) {
  const styles = useStyles();
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(currentTarget.files ?? [])];
    currentTarget.value = ''; // so that the same files can be chosen again
    if (chosen.length > 0) actions.choose(chosen);
  };
  const onDrag = (event: DragEvent): void => {
    event.preventDefault(); // without it the browser would open the file in place of the pane
    if (busy) event.dataTransfer.dropEffect = 'none'; // the mouse shows that nothing is taken
    setOver(event.type === 'dragover' && !busy);
  };
  const onDrop = (event: DragEvent): void => {
    onDrag(event);
    actions.drop(event.dataTransfer.items);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={onDrop}
    >
      <input ref={files} type="file" multiple accept=".xlsx" hidden onChange={onChange} />
      <input
        ref={(element) => {
          element?.setAttribute('webkitdirectory', ''); // React knows no such property
          folder.current = element;
        }}
        type="file"
        hidden
        onChange={onChange}
      />
      <div className={stack.row}>
        <Button
          appearance={fresh ? 'primary' : 'secondary'}
          onClick={() => files.current?.click()}
          disabledFocusable={busy}
        >
          {text.chooseFiles}
        </Button>
        <Button onClick={() => folder.current?.click()} disabledFocusable={busy}>
          {text.chooseFolder}
        </Button>
      </div>
      <div className={hint.hint}>
        {busy ? text.dropLater : text.dropHint}
        {text.local}
      </div>
    </div>
  );
}
