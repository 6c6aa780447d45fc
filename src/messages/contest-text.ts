/** Words for the choice between files of one inspection. */
export const CONTEST_TEXT = {
  title: (open: number): string =>
    open === 0 ? '同一次检查有几份不同的' : `同一次检查有几份不同的，${open} 处请您定`,
  of: (site: string, period: string): string => `${site} ${period}`,
  undecided: '分不出采用哪一份，都没有纳入。请选一份。',
  kept: '已采用',
  choose: '采用这一份',
  chooseOf: (file: string): string => `采用这一份：${file}`,
  figures: (composite: string, day: string | null, savedAt: string | null): string =>
    `综合得分 ${composite}，检查日期 ${day ?? '未填'}，${savedAt === null ? '保存时间不明' : `保存于 ${savedAt}`}`,
} as const;
