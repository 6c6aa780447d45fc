import type { IsoDay } from '../../../../domain/calendar';
import type { BatchPlanView } from './batch-view';

/** What the pane asks of its worker. */
export type BatchRequest =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly period: string;
      readonly year: number;
      readonly byDiscipline: boolean;
      readonly programmeOn: IsoDay | null;
    }
  | { readonly kind: 'make'; readonly modified: Date }
  | { readonly kind: 'stop' }
  | { readonly kind: 'template'; readonly modified: Date };

/** What the worker answers. Texts are sentences for the user. */
export type BatchReply =
  | { readonly kind: 'refused'; readonly problems: readonly string[] }
  | { readonly kind: 'ready'; readonly plan: BatchPlanView }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | {
      readonly kind: 'made';
      /** The zip; null where not one workbook was made. */
      readonly zip: Blob | null;
      readonly written: number;
      /** Whether the user stopped it. */
      readonly stopped: boolean;
      /** Why workbooks are missing, but for those that were stopped. */
      readonly skipped: readonly string[];
    }
  | { readonly kind: 'template'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly text: string };
