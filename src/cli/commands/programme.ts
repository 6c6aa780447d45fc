import { type IsoDay, likelyDay, localDay, parseDay } from '../../domain/calendar';
import { FilePort } from '../../hosts/xlsx/file-port';
import { issueText } from '../../messages/issue-text';
import { PROGRAMME_COMMAND_TEXT } from '../../messages/programme-command-text';
import type { ProgrammeState } from '../../usecases/programme';
import { programmeReport } from '../../usecases/programme-report';
import { EXIT, type Io, printIssues } from '../io';
import { options, required, UsageError } from '../options';
import { programmeLines } from '../programme-lines';

/**
 * `programme`: how the programme of a workbook stands, on a day or on its 截止日期, else today. With `--json` stdout holds
 * JSON alone; what cannot be understood in its tables is said beside.
 */
export async function programmeCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, { on: { type: 'string' }, json: { type: 'boolean' } }, 1);
  const path = required(positionals[0], '工作簿');
  const on = values.on === undefined ? null : dayGiven(values.on);
  const result = await programmeReport(new FilePort(path, io.now()), on, localDay(io.now()));
  if (!result.ok) {
    printIssues(result.issues, io);
    return EXIT.unreadable;
  }
  const { state, issues } = result.value;
  if (!state) {
    io.err(PROGRAMME_COMMAND_TEXT.none);
    return EXIT.dataError;
  }
  printIssues(issues, io);
  if (values.json) io.out(JSON.stringify(toJson(state), null, 2));
  else for (const line of programmeLines(state, result.value)) io.out(line);
  return issues.length > 0 ? EXIT.dataError : EXIT.ok;
}

function dayGiven(text: string): IsoDay {
  const day = parseDay(text);
  if (day !== null) return day;
  throw new UsageError(
    issueText({ code: 'date-invalid', field: { caption: '--on' }, value: text, meant: likelyDay(text) }),
  );
}

/** The state as other programs read it. */
const toJson = ({ on, phase, milestones }: ProgrammeState): unknown => ({
  on,
  phase,
  milestones: milestones.map(({ id, name, due, state, overdueDays }) => ({
    id,
    name,
    due,
    state,
    overdueDays,
  })),
});
