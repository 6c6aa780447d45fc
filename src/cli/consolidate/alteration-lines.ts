import type { Consolidation } from '../../domain/consolidation/consolidation';
import { CONSOLIDATE_TEXT as TEXT } from '../../messages/consolidate-text';
import { fileText } from '../../messages/file-text';
import { type Source, sourceOf } from '../../usecases/consolidate/archive';
import type { WorkerPool } from '../workers/worker-pool';
import type { ShownFile } from './shown-files';

/** Altered files that are put into words; the workbook names them all. */
const MOST_FILES = 20;

/** 完整性核对 in words: the altered files, each with what is not as it must be. They are read once more. */
export async function alterationLines(
  consolidation: Consolidation,
  sources: ReadonlyMap<string, Source>,
  workers: Pick<WorkerPool, 'do'>,
  shown: ShownFile,
): Promise<readonly string[]> {
  const altered = alteredFiles(consolidation);
  if (altered.length === 0) return [];
  const lines = ['', TEXT.alterations(altered.length)];
  for (const { file, count } of altered.slice(0, MOST_FILES)) {
    const sentences = await workers
      .do('explain', { source: sources.get(file) ?? sourceOf(file) })
      .catch(() => null);
    lines.push(`  ${TEXT.alterationsOf(fileText(shown(file)), count)}`);
    if (sentences === null) lines.push(`    ${TEXT.notAgain}`);
    else lines.push(...sentences.map((sentence) => `    ${sentence}`));
    if (sentences !== null && count > sentences.length)
      lines.push(`    ${TEXT.moreAlterations(count - sentences.length)}`);
  }
  if (altered.length > MOST_FILES) lines.push(`  ${TEXT.more(altered.length - MOST_FILES)}`);
  return lines;
}

/** Files with alterations, ranked or left out because of them. */
function alteredFiles({ periods, excluded }: Consolidation) {
  const ranked = periods.flatMap(({ sites }) =>
    sites
      .filter(({ alterations }) => alterations > 0)
      .map(({ file, alterations: count }) => ({ file, count })),
  );
  const out = excluded
    .map(({ file, facts }) => ({ file, count: Number(facts.alterations ?? 0) }))
    .filter(({ count }) => count > 0);
  return [...ranked, ...out];
}
