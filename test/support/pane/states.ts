import { WAITING_TEXT } from '../../../src/messages/command-text';
import { LAST_TIME_TEXT } from '../../../src/messages/last-time-text';
import type { ProblemView } from '../../../src/taskpane/components/problem-view';
import { CheckModel } from '../../../src/taskpane/features/check/model/check-model';
import { FormModel } from '../../../src/taskpane/features/entry/model/form-model';
import { MergeModel } from '../../../src/taskpane/features/entry/model/merge-model';
import { OpenModel } from '../../../src/taskpane/features/entry/model/open-model';
import { QuickModel } from '../../../src/taskpane/features/entry/model/quick-model';
import { GenerateModel } from '../../../src/taskpane/features/generate/model/generate-model';
import type { BatchView } from '../../../src/taskpane/features/headquarters/model/batch-view';
import type { ConsolidateView } from '../../../src/taskpane/features/headquarters/model/consolidate-view';
import { HelpModel } from '../../../src/taskpane/features/help/model/help-model';
import { LastTimeModel } from '../../../src/taskpane/features/last-time/model/last-time-model';
import type { LastTimeView } from '../../../src/taskpane/features/last-time/model/last-time-view';
import { ProgrammeModel } from '../../../src/taskpane/features/programme/model/programme-model';
import { ResultModel } from '../../../src/taskpane/features/result/model/result-model';
import type { SelfCheckView } from '../../../src/taskpane/features/self-check/model/self-check-view';
import { SendModel } from '../../../src/taskpane/features/send/model/send-model';
import type { SendView } from '../../../src/taskpane/features/send/model/send-state';
import type { PaneState } from '../../../src/taskpane/pane-state';
import { BATCH_STATES } from './batch-states';
import { CONSOLIDATE_STATES } from './consolidate-states';
import { PROGRAMME_EXAMPLE } from './programme-states';
import { QUICK_CLOSED, QUICK_STATES } from './quick-states';
import { SELF_CHECK_STATES } from './self-check-states';

/** The features whose states are drawn here, by the names of their tabs. */
export const DRAWN = {
  generate: GenerateModel,
  form: FormModel,
  merge: MergeModel,
  open: OpenModel,
  lastTime: LastTimeModel,
  quick: QuickModel,
  check: CheckModel,
  result: ResultModel,
  programme: ProgrammeModel,
  send: SendModel,
  help: HelpModel,
} as const;

/** What is shared, and what each feature shows. */
export type DrawnState = PaneState & {
  readonly [Name in keyof typeof DRAWN]: ReturnType<InstanceType<(typeof DRAWN)[Name]>['state']>;
};

const DISCIPLINES = [
  ['customer-service', '客户服务', 25, 72],
  ['facility-maintenance', '设施设备维护', 30, 128],
  ['order-maintenance', '秩序维护管理', 25, 86],
  ['cleaning', '保洁管理', 15, 76],
  ['greening', '绿化管理', 5, 62],
] as const;

const ids = DISCIPLINES.map(([id]) => id);

