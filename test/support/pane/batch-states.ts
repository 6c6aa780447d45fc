import { EXAMPLE } from '../../../src/messages/example';
import type { BatchView } from '../../../src/taskpane/features/headquarters/model/batch-view';

const choose: BatchView = {
  phase: 'choose',
  fileName: '',
  period: '2011Q4',
  byDiscipline: false,
  programme: false,
  problems: [],
  plan: null,
  progress: null,
  outcome: null,
};

const ready: BatchView = {
  ...choose,
  phase: 'ready',
  fileName: '2011年第四季度各项目检查安排（最终版，请以此为准）.xlsx',
  plan: {
    perSite: 1,
    sites: Array.from({ length: 50 }, (_, i) => ({
      site: `锦江花园${i + 1}期（含商业街与地下车库）`,
      period: '2011年第四季度',
      people: i % 12,
    })),
    notes: ['没有用到的列：「电话」、H 列（没有列名）。', '没有用到的工作表：「去年」。'],
    rubric: { version: '2011Q4-1', code: '12da081c' },
  },
};

const problem = (i: number): string =>
  `「项目」第${i + 4}行「检查日期」：检查日期“11月27日”不是有效日期，请写成 ${EXAMPLE.day} 这样。`;

/** States of 发放 by the name of the page's state. */
export const BATCH_STATES: Readonly<Record<string, BatchView>> = {
  'batch-choose': choose,
  'batch-refused': {
    ...choose,
    phase: 'refused',
    fileName: '项目清单.csv',
    problems: Array.from({ length: 1000 }, (_, i) => problem(i)),
  },
  'batch-ready': ready,
  'batch-split': {
    ...ready,
    byDiscipline: true,
    programme: true,
    plan: ready.plan && { ...ready.plan, perSite: 5 },
  },
  'batch-making': { ...ready, phase: 'making', progress: { done: 12, of: 50, stopping: false } },
  'batch-stopping': { ...ready, phase: 'making', progress: { done: 12, of: 50, stopping: true } },
  'batch-done': {
    ...ready,
    phase: 'done',
    outcome: {
      tone: 'success',
      title: '已生成 50 个工作簿',
      lines: [],
      download: { url: 'blob:https://pane.test/1', name: '督导评分_50个项目_2011-11-27.zip' },
    },
  },
  'batch-failed': {
    ...choose,
    fileName: '清单.xls',
    outcome: {
      tone: 'error',
      title: '没有完成',
      lines: ['清单.xls：这是旧格式（.xls），请在 Excel 或 WPS 中另存为 .xlsx 再试。'],
      download: null,
    },
  },
};
