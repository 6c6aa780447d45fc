import { BLANK_ENTRY, isEntryUsed, isSeen, type RawEntry } from '../entry';
import type { CheckpointId, Rubric } from '../rubric';
import type { SiteFacts } from '../site-facts';
import { usualMethod, withMethod } from '../usual-method';
import type { MergePart } from './merging';

/**
 * The same parts; an entry to which another usual 检查方式 would apply now states the one it had. A usual one that somebody
 * chose says something of each entry, also against another; the one that every workbook begins with gives way.
 */
export function statingMethods(
  parts: readonly MergePart[],
  rubric: Rubric,
  facts: SiteFacts,
): readonly MergePart[] {
  const stated = parts.map(({ file, inspection }) => ({
    file,
    inspection,
    entries: new Map(inspection.entries),
  }));
  for (const discipline of rubric.disciplines) {
    const usual = parts.map(({ inspection }) => usualMethod(inspection, rubric, discipline));
    const merged = facts.methods[discipline.id] || rubric.scheme.methods[0] || '';
    if (usual.every((own) => own === merged)) continue;
    for (const { checkpoints } of discipline.items)
      for (const { id } of checkpoints)
        stateMethods(
          id,
          stated.map(({ entries }) => entries),
          usual,
          { merged, first: rubric.scheme.methods[0] ?? '' },
        );
  }
  return stated.map(({ file, inspection, entries }) => ({ file, inspection: { ...inspection, entries } }));
}

/** States the methods of one checkpoint, by the usual ones of the parts; `first` is the one that nobody had to choose. */
function stateMethods(
  id: CheckpointId,
  parts: readonly Map<CheckpointId, RawEntry>[],
  usual: readonly string[],
  { merged, first }: { readonly merged: string; readonly first: string },
): void {
  const found = parts.map((entries, i) => {
    const entry = entries.get(id) ?? BLANK_ENTRY;
    const own = usual[i] ?? '';
    return { entries, entry, own, says: isEntryUsed(entry) && (isSeen(entry.method) || own !== first) };
  });
  for (const one of found) {
    const { entries, entry, own, says } = one;
    const others = found.filter((other) => other !== one && other.says);
    const isNeeded = says
      ? own !== merged || others.some((other) => other.own !== own)
      : own !== merged && others.length === 0;
    if (isNeeded && isEntryUsed(entry)) entries.set(id, withMethod(entry, own));
  }
}
