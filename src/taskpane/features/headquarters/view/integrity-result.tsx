import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { Disclosure } from '../../../components/disclosure';
import { useHint } from '../../../components/hint';
import { MoreList } from '../../../components/more-list';
import { useStack } from '../../../components/stack';
import type { AlteredView, ChecksView } from '../model/consolidate-view';

/** So few files are named at once; more are named when asked for. */
const FEW = 5;

/** 完整性核对: which files were altered and how, which were not, and what it cannot prove. */
export function IntegrityResult({ checks: { clean, altered, unchecked } }: { readonly checks: ChecksView }) {
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  return (
    <div className={stack.part}>
      <h3 className={hint.heading}>{text.integrity}</h3>
      {altered.length > 0 && (
        <>
          <div className={hint.altered}>{text.changed(altered.length)}</div>
          <MoreList entries={altered} label={text.changed(altered.length)} className={hint.bare}>
            {(file) => (
              <li key={file.file}>
                <Alterations {...file} startsOpen={altered.length === 1} />
              </li>
            )}
          </MoreList>
        </>
      )}
      {clean.length > 0 && (
        <Disclosure
          summary={<span className={hint.success}>{text.clean(clean.length)}</span>}
          startsOpen={clean.length <= FEW}
        >
          <MoreList entries={clean} label={text.clean(clean.length)} className={hint.list}>
            {(file) => <li key={file}>{file}</li>}
          </MoreList>
        </Disclosure>
      )}
      {unchecked > 0 && <div>{text.unchecked(unchecked)}</div>}
      <div className={hint.hint}>{text.limits}</div>
    </div>
  );
}

function Alterations({ file, count, lines, startsOpen }: AlteredView & { readonly startsOpen: boolean }) {
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  return (
    <Disclosure
      startsOpen={startsOpen}
      summary={
        <>
          <span className={hint.strong}>{file}</span> <span className={hint.hint}>{text.places(count)}</span>
        </>
      }
    >
      <MoreList entries={lines} label={file} className={hint.list}>
        {(line, place) => <li key={place}>{line}</li>}
      </MoreList>
      {count > lines.length && <div className={hint.hint}>{text.cutOff(count - lines.length)}</div>}
    </Disclosure>
  );
}
