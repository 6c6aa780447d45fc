import {
  type ConsolidateView,
  type ConsolidationView,
  NO_RUN,
} from '../../../src/taskpane/features/headquarters/model/consolidate-view';

const choose: ConsolidateView = {
  ...NO_RUN,
  phase: 'choose',
  rubrics: [{ version: '2011Q4-1', code: '12da081c', removable: false }],
  gapPolicy: null,
  rubricTrouble: null,
};

const file = (i: number): string =>
  `2011年第四季度回收/督导评分_锦江花园${i + 1}期（含商业街与地下车库）_2011Q4_2011-11-27.xlsx`;

const line = (i: number): string =>
  i % 3 === 0
    ? `「客户服务」H${i + 5}（得分 CS-01.1）：公式“=IF(G5="","",MAX(0,E5-SUM(G5:G8)))”被固定内容“12”代替。`
    : i % 3 === 1
      ? `「参数」C${i + 9}（权重 客户服务）：数值应为“25”，现为“52”。`
      : `「汇总」第${i + 2}行：这一行被隐藏。`;

const some = <Item>(count: number, make: (i: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, i) => make(i));

const result: ConsolidationView = {
  ranked: 297,
  ranking: {
    period: '2011年第四季度',
    count: 280,
    mean: '90.37',
    missing: some(3, (i) => `锦江花园${i + 300}期（含商业街与地下车库）`),
    sites: some(10, (i) => ({
      rank: i + 1,
      site: `锦江花园${i + 1}期（含商业街与地下车库）`,
      composite: (97.5 - i).toFixed(2),
      grade: i === 7 ? null : i < 7 ? '优秀' : '良好',
      marks: i === 1 ? ['有改动', '空档处理与总部不同'] : i === 7 ? ['空档处理与总部不同'] : [],
    })),
  },
  morePeriods: ['2011Q3', '2011Q2', '2011Q1', '2010Q4'],
  policy: '空档处理（总部）：待裁定',
  claims: some(12, (i) => ({
    file: file(i),
    text: '表内为就高（优秀，+1,000 元），总部按待裁定（暂不定级，不计奖惩）',
  })),
  idleClaims: '另有 3 份表内的空档处理与总部不同，综合得分不在空档，不影响定级。',
  sinceHandout: some(12, (i) => ({
    file: file(i),
    text: '人员名单增加 2 人（李四、王五），奖惩 3,000 → 5,800；检查日期 2011-11-27 → 2011-12-01',
  })),
  unreadableHandouts: `发放记录读不出，未作比对 1 份：${file(20)}`,
  contests: [
    {
      name: '锦江花园3期（含商业街与地下车库） 2011Q4',
      isOpen: true,
      files: some(2, (i) => ({
        file: file(i + 200),
        figures: `综合得分 ${(92.24 + i).toFixed(2)}，检查日期 2011-11-27，保存于 2011-11-2${i + 7} 17:05`,
        isKept: false,
        why: `与“${file(201 - i)}”是同一次检查（锦江花园3期 2011Q4），两份是分开改的，各有各的内容；这一份→那一份：综合得分 92.24→93.24，整改进度不同`,
      })),
    },
    {
      name: '锦江花园4期（含商业街与地下车库） 2011Q4',
      isOpen: false,
      files: some(2, (i) => ({
        file: file(i + 210),
        figures: `综合得分 ${(92.24 + i).toFixed(2)}，检查日期 2011-11-27，保存时间不明`,
        isKept: i === 1,
        why:
          i === 1
            ? ''
            : `与“${file(211)}”是同一次检查（锦江花园4期 2011Q4），那一份是在这一份之后改写的，已采用；这一份→那一份：综合得分 92.24→93.24`,
      })),
    },
  ],
  excluded: some(120, (i) => ({
    file: file(i + 300),
    reason: i % 2 ? '文件不完整，可能没有下载完' : '还有 12 项没有检查',
    advice: i % 2 ? '请重新下载，或请项目重新发送' : '请项目检查完并填好后重新发送',
  })),
  left: 0,
};

const written: ConsolidateView = {
  ...choose,
  phase: 'done',
  result,
  checks: {
    clean: some(290, file),
    altered: some(70, (i) => ({
      file: file(i + 500),
      count: i === 0 ? 900 : 3,
      lines: some(i === 0 ? 500 : 3, line),
    })),
    unchecked: 60,
  },
  download: { url: 'blob:https://pane.test/2', name: '督导评分汇总_2011年第四季度.xlsx' },
};

/** States of 汇总排名与完整性核对 by the name of the page's state. */
export const CONSOLIDATE_STATES: Readonly<Record<string, ConsolidateView>> = {
  'consolidate-choose': choose,
  'consolidate-reading': {
    ...choose,
    phase: 'reading',
    progress: { done: 123, of: 300, excluded: 2, stopping: false },
  },
  'consolidate-stopping': {
    ...choose,
    phase: 'reading',
    progress: { done: 123, of: 300, excluded: 2, stopping: true },
  },
  'consolidate-writing': {
    ...written,
    phase: 'writing',
    writing: { done: 120, of: 297 },
    download: null,
  },
  'consolidate-done': written,
  'consolidate-stopped': { ...written, result: { ...result, left: 177 } },
  'consolidate-given-up': { ...written, download: null, givenUp: true },
  'consolidate-one': {
    ...choose,
    phase: 'done',
    result: {
      ranked: 1,
      ranking: {
        period: '2011Q4',
        count: 1,
        mean: '92.25',
        missing: [],
        sites: [{ rank: 1, site: '锦江花园', composite: '92.25', grade: '优秀', marks: [] }],
      },
      morePeriods: [],
      policy: '空档处理（总部）：就低',
      claims: [],
      idleClaims: '',
      sinceHandout: [],
      unreadableHandouts: '',
      contests: [],
      excluded: [],
      left: 0,
    },
    checks: { clean: ['督导评分_锦江花园_2011Q4.xlsx'], altered: [], unchecked: 0 },
    download: { url: 'blob:https://pane.test/3', name: '督导评分汇总_2011Q4.xlsx' },
  },
  'consolidate-altered': {
    ...choose,
    phase: 'done',
    rubrics: [...choose.rubrics, { version: '2012Q1-1', code: '9c01fe22', removable: true }],
    rubricTrouble: { title: '细则文件 细则.json 不能用', lines: ['不是 JSON 文件。', '又一处。'] },
    result: {
      ranked: 0,
      ranking: null,
      morePeriods: [],
      policy: '',
      claims: [],
      idleClaims: '',
      sinceHandout: [],
      unreadableHandouts: '',
      contests: [],
      excluded: [
        {
          file: '锦江花园.xlsx',
          reason: '评分细则、分值或公式有 3 处改动',
          advice: '请对照签字的纸质表核实，由项目用原来的工作簿重填',
        },
      ],
      left: 0,
    },
    checks: { clean: [], altered: [{ file: '锦江花园.xlsx', count: 3, lines: some(3, line) }], unchecked: 0 },
  },
  'consolidate-failed': {
    ...choose,
    trouble: '这个环境不支持在后台读取，或中途出错。请在浏览器中打开 Excel 网页版或工作台再试。',
  },
};
