import type { Stage } from '../../../../usecases/quick/quick-state';

/** 快速录入, ready to be shown. */
export interface QuickView {
  /** Whether somebody is entering; otherwise there is only the button to begin. */
  readonly active: boolean;
  /** Whether something has been entered before, so that it goes on. */
  readonly begun: boolean;
  readonly stage: Stage['kind'];
  /** Where the checkpoint is that is asked for: 客户服务 3-2 · 制度建设; '' where none is. */
  readonly place: string;
  /** What is asked for, in large letters. */
  readonly asked: string;
  /** What has to be known of it: its range, what stands there. */
  readonly facts: readonly string[];
  /** The question itself, where it is not the checkpoint; '' where it is. */
  readonly question: string;
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly said: { readonly text: string; readonly isRefusal: boolean } | null;
  readonly offers: readonly QuickOffer[];
  /** What the offers are; '' where there are none. */
  readonly offersLabel: string;
  /** Which offer is chosen; -1 where none is. */
  readonly chosen: number;
  readonly disciplines: readonly QuickChoice[];
  readonly discipline: string;
  readonly methods: readonly QuickChoice[];
  readonly method: string;
  readonly recent: readonly QuickStep[];
  readonly mayTakeBack: boolean;
  /** What the discipline still lacks; '' before one was chosen. */
  readonly missing: string;
  /** How many steps wait to be written, and whether the last attempt failed. */
  readonly waiting: number;
  readonly failed: boolean;
}

/** One of a few that are chosen from a list. */
export interface QuickChoice {
  readonly value: string;
  readonly text: string;
}

/** Something to be chosen by arrow keys instead of typing it. */
export interface QuickOffer {
  readonly key: string;
  readonly text: string;
  readonly note: string;
}

/** A step that was entered, and how far it has come. */
export interface QuickStep {
  readonly key: string;
  readonly text: string;
  readonly status: 'waiting' | 'writing' | 'written' | 'refused';
  /** Why it was not written; '' otherwise. */
  readonly why: string;
}
