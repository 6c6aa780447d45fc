import type { Consolidation } from '../../domain/consolidation/consolidation';
import { periodRange } from '../../domain/consolidation/period-range';
import type { RankedSite } from '../../domain/consolidation/ranking';
import { fileNamePart } from '../../domain/file-name';
import { checkpointCount, type Rubric } from '../../domain/rubric';
import { planHeadquarters } from '../../workbook/headquarters';
import type { AlteredFile } from '../../workbook/headquarters/altered-sheet';
import type { HeadquartersTexts } from '../../workbook/headquarters/context';
import { DETAIL_STYLES } from '../../workbook/headquarters/details-sheet';
import type { WorkbookPlan } from '../../workbook/plan';
import type { StyleId } from '../../workbook/styles';

/** A ranked site and the row from which its checkpoints are on a sheet of 明细. */
export interface PlacedSite {
  readonly site: RankedSite;
  readonly first: number;
}

/** A sheet of 明细: its rows are written site by site. */
export interface DetailSheet {
  readonly name: string;
  readonly sites: readonly PlacedSite[];
}

/** Head office's workbook, and whose rows follow on 明细. */
export interface Headquarters {
  readonly plan: WorkbookPlan;
  readonly details: readonly DetailSheet[];
  /** Styles of the columns of 明细. */
  readonly detailStyles: readonly StyleId[];
}

/** Rows below the captions that one sheet of 明细 may have. A sheet of Excel ends at row 1,048,576. */
const MOST_ROWS = 1_048_575;

/** Plans head office's workbook. More rows than one sheet can hold go on to further sheets of 明细. */
export function planConsolidated(
  consolidation: Consolidation,
  texts: HeadquartersTexts,
  altered: readonly AlteredFile[] = [],
  mostRows: number = MOST_ROWS,
): Headquarters {
  const counts = new Map(consolidation.rubrics.map((rubric) => [rubric.fingerprint, checkpointsOf(rubric)]));
  const sheets: { sites: PlacedSite[]; rows: number }[] = [{ sites: [], rows: 0 }];
  for (const site of consolidation.periods.flatMap(({ sites }) => sites)) {
    const count = counts.get(site.fingerprint) ?? 0;
    let sheet = sheets.at(-1);
    if (!sheet || sheet.rows + count > mostRows) {
      sheet = { sites: [], rows: 0 };
      sheets.push(sheet);
    }
    sheet.sites.push({ site, first: sheet.rows + FIRST_ROW });
    sheet.rows += count;
  }
  const { plan, detailNames } = planHeadquarters(
    consolidation,
    texts,
    sheets.map(({ rows }) => rows),
    altered,
  );
  return {
    plan,
    details: sheets.map(({ sites }, i) => ({ name: detailNames[i] ?? '', sites })),
    detailStyles: DETAIL_STYLES,
  };
}

/** Longest period in the name, in bytes of UTF-8. */
const PERIOD_BYTES = 64;

/** The name of head office's workbook: 督导评分汇总_<期间>.xlsx, after all periods that it holds. */
export const headquartersFileName = ({ periods }: Consolidation): string =>
  `督导评分汇总_${fileNamePart(periodRange(periods), PERIOD_BYTES)}.xlsx`;

/** The first row below the captions of 明细. */
const FIRST_ROW = 2;

const checkpointsOf = ({ disciplines }: Rubric): number =>
  disciplines.reduce((sum, discipline) => sum + checkpointCount(discipline), 0);
