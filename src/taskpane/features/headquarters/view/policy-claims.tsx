import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { MoreList } from '../../../components/more-list';
import { useStack } from '../../../components/stack';
import type { ConsolidationView } from '../model/consolidate-view';

/** Which 空档处理 counts, and the workbooks that say something else by their own. */
export function PolicyClaims({
  result: { policy, claims, idleClaims },
}: {
  readonly result: Pick<ConsolidationView, 'policy' | 'claims' | 'idleClaims'>;
}) {
  const stack = useStack();
  const hint = useHint();
  const title = HEADQUARTERS_TEXT.consolidate.claims(claims.length);
  if (policy === '') return null;
  return (
    <div className={stack.part}>
      <div>{policy}</div>
      {claims.length > 0 && (
        <>
          <div className={hint.altered}>{title}</div>
          <MoreList entries={claims} label={title} className={hint.list}>
            {({ file, text }) => (
              <li key={file}>
                <span className={hint.strong}>{file}</span> {text}
              </li>
            )}
          </MoreList>
        </>
      )}
      {idleClaims !== '' && <div className={hint.hint}>{idleClaims}</div>}
    </div>
  );
}
