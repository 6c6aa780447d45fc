import type { Rubric } from '../../../../domain/rubric';
import { PREVIEW_TEXT } from '../../../../messages/command-text';
import { issueText } from '../../../../messages/issue-text';
import type { Inspected } from '../../../../usecases/live/inspect';
import { type GenerationWish, prepare } from '../../../../usecases/live/prepare';
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
  const prepared = prepare(found, rubric, { ...wish, facts: PLACEHOLDER });
  if (!prepared.ok) return { ...nothing, warnings: prepared.issues.map(issueText) };
  const { change, kept, update } = prepared.value;
  const hidden = rubric.disciplines.filter(({ id }) => !wish.chosen.includes(id)).map(({ name }) => name);
  const seen = change.sheets.filter(({ plan }) => plan.visibility === 'visible');
  return {
    ...nothing,
    hides: change.sheets.filter(({ plan }) => hidden.includes(plan.name)).map(({ plan }) => plan.name),
    creates: seen.filter(({ kind }) => kind === 'create').map(({ plan }) => plan.name),
    refreshes: seen.filter(({ kind }) => kind !== 'create').map(({ plan }) => plan.name),
    keeps: kept,
    clashes: change.clashes,
    warnings: [
      ...(inspected?.kind === 'damaged' ? [PREVIEW_TEXT.unreadable] : []),
      ...(update ? [PREVIEW_TEXT.update(update.from, update.to)] : []),
      ...lossLines(prepared.value),
    ],
  };
}
