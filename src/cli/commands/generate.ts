import { localDay } from '../../domain/calendar';
import { blankFacts } from '../../domain/site-facts';
import { FilePort } from '../../hosts/xlsx/file-port';
import { issueText } from '../../messages/issue-text';
import { generate } from '../../usecases/generate';
import { recordingTo } from '../../usecases/record-write';
import { EXIT, type Io, printIssues } from '../io';
import { options, required, UsageError } from '../options';
import { currentPeriod, loadRubric } from '../rubric-option';

/** `generate`: the blank workbook of one site. */
export async function generateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = options(
    args,
    {
      site: { type: 'string' },
      out: { type: 'string' },
      rubric: { type: 'string' },
      period: { type: 'string' },
      year: { type: 'string' },
      programme: { type: 'boolean' },
    },
    0,
  );
  const out = required(values.out, '--out 文件名');
  const period = values.period ?? currentPeriod(io.now());
  const year = values.year ?? /^\d{4}/.exec(period)?.[0] ?? String(io.now().getFullYear());
  if (!/^\d{4}$/.test(year)) throw new UsageError(issueText({ code: 'year-invalid', value: year }));
  const rubric = await loadRubric(values.rubric);
  const facts = blankFacts(required(values.site, '--site 项目名称'), period, Number(year));
  const now = io.now();
  const target = recordingTo(new FilePort(out, now), now);
  const result = rubric.ok
    ? await generate(rubric.value, facts, target, values.programme ? localDay(now) : null)
    : rubric;
  if (!result.ok) {
    printIssues(result.issues, io);
    io.err('没有生成文件。');
    return EXIT.dataError;
  }
  io.out(`已生成 ${out}`);
  return EXIT.ok;
}
