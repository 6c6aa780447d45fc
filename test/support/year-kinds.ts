/** What may be the matter with a file of the year, and what head office has to make of it. */

/** What has to become of a document: it is ranked, left out with a code, or nobody wants to hear of it. */
export type YearOutcome =
  | { readonly is: 'ranked'; readonly alterations: number }
  | {
      readonly is: 'excluded';
      readonly code: string;
      /** What decided between files of one inspection, or what nobody can decide. */
      readonly why?: string;
      readonly doubt?: string;
      /** What the reason has to say. */
      readonly words: string;
    }
  | { readonly is: 'silent' };

const RANKED: YearOutcome = { is: 'ranked', alterations: 0 };
const ALTERED: YearOutcome = { is: 'ranked', alterations: 1 };
const SILENT: YearOutcome = { is: 'silent' };
const excluded = (code: string, words: string, more: { why?: string; doubt?: string } = {}): YearOutcome => ({
  is: 'excluded',
  code,
  words,
  ...more,
});

/** Every way in which a document may be, with what has to become of it. */
export const YEAR_OUTCOMES = {
  /** As it should be; made by the first version of the layout; with a later quarter; under a name of its own; inside of a zip. */
  plain: RANKED,
  'first-layout': RANKED,
  late: RANKED,
  renamed: RANKED,
  'in-zip': RANKED,
  /** The same was entered as for another site: they share their rank. */
  twin: RANKED,
  /** By another version of the rubric, which head office knows; with a 空档处理 of its own. */
  'other-rubric': RANKED,
  'own-policy': RANKED,
  /** With somebody on the roster whom head office did not put there. */
  'more-people': RANKED,
  /** The composite's formula replaced by a figure; a full mark, and the range of a deduction, changed. */
  'altered-formula': ALTERED,
  'altered-mark': ALTERED,
  'altered-range': ALTERED,
  /** The text of a checkpoint changed: nobody knows what was judged. */
  'altered-text': excluded('altered', '1 处改动'),
  /** The file that was sent first, and what was made of it to correct it. */
  first: excluded('duplicate', '改写', { why: 'saves' }),
  correction: RANKED,
  /** The same file once more. */
  again: excluded('duplicate', '内容相同', { why: 'same' }),
  /** Two people filled in a copy each. */
  copy: excluded('undecided', '分开改的', { doubt: 'copies' }),
  /** An inspection of September that says 2011Q2, where that of June is there and where it is not. */
  'wrong-period': excluded('duplicate', '检查日期不在检查期间内', { why: 'period' }),
  'wrong-period-alone': RANKED,
  incomplete: excluded('incomplete', '还有 37 项没有检查'),
  blank: excluded('incomplete', '还有 424 项没有检查'),
  'typed-wrong': excluded('invalid', '1 处待核对'),
  'nothing-applies': excluded('nothing-applies', '全部检查内容都填了不适用'),
  'unknown-rubric': excluded('unknown-rubric', '自编-1'),
  'not-ours': excluded('not-ours', '不是督导评分工作簿'),
  empty: excluded('unreadable', '0 字节'),
  cut: excluded('unreadable', '文件不完整'),
  text: excluded('unreadable', '不是 Excel 工作簿'),
  document: excluded('unreadable', '图片、文档等其他文件'),
  mail: excluded('unreadable', '邮件，附件没有取出来'),
  ods: excluded('unreadable', '.ods 格式的表格'),
  link: excluded('unreadable', '快捷方式或链接'),
  /** What a program or the system leaves behind. */
  leavings: SILENT,
} as const satisfies Readonly<Record<string, YearOutcome>>;

/** What is the matter with a document. */
export type YearKind = keyof typeof YEAR_OUTCOMES;

/** What has to become of a document of that kind. */
export const outcomeOf = (kind: YearKind): YearOutcome => YEAR_OUTCOMES[kind];

/** The oddities by quarter and site, counted from 0; everything else is plain. Null: nothing was sent. */
export const YEAR_ODDITIES: readonly (readonly [quarter: number, site: number, kind: YearKind | null])[] = [
  ...[0, 1, 2, 8, 9, 10].map((site) => [0, site, 'first-layout'] as const),
  [0, 3, 'renamed'],
  [0, 5, 'late'],
  [0, 7, 'altered-formula'],
  [0, 11, 'altered-range'],
  [0, 13, 'typed-wrong'],
  [0, 20, null],
  [1, 4, 'first'],
  [1, 6, 'copy'],
  [1, 9, 'in-zip'],
  [1, 10, 'in-zip'],
  [1, 11, 'altered-mark'],
  [1, 12, 'altered-text'],
  [1, 21, null],
  [2, 13, 'wrong-period'],
  [2, 14, 'incomplete'],
  [2, 15, 'blank'],
  ...[16, 17, 18, 19].map((site) => [2, site, 'other-rubric'] as const),
  [2, 21, 'wrong-period-alone'],
  [3, 2, 'nothing-applies'],
  [3, 7, 'own-policy'],
  [3, 12, 'twin'],
  [3, 16, 'more-people'],
  [3, 15, 'unknown-rubric'],
];
