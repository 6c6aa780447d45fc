import type { Rubric } from '../../../../domain/rubric';
import { PREVIEW_TEXT } from '../../../../messages/command-text';
import { issueText } from '../../../../messages/issue-text';
import type { Inspected } from '../../../../usecases/live/inspect';
import { foresee, type GenerationWish } from '../../../../usecases/live/prepare';
import type { GridWorkbook } from '../../../../workbook/grid';
import type { PreviewView } from './form-state';
import { nothingForeseen } from './form-view';
import { lossLines } from './loss-lines';

/** Facts that cannot be wrong, so that the preview does not wait for the form to be complete. */
const PLACEHOLDER = { site: '—', period: '', inspectedOn: null, siteManager: '', inspectors: {} } as const;

/** What 生成 would do with a workbook as it was seen last. */
export function previewOf(
  { found, inspected }: { readonly found: GridWorkbook; readonly inspected: Inspected | null },
  rubric: Rubric,
  wish: GenerationWish,
): PreviewView {
  const nothing = nothingForeseen(inspected);
  const foreseen = foresee(found, rubric, { ...wish, facts: PLACEHOLDER });
  if (!foreseen.ok) return { ...nothing, warnings: foreseen.issues.map(issueText) };
  const { sheets, clashes, kept, update } = foreseen.value;
  const hidden = rubric.disciplines.filter(({ id }) => !wish.chosen.includes(id)).map(({ name }) => name);
  const seen = sheets.filter(({ visibility }) => visibility === 'visible');
  return {
    ...nothing,
    hides: sheets.filter(({ name }) => hidden.includes(name)).map(({ name }) => name),
    creates: seen.filter(({ tab }) => tab === null).map(({ name }) => name),
    refreshes: seen.filter(({ tab }) => tab !== null).map(({ name }) => name),
    keeps: kept,
    clashes,
    warnings: [
      ...(inspected?.kind === 'damaged' ? [PREVIEW_TEXT.unreadable] : []),
      ...(update ? [PREVIEW_TEXT.update(update.from, update.to)] : []),
      ...lossLines(foreseen.value),
    ],
  };
}
