import type { Consolidation } from '../domain/consolidation/consolidation';
import type {
  FactChange,
  HandoutDifference,
  RosterChange,
  SinceHandout,
  SomePeople,
} from '../domain/handout-difference';
import { FIELD_TEXT } from './field-text';
import { plain } from './plain';
import { amountText } from './score-text';

/** What people changed of what 发放 had filled in. Nobody is said to have tampered with anything: all of it is theirs to change. */
export const HANDOUT_TEXT = {
  /** Beside a site of which something was changed. */
  mark: '与发放时不同',
  changed: (count: number): string => `与发放时不同 ${count} 份：`,
  /** Beside a site that remembers something nobody can read. */
  unreadableMark: '发放记录读不出',
  unreadable: '发放记录读不出，未作比对',
  unreadableFiles: (files: readonly string[]): string =>
    `发放记录读不出，未作比对 ${files.length} 份：${some(files.length, files)}`,
} as const;

/** What differs, in one sentence without a full stop: 人员名单增加 2 人（李四、王五），奖惩 3,000 → 5,800；检查日期 … → …; '' where nothing does. */
export const sinceHandoutText = (since: SinceHandout): string =>
  since === null || since === 'unreadable' ? '' : since.map(differenceText).join('；');

/** What a reader has to know of it beside the site's figures; '' where there is nothing. */
export function handoutNote(since: SinceHandout): string {
  if (since === 'unreadable') return HANDOUT_TEXT.unreadable;
  const changes = sinceHandoutText(since);
  return changes === '' ? '' : `${HANDOUT_TEXT.mark}：${changes}`;
}

/** The same in a few words. */
export function handoutMark(since: SinceHandout): string {
  if (since === 'unreadable') return HANDOUT_TEXT.unreadableMark;
  return since === null || since.length === 0 ? '' : HANDOUT_TEXT.mark;
}

/** Ranked files whose handout cannot be read. */
export const unreadableHandouts = ({ periods }: Pick<Consolidation, 'periods'>): readonly string[] =>
  periods
    .flatMap(({ sites }) => sites)
    .filter(({ sinceHandout }) => sinceHandout === 'unreadable')
    .map(({ file }) => file);

/** Ranked files that differ from what was handed out, in the order of the ranking. */
export const changedSinceHandout = ({
  periods,
}: Pick<Consolidation, 'periods'>): readonly { readonly file: string; readonly text: string }[] =>
  periods
    .flatMap(({ sites }) => sites)
    .map(({ file, sinceHandout }) => ({ file, text: sinceHandoutText(sinceHandout) }))
    .filter(({ text }) => text !== '');

function differenceText(difference: HandoutDifference): string {
  switch (difference.what) {
    case 'roster':
      return rosterText(difference);
    case 'inspector':
      return `检查人（${namesText(difference.disciplines.length, difference.disciplines)}）${changeText(difference)}`;
    default:
      return `${FIELD_TEXT[difference.what]} ${changeText(difference)}`;
  }
}

const changeText = ({ was, now }: FactChange): string =>
  `${plain(was)} → ${now === '' ? '未填' : plain(now)}`;

function rosterText({ added, removed, roles, disciplines, payout }: RosterChange): string {
  const parts = [
    ...peopleText('增加', added),
    ...peopleText('减少', removed),
    ...changesText('岗位', roles),
    ...changesText('分管专业', disciplines),
  ].join('，');
  return `人员名单${parts}${payout === null ? '' : `，奖惩 ${sumText(payout.was)} → ${sumText(payout.now)}`}`;
}

const sumText = (sum: number | null): string => (sum === null ? '待核对' : amountText(sum));

const peopleText = (what: string, { count, first }: SomePeople): readonly string[] =>
  count === 0 ? [] : [`${what} ${count} 人（${namesText(count, first)}）`];

const changesText = (what: string, { count, first }: RosterChange['roles']): readonly string[] =>
  count === 0
    ? []
    : [
        `${what}改变 ${count} 人（${some(
          count,
          first.map((person) => `${plain(person.name)} ${changeText(person)}`),
        )}）`,
      ];

const namesText = (count: number, names: readonly string[]): string =>
  some(
    count,
    names.map((name) => plain(name) || '没有姓名'),
  );

/** Most things of several that are named in one sentence. */
const MOST = 3;

const some = (count: number, named: readonly string[]): string =>
  `${named.slice(0, MOST).join('、')}${count > MOST ? '等' : ''}`;