const closed: DrawnState = {
  phase: 'starting',
  workbook: 'unread',
  tab: 'generate',
  task: null,
  notice: null,
  confirmation: null,
  copy: null,
  generate: {
    values: {
      site: '',
      period: '',
      inspectedOn: '',
      siteManager: '',
      chosen: ids,
      inspectors: {},
      programme: false,
    },
    disciplines: DISCIPLINES.map(([id, name, weight, checkpoints]) => ({ id, name, weight, checkpoints })),
    problems: [],
    preview: {
      action: 'generate',
      creates: ['参数', '汇总', ...DISCIPLINES.map(([, name]) => name), '奖惩明细', '整改清单'],
      hides: [],
      refreshes: [],
      keeps: 0,
      clashes: [],
      warnings: [],
    },
    edition: { line: '评分细则：2011Q4-1 版（内置）', chosen: false, trouble: null },
    hasProgramme: false,
    guide: 'make',
  },
  form: {
    disciplines: DISCIPLINES.map(([id, name]) => ({ id, name, chosen: true })),
    filled: false,
    large: false,
    way: 'save',
    outcome: null,
  },
  merge: {
    reading: null,
    files: [],
    refusals: [],
    mayGoOn: false,
    ready: false,
    mayTakeBack: false,
    open: 0,
    conflicts: [],
    disciplines: [],
  },
  open: {
    list: 'blank',
    discipline: '',
    disciplines: DISCIPLINES.map(([id, name]) => ({ id, name })),
    counts: { blank: 212, problem: 5, unmarked: 1 },
    rows: Array.from({ length: 212 }, (_, i) => ({
      key: `CS-${i}`,
      place: `客户服务 ${1 + Math.floor(i / 4)}-${1 + (i % 4)}`,
      text: '公众制度及时更新无作废后再运行情况',
      selectable: true,
      fix: null,
    })),
  },
  lastTime: { reading: null, trouble: null, comparison: null },
  quick: QUICK_CLOSED,
  check: null,
  result: null,
  programme: null,
  send: null,
  help: {
    version: '0.1.0',
    rubricTitle: '物业基础服务管理督导评分细则',
    rubricVersion: '2011Q4-1',
    fingerprint: '12da081c',
  },
};

/** Problems as 核对 lists them, every third with a correction. */
export const problems = (count: number): readonly ProblemView[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `problem-${i}`,
    place: `客户服务 第${i + 5}行 扣分`,
    text:
      i % 3 === 0
        ? `“1.5”不是数字。请填 0、0.5–2 之间的数，或 /。`
        : i % 3 === 1
          ? `“一点五分左右”不是数字。请填 0、0.5–2 之间的数，或 /。`
          : `3.25 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。`,
    selectable: i % 7 !== 6,
    fix: i % 3 === 0 ? '改为 1.5' : null,
  }));

const empty: DrawnState = { ...closed, phase: 'ready', workbook: 'empty' };

const ours: DrawnState = {
  ...empty,
  workbook: 'ours',
  generate: {
    ...empty.generate,
    guide: null,
    values: {
      site: '锦江花园二期（含商业街与地下车库）',
      period: '2011年第四季度',
      inspectedOn: '2011-11-27',
      siteManager: '欧阳建国',
      chosen: ids.slice(0, 4),
      inspectors: { 'customer-service': '张三' },
      programme: true,
    },
    preview: {
      action: 'regenerate',
      creates: [],
      hides: [],
      refreshes: ['参数', '汇总', '客户服务', '设施设备维护'],
      keeps: 286,
      clashes: [{ name: '汇总', free: '汇总(督导)' }],
      warnings: ['评分细则将从 2011Q4-1 版换成 2012Q1-1 版。'],
    },
    edition: {
      line: '评分细则：2012Q1-1 版（总部的文件）；现用 2011Q4-1 版',
      chosen: true,
      trouble: {
        title: '细则文件“新细则.json”不能用，请总部改好后再发来：',
        lines: ['各专业权重合计为 101%，应为 100%。', '专业「汇总」与工作簿自己的表重名。'],
      },
    },
  },
  check: {
    disciplines: DISCIPLINES.map(([id, name, , of], i) => ({
      id,
      name,
      of,
      entered: i === 0 ? of : Math.floor(of / 2),
      blank: i === 0 ? 0 : Math.ceil(of / 2) - (i === 2 ? 3 : 0),
      errors: i === 2 ? 3 : 0,
      notApplicable: i,
      restFilled: i === 2 ? 43 : 0,
      state: i === 0 ? 'complete' : i === 2 ? 'invalid' : 'incomplete',
    })),
    problems: problems(9),
    remarks: [],
  },
  result: {
    disciplines: DISCIPLINES.map(([id, name, weight], i) => ({
      id,
      name,
      weight: `${weight}%`,
      score: i === 4 ? '不适用' : '96.50',
      state: i === 0 ? '完成' : '待完成',
    })),
    composite: '79.62',
    provisional: true,
    grade: '—',
    gradeNote: '完成后评定',
    people: [
      { name: '张三', role: '项目经理', amount: '待完成' },
      { name: '欧阳娜娜', role: '部门主任/副主任', amount: '待完成' },
    ],
    peopleNote: null,
    teamBonus: '待完成',
    payoutTotal: '待完成',
    blockers: ['「设施设备维护」还有 64 项没有填。', '「秩序维护管理」有 3 处需要改正。'],
    deductions: 12,
  },
};

