import type { CosmeticCode, RefusedCosmetic } from '../workbook/cosmetics';
import { sheetNames } from './sheet-names';

/** What users call each cosmetic; what belongs together for them has one word. */
const COSMETICS: Readonly<Record<CosmeticCode, string>> = {
  position: '工作表的先后顺序',
  show: '打开时显示的工作表',
  'tab-color': '工作表标签的颜色',
  gridlines: '网格线',
  freeze: '冻结的标题行',
  'conditional-formats': '提示用的颜色',
  chart: '图表',
  'chart-looks': '图表',
  'chart-labels': '图表',
  'chart-axes': '图表',
  page: '打印设置',
  'paper-size': '纸张大小',
  orientation: '纸张方向',
  centering: '打印居中',
  margins: '页边距',
  zoom: '打印缩放',
  'print-area': '打印区域',
  'title-rows': '每页重复的标题行',
  footer: '页脚',
  'page-breaks': '分页位置',
};

/** What 恢复规则 leaves alone, because people may have chosen it themselves. */
const NOT_RETRIED: ReadonlySet<CosmeticCode> = new Set(['position', 'show']);

/** What Excel did not take of looks and paper, on which sheets, and what to do. */
export function refusedLines(refused: readonly RefusedCosmetic[]): readonly string[] {
  const sheetsOf = new Map<string, Set<string>>();
  for (const { code, sheets } of refused) {
    const before = sheetsOf.get(COSMETICS[code]) ?? new Set();
    sheetsOf.set(COSMETICS[code], new Set([...before, ...sheets]));
  }
  const things = [...sheetsOf].map(([thing, sheets]) => `${thing}（${sheetNames([...sheets])}）`);
  return [
    `这个 Excel 没有接受：${things.join('、')}。填写和计分不受影响。`,
    ...(refused.some(({ code }) => code === 'position') ? ['工作表的先后顺序可以拖动标签来调整。'] : []),
    ...(refused.some(({ code }) => !NOT_RETRIED.has(code))
      ? ['请点“恢复规则”再试；还是不行，可以照常使用，打印前请先看打印预览。']
      : []),
  ];
}

/** Said of a workbook whose formulas Excel calculates on demand only. */
export const MANUAL_TEXT = {
  title: '这个工作簿是手动计算，表上的得分可能不是最新的',
  /** After something was written. */
  calculated: '这个工作簿是手动计算，刚才已替您算了一次；以后改了扣分，得分不会自己变。',
  stale: '这个工作簿是手动计算，改了扣分，得分不会自己变。',
  what: '请在 Excel 上方点“公式”→“计算选项”→“自动”。',
} as const;
