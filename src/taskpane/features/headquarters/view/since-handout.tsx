import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { MoreList } from '../../../components/more-list';
import { useStack } from '../../../components/stack';
import type { ConsolidationView } from '../model/consolidate-view';

/** The workbooks in which something was changed of what 发放 had filled in. */
export function SinceHandoutList({
  result: { sinceHandout, unreadableHandouts },
}: {
  readonly result: Pick<ConsolidationView, 'sinceHandout' | 'unreadableHandouts'>;
}) {
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  const title = text.sinceHandout(sinceHandout.length);
  if (sinceHandout.length === 0 && unreadableHandouts === '') return null;
  return (
    <div className={stack.part}>
      {sinceHandout.length > 0 && (
        <>
          <div className={hint.strong}>{title}</div>
          <MoreList entries={sinceHandout} label={title} className={hint.list}>
            {({ file, text }) => (
              <li key={file}>
                <span className={hint.strong}>{file}</span> {text}
              </li>
            )}
          </MoreList>
          <div className={hint.hint}>{text.sinceHandoutHint}</div>
        </>
      )}
      {unreadableHandouts !== '' && <div className={hint.hint}>{unreadableHandouts}</div>}
    </div>
  );
}