const mail = {
  subject: '品质督导评分：锦江花园二期 2011年第四季度（综合得分 96.50，优秀）',
  body: [
    '您好：',
    '',
    '现报送“锦江花园二期”2011年第四季度品质督导评分，请查收。',
    '',
    ...DISCIPLINES.map(([, name]) => `${name}：96.50`),
    '综合得分：96.50',
    '等级：优秀',
    '奖惩合计（建议）：+4,000 元（含团队奖励 +3,000 元）',
  ].join('\n'),
};

/** A tab of 发送 in which all is well. */
const sendable: SendView = {
  ready: true,
  outdated: false,
  pending: 0,
  problems: [],
  fileName: '督导评分_锦江花园二期（含商业街与地下车库）_2011年第四季度_2011-11-27.xlsx',
  mail,
};

/** What 发送 lists: things to fill in, a list to be made anew, an alteration, a note. */
const sendProblems: readonly ProblemView[] = [
  { place: '参数 检查日期', text: '没有填写，请补上。', fix: null },
  { place: '参数 第12行 检查人', text: '没有填写“客户服务”的检查人，请补上。', fix: null },
  {
    place: '设施设备维护 第5行 扣分',
    text: '还没有检查（共 64 处，这是第一处）。请填写扣分：符合填 0，缺项填分数，不适用填 /。',
    fix: null,
  },
  {
    place: '客户服务 第6行 扣分',
    text: '有 12 条扣分还没有列入「整改清单」，这是第一条。请点“生成整改清单”。',
    fix: '生成整改清单',
  },
  {
    place: '改动 参数 B12 权重 客户服务',
    text: '数值应为“0.25”，现为“0.3”。请在“核对”点“恢复规则”。',
    fix: null,
  },
  {
    place: '改动',
    text: '名称 Grade 被删除。请在“核对”点“恢复规则”。',
    fix: null,
  },
  {
    place: '提示 奖惩明细 第6行 分管专业',
    text: '罗海的分管专业“保洁部”不是专业的名称，建议改为：客户服务、设施设备维护、秩序维护管理、保洁管理、绿化管理。',
    fix: null,
  },
].map((problem, i) => ({ ...problem, key: `send-${i}`, selectable: i !== 5 }));

/** 对照上次, with every kind of outcome. */
const compared: LastTimeView = {
  reading: null,
  trouble: null,
  comparison: {
    file: '督导评分_锦江花园二期（含商业街与地下车库）_2011年第三季度_2011-08-27.xlsx',
    lines: [
      '检查期间：上次 2011年第三季度，这次 2011年第四季度',
      '综合得分 94.25 → 96.50（+2.25，暂计）',
      '上次扣分 37 处：已解决 12，重复发生 9，尚未检查 14，无法对照 2；本次新增 4',
    ],
    warning: null,
    disciplines: DISCIPLINES.map(([id, name]) => ({
      key: id,
      cells: [name, '12.5 → 10.5', '87.50 → 89.50', '+2.00'],
    })),
    kind: 'all',
    kinds: (['all', 'remaining', 'unchecked', 'solved', 'new', 'incomparable'] as const).map((kind, i) => ({
      kind,
      text: ['全部 41', '重复发生 9', '尚未检查 14', '已解决 12', '本次新增 4', '无法对照 2'][i] ?? '',
    })),
    rows: Array.from({ length: 41 }, (_, i) => ({
      key: `CS-${i}`,
      place: `设施设备维护 ${10 + Math.floor(i / 4)}-${1 + (i % 4)}  本项扣 12.5 → 10.5`,
      text: [
        '重复发生：上次扣 1.5（制度没有上墙，也没有人知道放在哪里），这次扣 1。有完善的内部管理制度，并上墙公示',
        '尚未检查：上次扣 1（台账缺页），这次还没有检查。设备台账齐全，一机一档',
        '已解决：上次扣 0.5（积灰），这次符合。机房整洁，无杂物堆放',
        '无法对照：上次扣 1（记录不全），这次的细则没有这一条。维修回访记录完整',
      ][i % 4] as string,
      selectable: i !== 3,
      fix: null,
    })),
  },
};

