import { EXAMPLE } from '../messages/example';
import { batchCommand } from './commands/batch';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { consolidateCommand } from './commands/consolidate';
import { demo } from './commands/demo';
import { fillCommand } from './commands/fill';
import { generateCommand } from './commands/generate';
import { mergeCommand } from './commands/merge';
import { migrateCommand } from './commands/migrate';
import { printFormCommand } from './commands/print-form';
import { rubricCommand } from './commands/rubric';
import { scoreCommand } from './commands/score';
import { splitCommand } from './commands/split';
import { EXIT, type Io, runGuarded } from './io';

const USAGE = `品质督导评分 命令行

  generate --site 名称 --out f.xlsx [--rubric r.json] [--period ${EXAMPLE.period}] [--year ${EXAMPLE.year}]
      生成一个项目的空白工作簿
  fill in.xlsx --entries e.json --out f.xlsx
      把录入内容写入工作簿（有一处错误就不写）
  print-form f.xlsx --out 现场表.xlsx [--discipline 专业]… [--filled] [--large]
      现场表：打印出来带到现场用笔填；--filled 印上已填的内容，--large 用大字
  split f.xlsx --out 文件夹 [--overwrite] [--drop-own-sheets]
      按专业分成几份，几个人各填各的
  merge a.xlsx b.xlsx … --out m.xlsx [--prefer a.xlsx] [--allow-altered] [--drop-own-sheets] [--json]
      把同一次检查分开填的几份合成一份；各份填写不同的地方列出来，由人选定（--prefer 按哪一份）
  migrate f.xlsx --rubric r.json --out g.xlsx [--drop-own-sheets] [--json]
      换用另一版细则：填写内容跟着各自的检查内容走，对不上的放在「未迁移」
  rubric r.json [--upgrade [--after 上一版.json]… --out r2.json]
      检查细则文件；--upgrade 给每条检查内容一个不变的编号，--after 沿用以前各版的编号
  score f.xlsx [--json]
      按单元格里的录入重新计算得分、等级和奖惩
  compare 上次.xlsx 这次.xlsx [--json]
      同一个项目的两次检查对照：上次扣分的哪些已解决、哪些重复发生、哪些是新增的，各项得分怎么变
  batch --sites 项目清单.xlsx|csv --out 文件夹|f.zip [--by-discipline] [--rubric r.json] [--period ${EXAMPLE.period}] [--overwrite] [--json]
      给清单里的每个项目生成一份工作簿，项目信息和人员名单已填好（清单有一处错误就不生成）
      --by-discipline 按专业分开：每个项目每个专业一份，填好后用 merge 合成一份
  batch --template 项目清单.xlsx
      生成空白的项目清单
  check f.xlsx [--json]
      发送前检查：内容是否完整、有无错误和改动，给出文件名和邮件正文
  consolidate 文件夹|文件… --out 总部汇总.xlsx [--rubrics 细则文件夹] [--gap-policy 办法] [--prefer 文件|newest]… [--json]
      汇总各项目寄来的工作簿：核对有无改动，排名、对比、常见问题、整改、明细
      空档处理只按总部的：undetermined（待裁定）、lower（就低）、higher（就高）、nearest（四舍五入），不写就按细则
      同一次检查有几份、分不出先后的都不纳入；--prefer 指定采用哪一份，newest 采用保存最晚的

退出码：0 正常；2 内容有误；3 文件读写失败`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  generate: generateCommand,
  fill: fillCommand,
  'print-form': printFormCommand,
  split: splitCommand,
  merge: mergeCommand,
  migrate: migrateCommand,
  rubric: rubricCommand,
  score: scoreCommand,
  compare: compareCommand,
  batch: batchCommand,
  check: checkCommand,
  consolidate: consolidateCommand,
  demo,
};

/** Runs one command; the answer is the process's exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...args] = argv;
  if (['help', '--help', '-h'].includes(name)) {
    io.out(USAGE);
    return EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.err(`没有命令“${name}”。\n\n${USAGE}`);
    return EXIT.dataError;
  }
  return runGuarded(() => command(args, io), io);
}
