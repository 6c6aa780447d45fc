import type { GridSheet } from '../../workbook/grid';
import type { NamePlan } from '../../workbook/plan';

const NAME = /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/;
const AREA = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/u;

/**
 * A name that people or another program gave to cells of a sheet that is there; null for one of another kind. The grid
 * takes none that is a function too, and functions are letters alone.
 */
export function keptName(name: string, formula: string, sheets: readonly GridSheet[]): NamePlan | null {
  const [, quoted, bare, left = '', top = '', right = left, bottom = top] = AREA.exec(formula) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  if (sheet === undefined || !NAME.test(name) || !/[_\u4e00-\u9fff]/.test(name)) return null;
  const tab = sheets.find((other) => other.name.toUpperCase() === sheet.toUpperCase());
  const area = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
  return tab ? { name, sheet: tab.name, area } : null;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Whether formulas of sheets that are not ours use a name that is not kept. */
export function losesNames(
  names: ReadonlyMap<string, string> | undefined,
  kept: readonly NamePlan[],
  sheets: readonly GridSheet[],
): boolean {
  const held = new Set(kept.map(({ name }) => name.toUpperCase()));
  const lost = new Set(
    [...(names?.keys() ?? [])].map((name) => name.toUpperCase()).filter((name) => !held.has(name)),
  );
  if (lost.size === 0) return false;
  return sheets.some(({ rows }) =>
    [...rows.values()].some((line) =>
      [...line.values()].some(({ formula }) =>
        formula
          ?.replace(/"[^"]*"/g, '')
          .match(WORD)
          ?.some((word) => lost.has(word.toUpperCase())),
      ),
    ),
  );
}

const WORD = /[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*/g;
