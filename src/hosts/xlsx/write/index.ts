import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { WorkbookPlan } from '../../../workbook/plan';
import { checkLimits } from './limits';
import { areaOf } from './reference';
import { addSheet } from './sheet';

/** Deflate level: 3 takes a good tenth more room than 6 and clearly less time. */
const LEVEL = 3;

let chartsInstalled = false;

/** What a file needs beyond the plan. */
export interface WriteOptions {
  /** Written as the time of creation and change; equal input with an equal time gives equal bytes. */
  readonly modified: Date;
  /** Has the library parse its own output and warn on the console; doubles the time, so for tests only. */
  readonly selfCheck?: boolean;
}

/** The plan as an .xlsx file. A plan that no program could open (see limits.ts) is a bug and throws. */
export async function writeXlsx(
  plan: WorkbookPlan,
  { modified, selfCheck }: WriteOptions,
): Promise<Uint8Array> {
  checkLimits(plan);
  if (!chartsInstalled) {
    installChartSupport();
    chartsInstalled = true;
  }
  const workbook = new Workbook();
  workbook.creator = '品质督导评分';
  workbook.lastModifiedBy = '品质督导评分';
  workbook.title = plan.title;
  workbook.created = modified;
  workbook.modified = modified;
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 14000,
      firstSheet: 0,
      activeTab: plan.sheets.findIndex(({ name }) => name === plan.activeSheet),
      visibility: 'visible',
    },
  ];
  for (const sheet of plan.sheets) addSheet(workbook, sheet);
  for (const { name, sheet, area } of plan.names) workbook.definedNames.add(areaOf(sheet, area), name);
  const bytes = await workbook.xlsx.writeBuffer({
    zip: { level: LEVEL, modTime: modified, timestamps: 'dos' },
    validate: selfCheck ?? false, // excelts 10.2.0 would parse every file again unless told not to
  });
  return new Uint8Array(bytes);
}
