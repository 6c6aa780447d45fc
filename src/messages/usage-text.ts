import { EXAMPLE } from './example';
import { plain } from './plain';

/** How every command is called, and what it does. */
export const COMMAND_USAGE = {
  generate: `  generate --site 名称 --out f.xlsx [--rubric r.json] [--period ${EXAMPLE.period}] [--year ${EXAMPLE.year}] [--programme]
      生成一个项目的空白工作簿；--programme 同时生成专项工作表（人员、工作计划、进度图等）`,
  fill: `  fill in.xlsx --entries e.json --out f.xlsx [--drop-own-sheets]
      把录入内容写入工作簿（有一处错误就不写）`,
  'print-form': `  print-form f.xlsx --out 现场表.xlsx [--discipline 专业]… [--filled] [--large]
      现场表：打印出来带到现场用笔填；--filled 印上已填的内容，--large 用大字`,
  split: `  split f.xlsx --out 文件夹 [--overwrite] [--drop-own-sheets]
      按专业分成几份，几个人各填各的`,
  merge: `  merge a.xlsx b.xlsx … --out m.xlsx [--prefer a.xlsx] [--allow-altered] [--drop-own-sheets] [--json]
      把同一次检查分开填的几份合成一份；各份填写不同的地方列出来，由人选定（--prefer 按哪一份）`,
  migrate: `  migrate f.xlsx --rubric r.json --out g.xlsx [--drop-own-sheets] [--json]
      换用另一版细则：填写内容跟着各自的检查内容走，对不上的放在「未迁移」`,
  rubric: `  rubric r.json [--upgrade [--after 上一版.json]… --out r2.json]
      检查细则文件；--upgrade 给每条检查内容一个不变的编号，--after 沿用以前各版的编号`,
  score: `  score f.xlsx [--json]
      按单元格里的录入重新计算得分、等级和奖惩`,
  compare: `  compare 上次.xlsx 这次.xlsx [--json]
      同一个项目的两次检查对照：上次扣分的哪些已解决、哪些重复发生、哪些是新增的，各项得分怎么变`,
  programme: `  programme f.xlsx [--on ${EXAMPLE.day}] [--json]
      专项工作进行到哪里：在哪个阶段，哪些逾期几天，哪些快到期；--on 按哪一天算，不写就按表里的截止日期，没填就按今天`,
  batch: `  batch --sites 项目清单.xlsx|csv --out 文件夹|f.zip [--by-discipline] [--programme] [--rubric r.json] [--period ${EXAMPLE.period}] [--overwrite] [--json]
      给清单里的每个项目生成一份工作簿，项目信息和人员名单已填好（清单有一处错误就不生成）
      --by-discipline 按专业分开：每个项目每个专业一份，填好后用 merge 合成一份
      --programme 每份都带专项工作表
  batch --template 项目清单.xlsx [--rubric r.json] [--overwrite]
      生成空白的项目清单`,
  check: `  check f.xlsx [--json]
      发送前检查：内容是否完整、有无错误和改动，给出文件名和邮件正文`,
  consolidate: `  consolidate 文件夹|文件… --out 总部汇总.xlsx [--rubrics 细则文件夹] [--gap-policy 办法] [--prefer 文件|newest]… [--json]
      汇总各项目寄来的工作簿：核对有无改动，排名、对比、常见问题、整改、明细
      空档处理只按总部的：undetermined（待裁定）、lower（就低）、higher（就高）、nearest（四舍五入），不写就按细则
      同一次检查有几份、分不出先后的都不纳入；--prefer 指定采用哪一份，newest 采用保存最晚的`,
  demo: `  demo
      用自带的示例走一遍：生成、录入、评分`,
} as const;

/** A command of the command line. */
export type CliCommand = keyof typeof COMMAND_USAGE;

const listed = (words: readonly string[]): string => words.map((word) => `“${plain(word)}”`).join('、');

const allowed = (names: readonly string[]): string =>
  names.length > 0 ? `可以用的参数：${names.join('、')}。` : '这个命令没有参数。';

/** What is wrong with a call, in a sentence or two. */
export const USAGE_TEXT = {
  all: `品质督导评分 命令行

${Object.values(COMMAND_USAGE).join('\n')}

单看一个命令的用法：dudao help 命令
退出码：0 正常；2 内容有误；3 文件读写失败`,
  noCommand: (name: string): string => `没有命令“${plain(name)}”。`,
  noOption: (name: string, names: readonly string[]): string => `没有参数 ${plain(name)}。${allowed(names)}`,
  noValue: (name: string): string => `${name} 后面要写上它的值。`,
  isSwitch: (name: string): string => `${name} 后面不写值。`,
  twice: (name: string): string => `${name} 写了不止一次，只能写一次。`,
  missing: (what: string): string => `缺少 ${what}。运行 dudao help 查看用法。`,
  /** Words of a command that takes none. */
  unknownWords: (words: readonly string[], names: readonly string[]): string =>
    `不知道${listed(words)}是什么，前面可能漏了参数。${allowed(names)}`,
  /** Words after the only one that a command takes. */
  moreWords: (words: readonly string[]): string =>
    `只能写一个，多了${listed(words)}。名称里有空格的，请加上引号。`,
  notBeside: (name: string, others: readonly string[]): string =>
    `${name} 不能和 ${others.join('、')} 一起用。`,
  onlyWith: (names: readonly string[], name: string): string => `${names.join('、')} 要和 ${name} 一起用。`,
} as const;
