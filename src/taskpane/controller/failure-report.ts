import { type Rubric, shortCode } from '../../domain/rubric';
import { reportText } from '../../messages/report-text';
import type { Inspected } from '../../usecases/live/inspect';
import type { PaneEnvironment } from './pane-environment';

/** What 复制诊断信息 copies of a failed command: nothing of the workbook's contents. */
export function failureReport(
  { version, host, now }: Pick<PaneEnvironment, 'version' | 'host' | 'now'>,
  builtIn: Pick<Rubric, 'version' | 'fingerprint'>,
  inspected: Inspected | null,
  [command, code, detail]: readonly [command: string, code: string, detail: string],
): string {
  const used = inspected?.kind === 'ours' ? inspected.reading.rubric : builtIn;
  return reportText({
    version,
    host,
    rubric: `${used.version} ${shortCode(used)}`,
    command,
    code,
    detail,
    at: now().toISOString(),
  });
}
