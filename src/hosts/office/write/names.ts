import { absoluteRef } from '../../../workbook/address';
import type { NamePlan } from '../../../workbook/plan';

/** The workbook's names at the last reading, with the formula each stands for. */
export type PresentNames = ReadonlyMap<string, string>;

/**
 * Points the workbook's names at their cells. A name whose sheet stays and that is right already is left alone;
 * names of `renewed` sheets followed the older sheet when it was renamed, whatever they said before.
 */
export function writeNames(
  { names }: Excel.Workbook,
  plans: readonly NamePlan[],
  present: PresentNames,
  renewed: ReadonlySet<string>,
): void {
  for (const { name, sheet, area } of plans) {
    const formula = `='${sheet.replaceAll("'", "''")}'!${absoluteRef(area)}`;
    const was = present.get(name);
    if (was === undefined) names.add(name, formula);
    else if (renewed.has(sheet) || bare(was) !== bare(formula)) names.getItem(name).formula = formula;
  }
}

/**
 * Gives the workbook's names back what they stood for; those that were not there go. A name of a sheet that no longer
 * `exists` is left alone: it followed the sheet when somebody renamed it, and Excel takes no name of a missing sheet.
 */
export function restoreNames(
  { names }: Excel.Workbook,
  plans: readonly NamePlan[],
  present: PresentNames,
  exists: (sheet: string) => boolean,
): void {
  for (const { name } of plans) {
    const was = present.get(name);
    if (was === undefined) names.getItemOrNullObject(name).delete();
    else if (exists(sheetIn(was))) names.getItem(name).formula = was;
  }
}

/** The sheet that a name's formula speaks of; '' where it speaks of none. */
const sheetIn = (formula: string): string =>
  /^='?(.+?)'?![^!]*$/.exec(formula)?.[1]?.replaceAll("''", "'") ?? '';

/** Without the quotes that Excel leaves out where a name needs none. */
const bare = (formula: string): string => formula.replaceAll("'", '');
