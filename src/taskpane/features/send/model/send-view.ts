import type { CellRef } from '../../../../domain/issue';
import {
  alterationAdvice,
  alterationPlace,
  alterationText,
  lineText,
} from '../../../../messages/alteration-text';
import { CHECK_TEXT } from '../../../../messages/check-tab-text';
import { findingWhat } from '../../../../messages/finding-text';
import { shortPlace } from '../../../../messages/issue-text';
import { mailText } from '../../../../messages/mail-text';
import { SEND_TEXT } from '../../../../messages/send-text';
import { alterationCell } from '../../../../usecases/check/alteration-cell';
import { checkFound } from '../../../../usecases/check/check';
import type { SendCheck } from '../../../../usecases/check/check-before-sending';
import { compareForSending, withAlterations } from '../../../../usecases/check/compare';
import type { GridWorkbook } from '../../../../workbook/grid';
import type { Alteration } from '../../../../workbook/integrity/alteration';
import type { ProblemView } from '../../../components/problem-view';
import type { CheckView } from '../../check/model/check-state';
import { keyed } from '../../check/model/check-view';
import type { SendView } from './send-state';

/** What 发送 shows, and where its problems are. */
export interface Sending {
  readonly view: Omit<SendView, 'outdated'>;
  readonly cells: ReadonlyMap<string, CellRef>;
  readonly altered: readonly Alteration[];
  /** Key of the problem that making 整改清单 anew solves; null where there is none. */
  readonly unlisted: string | null;
  /** Keys of altered formulas, which 恢复规则 mends. */
  readonly restored: ReadonlySet<string>;
}

interface Entry {
  readonly problem: ProblemView;
  readonly cell: CellRef | null;
}

/**
 * 发送前检查 of a workbook; null when it is none of ours. Corrections are those that 核对 offers. Where only a part was
 * read anew, results of formulas elsewhere are old: then the alterations found before are taken over as they are.
 */
export function sendingOf(
  found: GridWorkbook,
  check: CheckView | null,
  before: readonly Alteration[] | null,
): Sending | null {
  const result = checkFound(found, before ? withAlterations(before) : compareForSending);
  if (!result.ok) return null;
  const { ready, fileName } = result.value;
  const blocking = findingEntries(result.value, 'block', check);
  const altered = alterationEntries(result.value, found);
  const entries = [...blocking, ...altered, ...findingEntries(result.value, 'note', check)];
  return {
    view: {
      ready,
      pending: blocking.length + altered.length,
      problems: entries.map(({ problem }) => problem),
      fileName,
      mail: ready ? mailText(result.value) : null,
    },
    cells: new Map(entries.flatMap(({ problem: { key }, cell }) => (cell ? [[key, cell] as const] : []))),
    altered: result.value.altered,
    restored: new Set(altered.flatMap(({ problem: { key, fix } }) => (fix === null ? [] : [key]))),
    unlisted: entries.find(({ problem }) => problem.fix === SEND_TEXT.relistFix)?.problem.key ?? null,
  };
}

/** Keys are made as on 核对, so that a problem has the same one on both tabs. */
function findingEntries(
  { findings }: SendCheck,
  severity: 'block' | 'note',
  check: CheckView | null,
): readonly Entry[] {
  const fixes = new Map(check?.problems.map(({ key, fix }) => [key, fix] as const));
  return keyed(findings)
    .filter((finding) => finding.severity === severity)
    .map((finding) => {
      const { key, issue, cell } = finding;
      const place = shortPlace(issue.at);
      return {
        cell,
        problem: {
          key,
          text: findingWhat(finding),
          place: severity === 'note' ? `${SEND_TEXT.note} ${place}`.trim() : place,
          selectable: cell !== null,
          fix: issue.code === 'rectification-unlisted' ? SEND_TEXT.relistFix : (fixes.get(key) ?? null),
        },
      };
    });
}

const alterationEntries = ({ altered }: SendCheck, found: GridWorkbook): readonly Entry[] =>
  altered.map((alteration, i) => {
    const { sheet, cell: address, label } = alteration;
    const cell = alterationCell(found, alteration);
    const text = alterationText(alteration).slice(alterationPlace(alteration).length);
    const place = sheet === '' ? [] : [sheet, lineText(address), label];
    return {
      cell,
      problem: {
        key: `altered ${i} ${sheet}!${address}`,
        text: text + alterationAdvice(alteration),
        place: [SEND_TEXT.alterations, ...place].filter(Boolean).join(' '),
        selectable: cell !== null,
        fix:
          alteration.expected.startsWith('=') && alteration.kind !== 'name' ? CHECK_TEXT.restoreRules : null,
      },
    };
  });