/** 专项 with things that are overdue, and a list that was pasted. */
const programme: NonNullable<DrawnState['programme']> = {
  kind: 'there',
  lines: ['2011-11-19，整改预防阶段。', '共 16 项，已完成 7 项，逾期 4 项，3 天内到期 1 项。'],
  due: Array.from({ length: 5 }, (_, i) => ({
    key: `plan/r${i}`,
    place: i < 4 ? `逾期 ${50 - i * 9} 天` : '1 天内到期',
    text: [
      '《物业服务品质提升实施计划方案》（含各专业分项计划与责任分解表）：2011-10-18 到期，还没有责任人。',
      '组织“专业服务研讨”会议：2011-11-05 到期，责任人 张伟(保洁)。',
    ][i % 2] as string,
    selectable: true,
    fix: null,
  })),
  tasks: 12,
  paste: {
    tables: [
      { kind: 'people', name: '人员' },
      { kind: 'plan', name: '工作计划' },
    ],
    kind: 'people',
    text: '姓名\t部门\t身份证号\n张伟\t保洁\t51\n李娜\t客服\t52',
    lines: [
      '认出 2 行新的；1 行表里已有，不再加。',
      '各列依次认作：姓名、部门。',
      '这些列没有对应的位置，不会写入：身份证号。',
    ],
    ready: true,
  },
};

const report = '品质督导评分 0.1.0\n操作 generate\n代码 excel-no-answer';

/** A state of the pane, the tab to be seen, and what 发放 shows on it. */
export interface ShownState {
  readonly state: DrawnState;
  readonly tab?: string;
  readonly batch?: BatchView;
  readonly consolidate?: ConsolidateView;
  readonly selfCheck?: SelfCheckView;
  /** Whether files cannot be saved, as on a Mac. */
  readonly noSaving?: true;
}

