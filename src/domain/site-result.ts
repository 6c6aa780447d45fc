import type { IsoDay } from './calendar';
import type { Difference } from './consolidation/difference';
import type { ContentDigest } from './content-digest';
import type { SinceHandout } from './handout-difference';
import type { Issue } from './issue';
import type { RectificationRow } from './rectification';
import type { CheckpointId } from './rubric';
import type { SaveRecord } from './save-record';
import type { GapPolicy } from './scheme';

/** What one inspected site brings to head office's ranking; made only of complete, valid inspections. */
export interface SiteResult {
  /** The file it came from, as the user knows it. */
  readonly file: string;
  /** 项目名称 and 检查期间 as they are written; together they identify an inspection. */
  readonly site: string;
  readonly period: string;
  readonly inspectedOn: IsoDay | null;
  /** Fingerprint of the rubric it was scored with. */
  readonly fingerprint: string;
  /** Discipline id → score 0–100 with two decimals; null when the discipline is not applicable. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** 综合得分, 0–100 with two decimals. */
  readonly composite: number;
  /** 等级; null while a score between two bands waits for a ruling. */
  readonly grade: string | null;
  /** 奖惩 of all people and the team, in yuan; null while there is no grade. */
  readonly payoutTotal: number | null;
  /** 空档处理 that grade and payouts follow: head office's. */
  readonly gapPolicy: GapPolicy;
  /** What the workbook says by a 空档处理 of its own; null where that is head office's. */
  readonly claim: PolicyClaim | null;
  /** What people changed of what 发放 had filled in. */
  readonly sinceHandout: SinceHandout;
  /** Every deduction in the rubric's order. */
  readonly deductions: readonly SiteDeduction[];
  /** Rectifications that are not done. */
  readonly openRectifications: readonly OpenRectification[];
  /** Number of cells, names and sheets that differ from what the workbook must hold; 0 is 未发现改动. */
  readonly alterations: number;
  readonly revision: Revision;
}

/** What distinguishes the files of one inspection, and the later from the earlier. */
export interface Revision {
  /** What the workbook records of our own writes; null where it records none. */
  readonly saved: SaveRecord | null;
  /** When its document says that it was saved, by whatever program, in whole seconds since 1970; null where it does not. */
  readonly modified: number | null;
  readonly content: ContentDigest;
}

/** What a workbook comes to by its own 空档处理, which does not count. */
export interface PolicyClaim {
  readonly gapPolicy: GapPolicy;
  /** Whether the composite lies between two bands, so that 空档处理 decides its grade. */
  readonly decides: boolean;
  readonly grade: string | null;
  readonly payoutTotal: number | null;
}

/** What 明细 shows of a site beyond its result: enough to lay out every checkpoint again. */
export interface SiteDetail {
  /** Checkpoints that are not simply in order: missing, not applicable, or with a text or method beside them. */
  readonly remarks: readonly SiteRemark[];
  /** Discipline id → 检查方式 of its sheet where a row states none. */
  readonly methods: Readonly<Record<string, string>>;
}

/** What was entered for a checkpoint that is not simply 符合. */
export interface SiteRemark {
  readonly checkpoint: CheckpointId;
  readonly state: 'conforms' | 'missing' | 'not-applicable';
  /** Marks deducted, with one decimal; 0 unless missing. */
  readonly marks: number;
  readonly reason: string;
  /** '' where the sheet's own method applies. */
  readonly method: string;
}

/** A missing checkpoint of a site. */
export interface SiteDeduction {
  readonly checkpoint: CheckpointId;
  /** Marks with one decimal. */
  readonly marks: number;
  readonly reason: string;
}

/** A rectification that is not done yet, with what people planned for it. */
export interface OpenRectification extends RectificationRow {
  readonly checkpoint: CheckpointId;
  readonly reason: string;
  readonly marks: number;
}

/** Why a file has no place in the ranking. */
export type ExclusionCode =
  | 'unreadable'
  | 'not-ours'
  | 'incomplete'
  | 'invalid'
  | 'nothing-applies'
  | 'inputs'
  | 'altered'
  | 'duplicate'
  | 'undecided'
  | 'unknown-rubric'
  | 'newer'
  | 'stopped';

/** A file that was left out and why; the sentence is found in src/messages. */
export interface Exclusion {
  readonly file: string;
  readonly code: ExclusionCode;
  /** Facts of the sentence, e.g. what decided between it and another file, or how much is not inspected. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The first problems that stand in the way, where they can be listed one by one. */
  readonly issues?: readonly Issue[];
  /** Of a `duplicate` the file that counts; of one that is `undecided` the others of the same inspection, the first of them. */
  readonly rivals?: readonly Rival[];
}

/** Another file of the same inspection, and how this one differs from it; no difference: 内容相同. */
export interface Rival {
  readonly file: string;
  readonly differences: readonly Difference[];
}
