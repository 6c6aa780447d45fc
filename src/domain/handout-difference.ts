/** A fact that is not as it was handed out; '' where there is nothing any more. */
export interface FactChange {
  readonly was: string;
  readonly now: string;
}

/** People of a roster: how many, and the first of them. */
export interface SomePeople<Person = string> {
  readonly count: number;
  readonly first: readonly Person[];
}

/** How a roster is not as it was handed out. */
export interface RosterChange {
  readonly added: SomePeople;
  readonly removed: SomePeople;
  /** 岗位, and 分管专业, of people who are on both. */
  readonly roles: SomePeople<FactChange & { readonly name: string }>;
  readonly disciplines: SomePeople<FactChange & { readonly name: string }>;
  /** 奖惩 of all people and the team by the roster as handed out and as it is, in yuan; null while there is none, or both are the same. */
  readonly payout: { readonly was: number | null; readonly now: number | null } | null;
}

/** One thing that is not as 发放 handed it out. All of it are inputs: never an alteration. */
export type HandoutDifference =
  | ({ readonly what: 'roster' } & RosterChange)
  | ({ readonly what: 'site' | 'period' | 'year' | 'inspectedOn' | 'siteManager' } & FactChange)
  /** 检查人 of disciplines, by their names. */
  | ({ readonly what: 'inspector'; readonly disciplines: readonly string[] } & FactChange);

/** Everything that differs from the handout: none where nothing does; null where a workbook remembers no handout. */
export type SinceHandout = readonly HandoutDifference[] | 'unreadable' | null;
