import { CONSOLIDATE_TEXT } from '../../../../messages/consolidate-text';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { PlainTable } from '../../../components/plain-table';
import { useStack } from '../../../components/stack';
import type { ConsolidationView } from '../model/consolidate-view';

/** The first sites of the newest period; the workbook has all. */
export function RankingPreview({ result: { ranking, morePeriods } }: { readonly result: ConsolidationView }) {
  const stack = useStack();
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  if (!ranking) return null;
  const { period, count, mean, missing, sites } = ranking;
  const title = text.ranking(period);
  return (
    <div className={stack.part}>
      <h3 className={hint.heading}>{title}</h3>
      <PlainTable
        caption={title}
        head={text.rankingHead}
        figures={[0, 2]}
        rows={sites.map(({ rank, site, composite, grade, marks }) => ({
          key: `${rank} ${site}`,
          cells: [String(rank), text.marked(site, marks), composite, grade ?? text.noGrade],
        }))}
      />
      {count > sites.length && <div className={hint.hint}>{text.moreSites(count - sites.length)}</div>}
      <div className={hint.hint}>{text.mean(mean)}</div>
      {missing.length > 0 && <div className={hint.hint}>{CONSOLIDATE_TEXT.missing(missing)}</div>}
      {morePeriods.length > 0 && <div className={hint.hint}>{text.morePeriods(morePeriods)}</div>}
    </div>
  );
}
