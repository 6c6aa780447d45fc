import { mergeClasses } from '@fluentui/react-components';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { MoreList } from '../../../components/more-list';
import { useStack } from '../../../components/stack';
import type { ConsolidationView } from '../model/consolidate-view';

/** 未纳入: every file that was left out, why, and what to do. */
export function ExcludedFiles({ result: { excluded } }: { readonly result: ConsolidationView }) {
  const stack = useStack();
  const hint = useHint();
  if (excluded.length === 0) return null;
  const title = HEADQUARTERS_TEXT.consolidate.excluded(excluded.length);
  return (
    <div className={stack.part}>
      <h3 className={hint.heading}>{title}</h3>
      <MoreList entries={excluded} label={title} className={mergeClasses(hint.list, hint.spaced)}>
        {({ file, reason, advice }) => (
          <li key={file}>
            <span className={hint.strong}>{file}</span>
            <div>{reason}。</div>
            <div className={hint.hint}>{advice}。</div>
          </li>
        )}
      </MoreList>
    </div>
  );
}
