import { deductedCheckpoints } from '../../domain/deducted-checkpoints';
import { fileName } from '../../domain/file-name';
import { isRectified } from '../../domain/rectification';
import type { SiteFacts } from '../../domain/site-facts';
import type { GridWorkbook } from '../../workbook/grid';
import type { Alteration } from '../../workbook/integrity/alteration';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { longTexts } from '../long-texts';
import { periodIssuesIn } from '../period-issues';
import { assessed, type ScoreReport, scoreReport } from '../score';
import { closingRemarks } from './closing';
import { enteredRemarks } from './entered';
import { entryRemarks } from './entries';
import { factRemarks, inspectorRemarks } from './facts';
import { block, FINDING_PARTS, type Finding, type FindingPart, type Remark } from './finding';
import { lowRowRemarks } from './low-rows';
import { placeRemarks } from './place-remarks';
import { rectificationRemarks } from './rectification';
import { rosterRemarks } from './roster';
import { inputRemarks, structureRemarks } from './structure';

/** Whether a workbook can be sent, everything that stands in the way, and what goes with it. */
export interface SendCheck {
  /** 可发送: no blocking finding and no alteration. */
  readonly ready: boolean;
  /** In the order in which a person works through the workbook. */
  readonly findings: readonly Finding[];
  readonly altered: readonly Alteration[];
  readonly report: ScoreReport;
  readonly facts: SiteFacts;
  /** Number of deductions, and of rectifications on 整改清单, in all and done. */
  readonly counts: { readonly deductions: number; readonly rectifications: number; readonly done: number };
  /** 督导评分_<项目>_<期间>_<日期>.xlsx */
  readonly fileName: string;
}

/** Checks a workbook that has been read and held against what it must hold. */
export function checkBeforeSending(
  reading: WorkbookReading,
  found: GridWorkbook,
  altered: readonly Alteration[],
  isFitted = true,
): SendCheck {
  const { inspection } = reading;
  const assessment = assessed(reading);
  const inputs = inputRemarks(reading);
  const long = longTexts(reading);
  const remarks: Readonly<Record<FindingPart, readonly Remark[]>> = {
    structure: structureRemarks(reading),
    facts: [
      ...factRemarks(reading),
      ...periodIssuesIn(reading).map(block),
      ...inputs.facts,
      ...inspectorRemarks(reading, assessment.disciplines),
    ],
    entries: [
      ...entryRemarks(reading, assessment),
      ...inputs.entries,
      ...long.entries.map(block),
      ...(isFitted ? [] : lowRowRemarks(reading)),
    ],
    roster: [...rosterRemarks(reading, assessment), ...inputs.roster, ...long.roster.map(block)],
    rectification: [...rectificationRemarks(reading, assessment), ...long.rectification.map(block)],
    tables: enteredRemarks(reading),
    closing: closingRemarks(reading, assessment),
  };
  const findings = FINDING_PARTS.flatMap((part) => placeRemarks(part, remarks[part], found, reading));
  const { facts, rectification } = inspection;
  const deducted = deductedCheckpoints(assessment.disciplines);
  const listed = deducted.flatMap((id) => rectification.get(id) ?? []);
  const done = listed.filter(isRectified).length;
  return {
    ready: altered.length === 0 && findings.every(({ severity }) => severity === 'note'),
    findings,
    altered,
    report: scoreReport(reading, assessment),
    facts,
    counts: { deductions: deducted.length, rectifications: listed.length, done },
    fileName: fileName(facts.site, facts.period, facts.inspectedOn),
  };
}
