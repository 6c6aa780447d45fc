import { isEntryUsed, isSeen, type RawEntry } from './entry';
import type { Inspection } from './inspection';
import type { Discipline, Rubric } from './rubric';

/** 检查方式 of a discipline where its rows state none: as chosen on 参数, else the rubric's first; '' without any. */
export const usualMethod = ({ facts }: Inspection, { scheme }: Rubric, { id }: Discipline): string =>
  facts.methods[id] || scheme.methods[0] || '';

/** The entry with a 检查方式 of its own: the usual one of its discipline, where it states none and anything was entered. */
export const withMethod = (entry: RawEntry, usual: string): RawEntry =>
  usual === '' || isSeen(entry.method) || !isEntryUsed(entry) ? entry : { ...entry, method: usual };
