import type { FormWish } from '../../../../usecases/print-form';
import type { GridWorkbook } from '../../../../workbook/grid';

/** What the worker of 录入 is asked for. */
export type EntryRequest =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'form';
      readonly found: GridWorkbook;
      readonly wish: FormWish;
      readonly modified: Date;
    };

/** What it answers. */
export type EntryReply =
  | { readonly kind: 'read'; readonly found: GridWorkbook }
  | { readonly kind: 'form'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly texts: readonly string[] };
