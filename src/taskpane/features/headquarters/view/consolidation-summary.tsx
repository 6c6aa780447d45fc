import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { useStack } from '../../../components/stack';
import type { ChecksView, ConsolidateView, ConsolidationView } from '../model/consolidate-view';
import { WorkProgress } from './work-progress';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', lineHeight: 1.5, paddingBlock: '8px' },
  title: { display: 'block' },
});

/** How it ended: how many sites are ranked, and whether anything was altered. */
export function ConsolidationSummary({
  result: { ranked, excluded, left },
  checks,
}: {
  readonly result: ConsolidationView;
  readonly checks: ChecksView;
}) {
  const styles = useStyles();
  const text = HEADQUARTERS_TEXT.consolidate;
  const isFine = excluded.length === 0 && left === 0 && checks.altered.length === 0;
  return (
    <MessageBar intent={isFine ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody className={styles.body} role="alert">
        <MessageBarTitle className={styles.title}>
          {left > 0 ? text.stopped(ranked, excluded.length, left) : text.done(ranked, excluded.length)}
        </MessageBarTitle>
        {text.checked(checks.clean.length, checks.altered.length)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Head office's workbook: being written, then to be saved, or given up. */
export function ConsolidationFile({
  view: { writing, givenUp, download },
  onStop,
  saves,
}: {
  readonly view: Pick<ConsolidateView, 'writing' | 'givenUp' | 'download'>;
  readonly onStop: () => void;
  readonly saves: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  if (writing)
    return (
      <WorkProgress
        label={text.writing}
        text={text.written(writing.done, writing.of)}
        {...writing}
        stop={{ text: text.stop, stopping: false, onStop }}
      />
    );
  if (givenUp)
    return (
      <div className={hint.text} role="status">
        {text.givenUp}
      </div>
    );
  if (!download) return null;
  if (!saves) return <div className={hint.text}>{HEADQUARTERS_TEXT.noSaving.file}</div>;
  return (
    <div>
      <Button as="a" appearance="primary" className={stack.wide} href={download.url} download={download.name}>
        {text.save(download.name)}
      </Button>
      <div className={hint.hint}>{text.saveHint}</div>
    </div>
  );
}
