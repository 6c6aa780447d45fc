/** What a report for developers holds: technical words only, never contents of the workbook. */
export interface ReportFacts {
  readonly version: string;
  /** Platform and version of Excel. */
  readonly host: string;
  readonly rubric: string;
  readonly command: string;
  readonly code: string;
  readonly detail: string;
  /** ISO time. */
  readonly at: string;
}

/** The text that 复制诊断信息 puts on the clipboard. */
export const reportText = ({ version, host, rubric, command, code, detail, at }: ReportFacts): string =>
  [
    `品质督导评分 ${version}`,
    `时间 ${at}`,
    `环境 ${host}`,
    `细则 ${rubric}`,
    `操作 ${command}`,
    `代码 ${code}`,
    ...(detail === '' ? [] : [`详情 ${detail}`]),
  ].join('\n');
