import type { Inspection } from '../domain/inspection';
import type { Discipline, Rubric } from '../domain/rubric';

/** 检查方式 of a discipline where its rows state none: as chosen on 参数, else the rubric's first; '' without any. */
export const usualMethod = ({ facts }: Inspection, { scheme }: Rubric, { id }: Discipline): string =>
  facts.methods[id] || scheme.methods[0] || '';
