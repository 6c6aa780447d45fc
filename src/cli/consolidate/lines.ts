import type { Consolidation } from '../../domain/consolidation/consolidation';
import type { RankedSite } from '../../domain/consolidation/ranking';
import { CONSOLIDATE_TEXT as TEXT } from '../../messages/consolidate-text';
import { exclusionSentence } from '../../messages/exclusion-text';
import { fileText } from '../../messages/file-text';
import { plain } from '../../messages/plain';
import { type ShownFile, withShownFiles } from './shown-files';

/** Sites of a period and files left out that are shown; the workbook has them all. */
const MOST = 20;

/** A consolidation as a short summary for people. */
export function consolidationLines(
  { periods, excluded }: Consolidation,
  shown: ShownFile,
): readonly string[] {
  return [
    ...periods.flatMap(({ label, sites }) => [
      TEXT.period(plain(label), sites.length),
      ...sites.slice(0, MOST).map(siteLine),
      ...(sites.length > MOST ? [`  ${TEXT.more(sites.length - MOST)}`] : []),
      '',
    ]),
    ...(excluded.length > 0 ? [TEXT.excluded(excluded.length)] : []),
    ...excluded
      .slice(0, MOST)
      .map((exclusion) => withShownFiles(exclusion, shown))
      .map((exclusion) => `  ${fileText(exclusion.file)}：${exclusionSentence(exclusion)}`),
    ...(excluded.length > MOST ? [`  ${TEXT.more(excluded.length - MOST)}`] : []),
  ];
}

const siteLine = ({ rank, site, composite, grade, alterations }: RankedSite): string =>
  `  ${String(rank).padStart(4)}  ${composite.toFixed(2).padStart(6)}  ${plain(grade ?? TEXT.noGrade)}  ${plain(site)}${alterations > 0 ? `（${TEXT.altered}）` : ''}`;
