import type { Place } from '../../domain/issue';
import type { CheckpointId } from '../../domain/rubric';
import { type FoundTable, normaliseCaption } from './find-table';

/** The fields of a table: what a sentence calls each, and its column, undefined where that is gone. */
export type FieldColumns<Field extends string> = Readonly<
  Record<Field, { readonly caption: string; readonly column: number | undefined }>
>;

/** Where a table that was found has its fields. */
export const fieldColumns = <Field extends string>(
  { columns }: Pick<FoundTable, 'columns'>,
  captions: Readonly<Record<Field, string>>,
): FieldColumns<Field> =>
  Object.fromEntries(
    Object.entries<string>(captions).map(([field, caption]) => [
      field,
      { caption, column: columns.get(caption) ?? columns.get(normaliseCaption(caption)) },
    ]),
  ) as FieldColumns<Field>;

/** A row that was read: it knows where it is and the cell of each of its fields. */
export class RowPlace<Field extends string> {
  constructor(
    readonly sheet: string,
    readonly row: number,
    private readonly columns: FieldColumns<Field>,
    readonly checkpoint?: CheckpointId,
  ) {}

  /** The column of a field; undefined where that is gone. */
  columnOf(field: Field): number | undefined {
    return this.columns[field].column;
  }

  /** The same fields in another row. */
  inRow(row: number): RowPlace<Field> {
    return new RowPlace(this.sheet, row, this.columns);
  }

  /** The same row, said to be that of a checkpoint. */
  of(checkpoint: CheckpointId): RowPlace<Field> {
    return new RowPlace(this.sheet, this.row, this.columns, checkpoint);
  }

  /** The place of a field, made when somebody asks for it; one whose column is gone is the row's first cell. */
  at(field: Field): Place {
    const { sheet, row, checkpoint } = this;
    const { caption, column } = this.columns[field];
    return {
      sheet,
      row,
      column: caption,
      ...(checkpoint === undefined ? {} : { checkpoint }),
      cell: { sheet, row, column: column ?? 1 },
    };
  }
}
