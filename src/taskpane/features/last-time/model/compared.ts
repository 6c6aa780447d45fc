import type { CountedKind } from '../../../../domain/comparison/outcome';
import {
  changeText,
  countsText,
  deductedText,
  LAST_TIME_TEXT,
  lastTimeRefusal,
  scoreChangeText,
  scoresText,
} from '../../../../messages/last-time-text';
import type { ListedChange } from '../../../../usecases/listed-changes';
import type { WorkbookReading } from '../../../../workbook/reading/read-workbook';
import type { ComparingPart } from './comparing';
import type { LastTimeView, ListedKind } from './last-time-view';

const TEXT = LAST_TIME_TEXT;

/** An earlier workbook that was chosen. */
export interface Earlier {
  readonly file: string;
  readonly reading: WorkbookReading;
  readonly part: ComparingPart;
}

/** In the order in which they matter to whoever looks again. */
const KINDS = [
  'remaining',
  'unchecked',
  'solved',
  'new',
  'incomparable',
] as const satisfies readonly CountedKind[];

/** What is shown of an earlier workbook beside the open one. */
export function compared(
  { file, reading, part }: Earlier,
  open: WorkbookReading,
  kind: ListedKind,
): Pick<LastTimeView, 'trouble' | 'comparison'> {
  const result = part.compareWorkbooks(reading, open);
  if (!result.ok) return { trouble: lastTimeRefusal(file, result.refusal), comparison: null };
  const { comparison, counts, periods, isReversed, mayBeSame } = result.value;
  const changes = part.listedChanges(comparison, reading.inspection);
  const shown = kind === 'all' ? changes : changes.filter((change) => change.kind === kind);
  return {
    trouble: null,
    comparison: {
      file,
      lines: [
        TEXT.periods(periods),
        TEXT.composite(scoreChangeText(comparison.composite)),
        countsText(counts),
      ],
      warning: isReversed ? TEXT.reversed : mayBeSame ? TEXT.mayBeSame : null,
      disciplines: comparison.disciplines.map(({ before, now, deducted, score }) => ({
        key: (now ?? before)?.id ?? '',
        cells: [(now ?? before)?.name ?? '', deductedText(deducted), scoresText(score), changeText(score)],
      })),
      kind,
      kinds: [
        { kind: 'all', text: TEXT.all(changes.length) },
        ...KINDS.map((each) => ({ kind: each, text: TEXT.kind(each, counts[each]) })),
      ],
      rows: shown.map((change) => ({
        key: keyOf(change),
        place: TEXT.place(change),
        text: TEXT.row(change),
        selectable: change.isThere && open.places.has(change.id),
        fix: null,
      })),
    },
  };
}

/** What only the earlier edition has may be called like something else in the later one. */
const keyOf = ({ id, isThere }: ListedChange): string => (isThere ? id : `${id} 上次`);
