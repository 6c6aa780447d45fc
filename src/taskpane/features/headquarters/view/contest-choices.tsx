import { Button, mergeClasses } from '@fluentui/react-components';
import { CONTEST_TEXT } from '../../../../messages/contest-text';
import { useHint } from '../../../components/hint';
import { MoreList } from '../../../components/more-list';
import { useStack } from '../../../components/stack';
import type { ConsolidateActions, ConsolidationView } from '../model/consolidate-view';

/** Files of one inspection that do not say the same: which one counts, how they differ, and the choice, which can be made anew. */
export function ContestChoices({
  result: { contests },
  actions,
  busy,
}: {
  readonly result: Pick<ConsolidationView, 'contests'>;
  readonly actions: Pick<ConsolidateActions, 'prefer'>;
  readonly busy: boolean;
}) {
  const stack = useStack();
  const hint = useHint();
  if (contests.length === 0) return null;
  const title = CONTEST_TEXT.title(contests.filter(({ isOpen }) => isOpen).length);
  return (
    <div className={stack.part}>
      <h3 className={hint.heading}>{title}</h3>
      <MoreList entries={contests} label={title} className={mergeClasses(hint.list, hint.spaced)}>
        {({ name, isOpen, files }) => (
          <li key={name}>
            <span className={hint.strong}>{name}</span>
            {isOpen && <div className={hint.altered}>{CONTEST_TEXT.undecided}</div>}
            <ul className={mergeClasses(hint.bare, hint.spaced)} aria-label={name}>
              {files.map(({ file, figures, isKept, why }) => (
                <li key={file}>
                  <div>
                    {file}{' '}
                    {isKept ? (
                      <span className={hint.success}>{CONTEST_TEXT.kept}</span>
                    ) : (
                      <Button
                        size="small"
                        aria-label={CONTEST_TEXT.chooseOf(file)}
                        onClick={() => actions.prefer(file)}
                        disabledFocusable={busy}
                      >
                        {CONTEST_TEXT.choose}
                      </Button>
                    )}
                  </div>
                  <div className={hint.hint}>{figures}</div>
                  {why !== '' && <div className={hint.hint}>{why}。</div>}
                </li>
              ))}
            </ul>
          </li>
        )}
      </MoreList>
    </div>
  );
}
