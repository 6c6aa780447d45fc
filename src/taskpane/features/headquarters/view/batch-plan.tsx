import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { PlainTable } from '../../../components/plain-table';
import type { BatchPlanView } from '../model/batch-view';

/** Sites that are shown; the rest is counted. */
const SHOWN = 8;

/** What will be made, said before it is made. */
export function BatchSummary({ plan: { sites, perSite, notes, rubric } }: { readonly plan: BatchPlanView }) {
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.batch;
  return (
    <>
      <div>
        <div role="status" className={hint.strong}>
          {perSite > 1 ? text.readySplit(sites.length, perSite) : text.ready(sites.length)}
        </div>
        <div className={hint.hint}>{text.rubric(rubric.version, rubric.code)}</div>
      </div>
      {notes.length > 0 && (
        <ul className={`${hint.list} ${hint.warning}`}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The first sites of the list as they were understood. */
export function BatchSites({ plan: { sites } }: { readonly plan: BatchPlanView }) {
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.batch;
  const others = sites.length - SHOWN;
  return (
    <>
      <PlainTable
        caption={text.sites}
        head={text.head}
        figures={[2]}
        rows={sites.slice(0, SHOWN).map(({ site, period, people }) => ({
          key: site,
          cells: [site, period, String(people)],
        }))}
      />
      {others > 0 && <div className={hint.hint}>{text.others(others)}</div>}
    </>
  );
}
