import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef } from 'react';
import { EDITION_TEXT } from '../../../../messages/edition-text';
import { useStack } from '../../../components/stack';
import type { Handles } from '../../../components/view';
import type { EditionView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';

const Trouble = lazy(() =>
  import('../../../components/trouble').then((loaded) => ({ default: loaded.Trouble })),
);

const useStyles = makeStyles({
  line: { flexGrow: 1, fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
});

/** Which edition of the rubric the sheets are made from, and how another one is chosen. */
export function EditionLine({
  edition: { line, chosen, trouble },
  actions,
  busy,
}: Handles<GenerateModel> & { readonly edition: EditionView }) {
  const styles = useStyles();
  const stack = useStack();
  const input = useRef<HTMLInputElement>(null);
  const button = { size: 'small', disabledFocusable: busy } as const;
  return (
    <div className={stack.part}>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (file) actions.chooseEdition(file);
        }}
      />
      <div className={stack.row}>
        <span className={styles.line}>{line}</span>
        <Button {...button} title={EDITION_TEXT.chooseTitle} onClick={() => input.current?.click()}>
          {EDITION_TEXT.choose}
        </Button>
        {chosen && (
          <Button {...button} onClick={actions.forgetEdition}>
            {EDITION_TEXT.forget}
          </Button>
        )}
      </div>
      {trouble && (
        <Suspense fallback={null}>
          <Trouble {...trouble} />
        </Suspense>
      )}
    </div>
  );
}
