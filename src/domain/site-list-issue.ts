import type { Issue, Place } from './issue';

/** What can be wrong with a list of sites 项目清单. `where` is another row as the user knows it. */
export type SiteListIssue =
  | { readonly code: 'list-empty' }
  | { readonly code: 'list-header-missing' }
  | { readonly code: 'list-header-twice'; readonly caption: string; readonly columns: readonly string[] }
  | { readonly code: 'list-header-unknown'; readonly caption: string; readonly meant: string }
  | { readonly code: 'list-discipline-unknown'; readonly caption: string; readonly known: readonly string[] }
  | { readonly code: 'list-site-blank' }
  | { readonly code: 'list-site-twice'; readonly site: string; readonly where: Place }
  | {
      readonly code: 'list-site-spelling';
      readonly site: string;
      readonly other: string;
      readonly where: Place;
    }
  | { readonly code: 'list-site-unlisted'; readonly site: string }
  | {
      readonly code: 'list-facts-differ';
      readonly site: string;
      readonly value: string;
      readonly other: string;
      readonly where: Place;
    }
  | { readonly code: 'list-cell-error'; readonly value: string }
  | { readonly code: 'list-formula-unsaved' }
  | { readonly code: 'list-quotes' }
  /** `captions`: those that are below one another instead of side by side. */
  | { readonly code: 'list-transposed'; readonly captions: readonly string[] }
  | { readonly code: 'list-header-two-rows' }
  | { readonly code: 'list-header-again' }
  | { readonly code: 'list-sheet-hidden' }
  | { readonly code: 'list-end-mark' };

/** A problem of a list of sites, those of facts and people included. */
export type ListIssue = Issue | (SiteListIssue & { readonly at?: Place });
