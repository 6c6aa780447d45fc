import { type IsoDay, likelyDay, parseDay } from './calendar';
import { hasUnstorableCharacter } from './control-characters';
import type { Field } from './field';
import type { Issue } from './issue';

/** The facts about one inspection of one site (property project 项目). Empty text: not filled in yet. */
export interface SiteFacts {
  /** 项目名称, ≤ 60 characters. */
  readonly site: string;
  /** 检查期间, e.g. 2011Q4, ≤ 20 characters. */
  readonly period: string;
  /** The year that the programme's dates belong to, 1901–9999. */
  readonly year: number;
  readonly inspectedOn: IsoDay | null;
  /** 被检查项目负责人. */
  readonly siteManager: string;
  /** Discipline id → 检查人. */
  readonly inspectors: Readonly<Record<string, string>>;
  /** Discipline id → default 检查方式 of that sheet. */
  readonly methods: Readonly<Record<string, string>>;
}

/** Longest accepted texts, in UTF-16 units: they must fit their cells on paper. */
export const TEXT_LIMITS = { site: 60, period: 20, person: 30, reason: 200, method: 20 } as const;

/** Most line breaks in a text of people: with all its characters besides, it still fits the highest row that Excel has. */
export const MOST_BREAKS = 10;

/** Facts of a workbook that nobody has filled in yet. */
export const blankFacts = (site: string, period: string, year: number): SiteFacts => ({
  site,
  period,
  year,
  inspectedOn: null,
  siteManager: '',
  inspectors: {},
  methods: {},
});

/** Problems of one text the user gave: too long for its cell, or with characters no cell can hold. */
export function checkText(text: string, field: Field, limit: number): readonly Issue[] {
  if (hasUnstorableCharacter(text)) return [{ code: 'text-control-character', field }];
  return text.length > limit ? [{ code: 'text-too-long', field, length: text.length, limit }] : [];
}

/** Problems of the facts as given by a user. */
export function checkFacts(facts: SiteFacts): readonly Issue[] {
  return [
    ...(facts.site.trim() === '' ? [{ code: 'site-missing' } as const] : []),
    ...checkText(facts.site, 'site', TEXT_LIMITS.site),
    ...checkText(facts.period, 'period', TEXT_LIMITS.period),
    ...checkText(facts.siteManager, 'siteManager', TEXT_LIMITS.person),
    ...Object.values(facts.inspectors).flatMap((name) => checkText(name, 'inspector', TEXT_LIMITS.person)),
    ...Object.values(facts.methods).flatMap((name) => checkText(name, 'method', TEXT_LIMITS.method)),
    ...(Number.isInteger(facts.year) && facts.year >= 1901 && facts.year <= 9999
      ? []
      : [{ code: 'year-invalid', value: String(facts.year) } as const]),
    ...(facts.inspectedOn === null || parseDay(facts.inspectedOn) === facts.inspectedOn
      ? []
      : [
          {
            code: 'date-invalid',
            field: 'inspectedOn',
            value: facts.inspectedOn,
            meant: likelyDay(facts.inspectedOn),
          } as const,
        ]),
  ];
}
