import { EXAMPLE } from './example';
import { FIELD_TEXT } from './field-text';
/** The fixed texts of the pane that are there from its start. */
export const PANE_TEXT = {
  name: '品质督导评分',
  tabs: {
    generate: '生成',
    check: '核对',
    result: '汇总',
    send: '发送',
    headquarters: '总部',
    help: '帮助',
  },
  starting: '正在打开……',
  partMissing: {
    text: '这一部分没有打开：网络可能断了，或加载项刚刚更新过。工作簿没有改动，填写的内容都在。请检查网络，再试一次；还是不行，请关闭后重新打开。',
    again: '再试一次',
  },
  tooOld: {
    title: '这个版本的 Excel 太旧',
    text: '请使用 Excel 2021 或更新版本、Microsoft 365，或网页版 Excel。评分工作簿本身在旧版 Excel 和 WPS 中仍可打开和填写。',
  },
  outside: {
    title: '请在 Excel 中打开',
    text: '这个页面是 Excel 加载项的任务窗格。请在 Excel 的“开始”选项卡点“品质督导”，或使用浏览器工作台。',
  },
  noOffice: {
    title: '任务窗格没有打开完整',
    text: '窗格需要的 Office 组件没有下载下来，可能是网络不通或太慢。请检查网络，关闭这个窗格，再点“品质督导”打开一次。工作簿没有改动。',
  },
  guide: {
    title: '三步开始',
    steps: [
      ['填写项目信息', '项目名称必填，其他可以以后再填。'],
      ['点“生成”', '在这个工作簿中建好各专业评分表、汇总和奖惩明细。'],
      ['打印或直接录入', '打开评分表，按 Ctrl+P 打印，带到现场用笔填写；也可以在表中直接录入扣分。'],
    ],
    done: '（已完成）',
    open: '打开评分表',
  },
  form: {
    title: '项目信息',
    site: FIELD_TEXT.site,
    siteHint: '例如：锦江花园',
    period: FIELD_TEXT.period,
    periodHint: `例如：${EXAMPLE.periodInWords}`,
    inspectedOn: FIELD_TEXT.inspectedOn,
    siteManager: FIELD_TEXT.siteManager,
    disciplines: '检查专业',
    weight: (percent: number, checkpoints: number): string => `权重 ${percent}% · ${checkpoints} 项`,
    inspector: (discipline: string): string => `${discipline}检查人`,
    inspectorHint: '检查人',
    hiddenNote: '不勾选的专业也会建表，但先隐藏；总分始终按全部专业计算。',
  },
  preview: {
    title: '将要做什么',
    creates: (names: readonly string[]): string => `新建：${names.join('、')}`,
    refreshes: (names: readonly string[]): string => `更新：${names.join('、')}`,
    hides: (names: readonly string[]): string => `隐藏：${names.join('、')}`,
    keeps: (count: number): string => `保留 ${count} 条已填内容`,
    clash: (name: string, free: string): string => `已有您自己的「${name}」，新表命名为「${free}」`,
    untouched: '您自己的工作表不会改动。',
    final: '写入后不能用“撤销”退回。',
  },
  generate: '生成',
  regenerate: '重新生成',
  cancel: '取消',
  close: '关闭',
  retry: '重试',
  copyReport: '复制诊断信息',
  copied: '已复制',
  reportHint: '复制不了时，请手工选中下面的文字：',
  reportNote: '不含任何填写内容',
  progress: (label: string, step: number, steps: number): string =>
    `${label}（第 ${Math.min(step + 1, steps)} 步，共 ${steps} 步）`,
  nothingYet: '这个工作簿里还没有评分表。请先在“生成”中填写项目信息并生成。',
  toGenerate: '去生成',
} as const;
