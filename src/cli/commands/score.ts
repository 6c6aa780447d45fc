import { FilePort } from '../../hosts/xlsx/file-port';
import { issueText } from '../../messages/issue-text';
import { type ScoreReport, score } from '../../usecases/score';
import { EXIT, type Io, printIssues } from '../io';
import { issueJson } from '../issue-json';
import { options, required } from '../options';
import { summaryLines } from '../summary';

/** `score`: recomputes a workbook from its entries. With `--json` stdout holds JSON alone. */
export async function scoreCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, { json: { type: 'boolean' } }, 1);
  const result = await score(new FilePort(required(positionals[0], '要评分的工作簿'), io.now()));
  if (!result.ok) {
    printIssues(result.issues, io);
    return EXIT.unreadable;
  }
  const report = result.value;
  if (values.json) io.out(JSON.stringify(toJson(report), null, 2));
  else for (const line of summaryLines(report)) io.out(line);
  return report.issues.length > 0 ? EXIT.dataError : EXIT.ok;
}

/** The report as other programs read it: places flattened, sentences added. */
function toJson({ grading: _, ...report }: ScoreReport): unknown {
  return {
    ...report,
    disciplines: report.disciplines.map(({ blank: _blank, ...discipline }) => discipline),
    issues: report.issues.map((issue) => issueJson(issue, issueText(issue))),
  };
}
