import { alterationAdvice, alterationText } from '../messages/alteration-text';
import { FINDING_PART_TEXT, findingText } from '../messages/finding-text';
import { mailText } from '../messages/mail-text';
import { SEND_TEXT } from '../messages/send-text';
import type { SendCheck } from '../usecases/check/check-before-sending';
import { FINDING_PARTS } from '../usecases/check/finding';

/** Most lines of the whole output; what does not fit is counted. */
const MOST_LINES = 50;

/** 发送前检查 for people: what to do by parts of the workbook, then whether it can be sent and with which words. */
export function checkLines(check: SendCheck): readonly string[] {
  const { report } = check;
  const head = [
    `${report.site}  ${report.period}  细则 ${report.rubric.version}（指纹 ${report.rubric.fingerprint.slice(0, 8)}）`,
  ];
  const tail = ['', ...(check.ready ? readyLines(check) : pendingLines(check))];
  return [...head, ...shortened(groupsOf(check), MOST_LINES - head.length - tail.length), ...tail];
}

interface Group {
  readonly title: string;
  readonly lines: readonly string[];
}

function groupsOf({ findings, altered }: SendCheck): readonly Group[] {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const groups: readonly Group[] = [
    ...FINDING_PARTS.map((part) => ({
      title: FINDING_PART_TEXT[part],
      lines: blocking.filter((finding) => finding.part === part).map(findingText),
    })),
    {
      title: SEND_TEXT.alterations,
      lines: altered.map((alteration) => alterationText(alteration) + alterationAdvice(alteration)),
    },
    {
      title: SEND_TEXT.notes,
      lines: findings.filter(({ severity }) => severity === 'note').map(findingText),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** The groups within a number of lines, each with its count; the rest in one line. */
function shortened(groups: readonly Group[], most: number): readonly string[] {
  const all = groups.flatMap(({ title, lines }) => [
    '',
    SEND_TEXT.part(title, lines.length),
    ...lines.map((line) => `  ${line}`),
  ]);
  if (all.length <= most) return all;
  const shown = all.slice(0, most - 1);
  const said = (lines: readonly string[]): number => lines.filter((line) => line.startsWith('  ')).length;
  while (shown.length > 0 && !shown.at(-1)?.startsWith('  ')) shown.pop(); // no heading without a line
  return [...shown, `  ${SEND_TEXT.more(said(all) - said(shown))}`];
}

function readyLines(check: SendCheck): readonly string[] {
  const { subject, body } = mailText(check);
  return [
    `${SEND_TEXT.ready}。${SEND_TEXT.readyLine}`,
    `${SEND_TEXT.fileName}：${check.fileName}`,
    '',
    `${SEND_TEXT.mailSubject}：${subject}`,
    ...body.split('\n'),
  ];
}

function pendingLines({ findings, altered }: SendCheck): readonly string[] {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const unlisted = blocking.some(({ issue }) => issue.code === 'rectification-unlisted');
  return [
    ...(unlisted ? [SEND_TEXT.relist] : []),
    `${SEND_TEXT.notReady}：${SEND_TEXT.pending(blocking.length + altered.length)}。${SEND_TEXT.next}`,
  ];
}
