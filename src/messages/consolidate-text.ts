/** Missing sites that are named. */
const MOST_NAMED = 20;

/** What a consolidation reports, at the command line and in the pane. */
export const CONSOLIDATE_TEXT = {
  nothing: '没有找到可以汇总的文件。',
  written: (ranked: number, excluded: number, out: string): string =>
    `已汇总 ${ranked} 个项目${excluded === 0 ? '' : `，未纳入 ${excluded} 份文件`}，保存为 ${out}`,
  stopped: (count: number): string => `已停止，还有 ${count} 份文件没有看；已看过的都在汇总里。`,
  stopping: '正在停止：已看过的会存进汇总工作簿。不想保存的话，请再按一次 Ctrl+C。',
  notSaved: (out: string, existed: boolean): string =>
    `已停止，汇总工作簿没有保存${existed ? `，原来的 ${out} 没有改动` : ''}。`,
  progress: (done: number, of: number): string => `已查看 ${done} / ${of}`,
  period: (label: string, count: number, mean: number): string =>
    `${label}（${count} 个项目，平均 ${mean.toFixed(2)} 分）`,
  /** Sites that are ranked in other periods only. */
  missing: (sites: readonly string[]): string =>
    `其他期间有、这一期没有纳入的 ${sites.length} 个项目：${sites.slice(0, MOST_NAMED).join('、')}${sites.length > MOST_NAMED ? '等' : ''}`,
  more: (count: number): string => `……另有 ${count} 个，见工作簿`,
  excluded: (count: number): string => `未纳入 ${count} 份：`,
  altered: '有改动',
  alterations: (count: number): string => `有改动 ${count} 份：`,
  alterationsOf: (file: string, count: number): string => `${file}（${count} 处）`,
  moreAlterations: (count: number): string => `……另有 ${count} 处`,
  notAgain: '再次读取时打不开，没有列出改动。',
  noGrade: '待裁定',
  preferUnknown: (file: string): string => `--prefer 指定的“${file}”不在要汇总的文件里，没有汇总。`,
  outsideMark: '检查日期不在期间内',
  outside: (count: number): string => `检查日期不在检查期间内 ${count} 份（照样排名，请与项目核实）：`,
  outsideOf: (file: string, day: string, period: string): string =>
    `${file}：检查日期 ${day}，检查期间 ${period}`,
  rubricFile: (file: string): string => `细则文件 ${file} 不能用：`,
} as const;