/** Every state that the pane can be in, by name. */
export const STATES: Readonly<Record<string, ShownState>> = {
  programme: { state: { ...ours, programme }, tab: 'programme' },
  'programme-example': { state: { ...ours, programme: PROGRAMME_EXAMPLE }, tab: 'programme' },
  'programme-none': { state: { ...ours, programme: { kind: 'none' } }, tab: 'programme' },
  'programme-rename': {
    state: {
      ...ours,
      programme,
      confirmation: {
        title: '其他表里也改名吗？',
        lines: ['“张伟”改成“张伟(保洁)”：其他表里还有 4 处。'],
        confirm: '全部改',
        dismiss: '只改人员表',
      },
    },
    tab: 'programme',
  },
  'headquarters-mac': {
    state: ours,
    tab: 'headquarters',
    noSaving: true,
    ...(CONSOLIDATE_STATES['consolidate-done']
      ? { consolidate: CONSOLIDATE_STATES['consolidate-done'] }
      : {}),
  },
  ...Object.fromEntries(
    Object.entries(BATCH_STATES).map(([name, batch]) => [name, { state: ours, tab: 'headquarters', batch }]),
  ),
  ...Object.fromEntries(
    Object.entries(CONSOLIDATE_STATES).map(([name, consolidate]) => [
      name,
      { state: ours, tab: 'headquarters', consolidate },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(SELF_CHECK_STATES).map(([name, selfCheck]) => [
      name,
      { state: ours, tab: 'help', selfCheck },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(QUICK_STATES).map(([name, quick]) => [name, { state: { ...ours, tab: 'entry', quick } }]),
  ),
  entry: { state: { ...ours, tab: 'entry' } },
  'entry-done': {
    state: {
      ...ours,
      tab: 'entry',
      open: { ...ours.open, list: 'unmarked', counts: { blank: 0, problem: 5, unmarked: 0 }, rows: [] },
    },
  },
  'entry-reading': {
    state: {
      ...ours,
      tab: 'entry',
      merge: { ...ours.merge, reading: '锦江花园 保洁管理.xlsx' },
      task: { label: '正在读取要合并的文件', step: 1, steps: 3, cancellable: false, hint: null },
    },
  },
  'entry-refused': {
    state: {
      ...ours,
      tab: 'entry',
      merge: {
        ...ours.merge,
        files: ['当前工作簿', '锦江花园 保洁管理.xlsx'],
        refusals: [
          '“锦江花园 保洁管理.xlsx”有 3 处改动（不是填写的内容），没有合并。可先做发送前检查看改了什么。',
        ],
        mayGoOn: true,
      },
    },
  },
  'entry-merged': {
    state: { ...ours, tab: 'entry', merge: { ...ours.merge, mayTakeBack: true } },
    tab: 'entry',
  },
  'entry-conflicts': {
    state: {
      ...ours,
      tab: 'entry',
      merge: {
        ...ours.merge,
        files: ['当前工作簿', '张工.xlsx', '李工.xlsx'],
        ready: true,
        open: 11,
        disciplines: [{ name: '客户服务', files: ['当前工作簿', '张工.xlsx'] }],
        conflicts: Array.from({ length: 12 }, (_, i) => ({
          id: `checkpoint CS-0${i}`,
          title: `客户服务 CS-${i + 1}.1 有完善的内部管理制度，并上墙公示`,
          values: [
            { file: '当前工作簿', text: '扣分 1.5，存在问题 制度没有上墙', taken: i === 0 },
            { file: '张工.xlsx', text: '扣分 1，存在问题 制度上墙但已过期', taken: false },
          ],
        })),
      },
      form: {
        ...ours.form,
        filled: true,
        outcome: { tone: 'success', lines: ['现场表已下载。请打开后打印；这份表不用寄。'] },
      },
    },
  },
  'last-time': { state: { ...ours, tab: 'entry', lastTime: compared } },
  'last-time-reading': {
    state: { ...ours, tab: 'entry', lastTime: { ...ours.lastTime, reading: '锦江花园 三季度.xlsx' } },
  },
  'last-time-refused': {
    state: {
      ...ours,
      tab: 'entry',
      lastTime: {
        reading: null,
        trouble: '“丁香苑.xlsx”是“丁香苑”的，这次的是“锦江花园二期（含商业街与地下车库）”的，不能对照。',
        comparison: compared.comparison && {
          ...compared.comparison,
          warning: LAST_TIME_TEXT.reversed,
          kind: 'new',
          rows: [],
        },
      },
    },
  },
  starting: { state: closed },
  'too-old': { state: { ...closed, phase: 'too-old' } },
  'outside-excel': { state: { ...closed, phase: 'outside-excel' } },
  'no-office': { state: { ...closed, phase: 'no-office' } },
  empty: { state: empty },
  'form-problems': {
    state: {
      ...empty,
      generate: {
        ...empty.generate,
        problems: [
          { field: 'site', text: '没有填写项目名称，请补上。' },
          { field: 'chosen', text: '没有勾选专业，请至少勾选一个。' },
        ],
      },
    },
  },
  generating: {
    state: { ...empty, task: { label: '正在生成表格', step: 2, steps: 4, cancellable: true, hint: null } },
  },
  waiting: {
    state: {
      ...empty,
      task: { label: '正在生成表格', step: 2, steps: 4, cancellable: false, hint: WAITING_TEXT },
    },
  },
  generated: {
    state: {
      ...ours,
      notice: {
        key: 1,
        tone: 'success',
        title: '表格已生成',
        lines: ['下一步：打印表格带到现场，或直接在表中录入扣分。'],
        diagnostics: null,
        retry: false,
      },
    },
  },
  failed: {
    state: {
      ...ours,
      notice: {
        key: 2,
        tone: 'error',
        title: '没有完成',
        lines: ['Excel 没有回应，可能正忙或网络中断。已填内容没有改动，请稍后再试。'],
        diagnostics: report,
        retry: true,
      },
    },
  },
  regenerate: { state: ours },
  'just-generated': {
    state: {
      ...ours,
      generate: { ...ours.generate, guide: 'enter' },
      check: {
        problems: [],
        remarks: [],
        disciplines: (ours.check?.disciplines ?? []).map((progress) => ({
          ...progress,
          entered: 0,
          blank: progress.of,
          errors: 0,
          notApplicable: 0,
          restFilled: 0,
          state: 'incomplete',
        })),
      },
    },
  },
  'check-empty': { state: empty, tab: 'check' },
  check: { state: ours, tab: 'check' },
  'check-damaged': {
    state: {
      ...ours,
      workbook: 'damaged',
      check: {
        disciplines: [],
        problems: problems(1).map((problem) => ({ ...problem, selectable: false })),
        remarks: [],
      },
      result: null,
    },
    tab: 'check',
  },
  'check-clean': {
    state: {
      ...ours,
      check: { disciplines: ours.check?.disciplines ?? [], problems: [], remarks: problems(2) },
    },
    tab: 'check',
  },
  'check-many': {
    state: { ...ours, check: { disciplines: [], problems: problems(5000), remarks: [] } },
    tab: 'check',
  },
  confirmation: {
    state: {
      ...ours,
      confirmation: {
        title: '「客户服务」其余按符合（0）？',
        lines: ['36 个空白的扣分将填为 0（符合）。', '请确认这些检查内容都已检查过。已填的不会改动。'],
        confirm: '填写',
      },
    },
    tab: 'check',
  },
  'confirmation-copy': {
    state: {
      ...ours,
      confirmation: {
        title: '重新生成评分表？',
        lines: ['保留 36 条已填内容。', '写入后不能用“撤销”退回。'],
        confirm: '重新生成',
        offersCopy: true,
      },
      copy: 'saved',
    },
  },
  result: { state: ours, tab: 'result' },
  'result-final': {
    state: {
      ...ours,
      result: ours.result && {
        ...ours.result,
        composite: '96.35',
        provisional: false,
        grade: '优秀',
        gradeNote: null,
        people: [{ name: '张三', role: '项目经理', amount: '+1,000' }],
        teamBonus: '+3,000',
        payoutTotal: '+4,000',
        blockers: [],
      },
    },
    tab: 'result',
  },
  'send-empty': { state: empty, tab: 'send' },
  'send-start': { state: ours, tab: 'send' },
  send: {
    state: {
      ...ours,
      send: { ...sendable, ready: false, pending: 6, problems: sendProblems, mail: null },
    },
    tab: 'send',
  },
  'send-ready': { state: { ...ours, send: sendable }, tab: 'send' },
  'send-notes': {
    state: { ...ours, send: { ...sendable, problems: sendProblems.slice(-1) } },
    tab: 'send',
  },
  'send-outdated': { state: { ...ours, send: { ...sendable, outdated: true } }, tab: 'send' },
  help: { state: ours, tab: 'help' },
};
