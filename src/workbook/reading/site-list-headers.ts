import { foldText } from '../../domain/folding';
import type { Discipline } from '../../domain/rubric';
import type { ListField } from '../../domain/site-list';

type PlainField = Exclude<ListField, `inspector:${string}`>;

/** The caption that the template gives a column. */
export const LIST_CAPTIONS: Readonly<Record<PlainField, string>> = {
  site: '项目名称',
  period: '检查期间',
  year: '年度',
  inspectedOn: '检查日期',
  siteManager: '被检查项目负责人',
  inspector: '检查人',
  name: '姓名',
  role: '岗位',
  discipline: '分管专业',
};

/** Other captions that mean the same column; used where the proper caption is not in the table. */
const ALIASES: Readonly<Record<PlainField, readonly string[]>> = {
  site: ['项目', '项目名', '物业项目', '小区', '小区名称', '楼盘', '楼盘名称', '被检查项目', '受检项目'],
  period: ['期间', '检查周期', '检查季度', '季度'],
  year: ['年份'],
  inspectedOn: ['日期', '检查时间', '督导日期'],
  siteManager: ['项目负责人', '负责人', '被检查人', '被检查人员'],
  inspector: ['检查人员', '督导人'],
  name: ['人员', '人员姓名', '员工姓名'],
  role: ['职务', '职位', '岗位名称'],
  discipline: ['专业', '负责专业', '分管'],
};

/** Short names of the disciplines of the built-in rubric that are not their beginnings. */
const DISCIPLINE_ALIASES: Readonly<Record<string, string>> = {
  客服: '客户服务',
  客服服务: '客户服务',
  工程: '设施设备维护',
  工程维修: '设施设备维护',
  设备: '设施设备维护',
  安保: '秩序维护管理',
  保安: '秩序维护管理',
  清洁: '保洁管理',
};

const FIELDS = Object.keys(LIST_CAPTIONS) as readonly PlainField[];

/** What a caption stands for. `proper` is true of the template's captions; `near` is one that it may mean. */
export type HeaderMeaning =
  | { readonly kind: 'field'; readonly field: ListField; readonly proper: boolean }
  | { readonly kind: 'unknown-discipline' }
  | { readonly kind: 'foreign'; readonly near: string | null };

/** A caption as it is compared: folded, without marks and the colon at its end. */
const bare = (caption: string): string => foldText(caption).replaceAll('*', '').replace(/:$/, '');
const withoutHint = (caption: string): string => caption.replace(/\(.*\)$/, '');

/** Whether a text is the template's own caption of a field. */
export const isProperCaption = (caption: string, field: PlainField): boolean =>
  withoutHint(bare(caption)) === LIST_CAPTIONS[field];

/** The caption of one discipline's 检查人. */
export const inspectorCaption = ({ name }: Pick<Discipline, 'name'>): string =>
  `${name}${LIST_CAPTIONS.inspector}`;

/** Finds what a caption stands for. */
export function meaningOf(caption: string, disciplines: readonly Discipline[]): HeaderMeaning {
  const text = bare(caption);
  const meaning = plainField(text) ?? inspectorField(text, disciplines) ?? plainField(withoutHint(text));
  return meaning ?? { kind: 'foreign', near: nearCaption(withoutHint(text), disciplines) };
}

function plainField(text: string): HeaderMeaning | null {
  const proper = FIELDS.find((field) => LIST_CAPTIONS[field] === text);
  if (proper) return { kind: 'field', field: proper, proper: true };
  const field = FIELDS.find((candidate) => ALIASES[candidate].includes(text));
  return field ? { kind: 'field', field, proper: false } : null;
}

/** 客户服务检查人, 检查人(客户服务), 检查人-客服. */
function inspectorField(text: string, disciplines: readonly Discipline[]): HeaderMeaning | null {
  const [, before] = /^(.+?)检查人员?$/.exec(text) ?? [];
  const [, after] = /^检查人员?[(\-_:/](.+?)\)?$/.exec(text) ?? [];
  const word = (before ?? after)?.replace(/^\((.+)\)$/, '$1');
  if (word === undefined) return null;
  const discipline = disciplineOf(word, disciplines);
  if (!discipline) return { kind: 'unknown-discipline' };
  const proper = text === bare(inspectorCaption(discipline));
  return { kind: 'field', field: `inspector:${discipline.id}`, proper };
}

/** A discipline by its id, its name, a usual short name, or a beginning that no other name has. */
function disciplineOf(word: string, disciplines: readonly Discipline[]): Discipline | null {
  const alias = Object.hasOwn(DISCIPLINE_ALIASES, word) ? DISCIPLINE_ALIASES[word] : undefined;
  const exact = disciplines.find(({ id, name }) => id === word || bare(name) === word || name === alias);
  if (exact) return exact;
  const begun = word.length < 2 ? [] : disciplines.filter(({ name }) => bare(name).startsWith(word));
  return (begun.length === 1 ? begun[0] : undefined) ?? null;
}

/** Shortest caption of which a slip of one glyph is still distinctive. */
const TELLING = 4;

/** The proper caption that differs from a text in one glyph, null where there is none. */
function nearCaption(text: string, disciplines: readonly Discipline[]): string | null {
  const captions = [...Object.values(LIST_CAPTIONS), ...disciplines.map(inspectorCaption)];
  return captions.find((caption) => caption.length >= TELLING && differsInOne(bare(caption), text)) ?? null;
}

/** Whether one text becomes the other by changing, adding or removing one glyph. */
function differsInOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return long.slice(same + 1) === rest;
}
