import { FilePort } from '../../hosts/xlsx/file-port';
import { alterationAdvice, alterationText } from '../../messages/alteration-text';
import { findingText } from '../../messages/finding-text';
import { mailText } from '../../messages/mail-text';
import { check } from '../../usecases/check/check';
import type { SendCheck } from '../../usecases/check/check-before-sending';
import type { Finding } from '../../usecases/check/finding';
import { checkLines } from '../check-lines';
import { EXIT, type Io, printIssues } from '../io';
import { options, required } from '../options';

/** `check`: 发送前检查 of a workbook. With `--json` stdout holds JSON alone. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(args, { json: { type: 'boolean' } }, 1);
  const result = await check(new FilePort(required(positionals[0], '要检查的工作簿'), io.now()));
  if (!result.ok) {
    printIssues(result.issues, io);
    return EXIT.unreadable;
  }
  if (values.json) io.out(JSON.stringify(checkJson(result.value), null, 2));
  else for (const line of checkLines(result.value)) io.out(line);
  return result.value.ready ? EXIT.ok : EXIT.dataError;
}

/**
 * The check as other programs read it. `findings` is what stands in the way of sending, `notes` what is only worth
 * knowing; so `ready` is true exactly when `findings` and `altered` are empty. No mail for what is not to be sent.
 */
export function checkJson(checked: SendCheck): unknown {
  const { ready, findings, altered, fileName } = checked;
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).map(findingJson);
  return {
    ready,
    findings: of('block'),
    altered: altered.map((alteration) => ({
      sheet: alteration.sheet,
      cell: alteration.cell,
      expected: alteration.expected,
      found: alteration.found,
      message: alterationText(alteration) + alterationAdvice(alteration),
    })),
    notes: of('note'),
    fileName,
    mail: ready ? mailText(checked) : null,
  };
}

const findingJson = (finding: Finding) => ({
  code: finding.issue.code,
  sheet: finding.sheet,
  cell: finding.address,
  message: findingText(finding),
});
