import { failed } from '../../domain/issue';
import { FilePort } from '../../hosts/xlsx/file-port';
import { fill } from '../../usecases/fill';
import { recordingTo } from '../../usecases/record-write';
import { EXIT, type Io, printIssues, readJson } from '../io';
import { options, required } from '../options';

/** `fill`: entries from a JSON file into a workbook. */
export async function fillCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      entries: { type: 'string' },
      out: { type: 'string' },
      'drop-own-sheets': { type: 'boolean' },
    },
    1,
  );
  const source = required(positionals[0], '要填写的工作簿');
  const out = required(values.out, '--out 文件名');
  const json = await readJson(required(values.entries, '--entries 录入文件'));
  const now = io.now();
  const result = json
    ? await fill(json.data, new FilePort(source, now), recordingTo(new FilePort(out, now), now))
    : failed([{ code: 'entries-not-json' }]);
  if (!result.ok) {
    printIssues(result.issues, io);
    io.err('没有写入文件。');
    return EXIT.dataError;
  }
  printIssues(result.value.warnings, io);
  const { skipped } = result.value;
  if (skipped.length > 0)
    io.err(
      `${skipped.length} 个检查点写了问题但没有扣分，没有填 0：${skipped.slice(0, 20).join('、')}${skipped.length > 20 ? '……' : ''}`,
    );
  if (result.value.leftOut.length > 0)
    io.err(
      `以下工作表不属于评分工作簿，没有带入新文件：${result.value.leftOut.join('、')}${values['drop-own-sheets'] === true ? '' : '。以后的版本要加上 --drop-own-sheets 才会写。'}`,
    );
  const { written, rectifications } = result.value;
  io.out(`已写入 ${written} 项${rectifications > 0 ? `、整改 ${rectifications} 条` : ''}，保存为 ${out}`);
  return EXIT.ok;
}
