import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Box } from '../../../src/hosts/univer/grid/box';
import { ApiObject, type Identity } from '../protocol/api-object';
import { Collection } from './collection';
import { checkColor, checkWord } from './limits';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';

declare module './modelled' {
  interface Models {
    borders: [Excel.RangeBorderCollection, BorderCollection];
    border: [Excel.RangeBorder, RangeBorder];
  }
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];
const THIN = 1;

/** The borders of one or more areas; each area has its own edges. */
export class BorderCollection
  extends Collection<RangeBorder>
  implements Modelled<Excel.RangeBorderCollection, BorderCollection>
{
  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
    private readonly boxes: readonly Box[],
  ) {
    super();
  }

  override items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.book, this.sheet, this.boxes, side));
  }

  protected override find(key: string | number): RangeBorder | undefined {
    return this.items().find(({ sideIndex }) => sideIndex === key);
  }
}

/** One side, inside or edge, of one or more areas. Lines are thin. */
export class RangeBorder extends ApiObject implements Modelled<Excel.RangeBorder, RangeBorder> {
  static override readonly scalars = ['sideIndex', 'style', 'color'];

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
    private readonly boxes: readonly Box[],
    readonly sideIndex: Side,
  ) {
    super();
  }

  override identity(): Identity {
    return { Id: this.sideIndex };
  }

  get style(): `${Excel.BorderLineStyle}` {
    return this.present() ? 'Continuous' : 'None';
  }

  set style(style: `${Excel.BorderLineStyle}`) {
    checkWord('line', style, ['None', 'Continuous']); // others the model does not draw
    this.put(style === 'None' ? null : { s: THIN, cl: { rgb: this.color } });
  }

  get color(): string {
    return (this.present()?.cl?.rgb ?? '#000000').toUpperCase();
  }

  set color(color: string) {
    this.put({ s: THIN, cl: { rgb: checkColor(color) } });
  }

  private present(): IBorderStyleData | null {
    const box = this.boxes[0];
    if (!box) return null;
    const row = this.sideIndex === 'EdgeBottom' ? box.row + box.rows - 1 : box.row;
    const column = this.sideIndex === 'EdgeRight' ? box.column + box.columns - 1 : box.column;
    const borders = this.book.grid.style(this.sheet, row, column).bd;
    const side = {
      EdgeTop: 't',
      EdgeBottom: 'b',
      EdgeLeft: 'l',
      EdgeRight: 'r',
      InsideVertical: 'r',
      InsideHorizontal: 'b',
    } as const;
    return borders?.[side[this.sideIndex]] ?? null;
  }

  private put(line: IBorderStyleData | null): void {
    this.book.guardFormat(this.sheet);
    for (const box of this.boxes)
      this.book.grid.addStyle(this.sheet, box, (row, column) => this.sidesAt(box, row, column, line));
  }

  private sidesAt(box: Box, row: number, column: number, line: IBorderStyleData | null): IStyleData | null {
    const top = row === box.row;
    const bottom = row === box.row + box.rows - 1;
    const left = column === box.column;
    const right = column === box.column + box.columns - 1;
    const side = this.sideIndex;
    const bd = {
      ...(side === 'EdgeTop' && top ? { t: line } : {}),
      ...(side === 'EdgeBottom' && bottom ? { b: line } : {}),
      ...(side === 'EdgeLeft' && left ? { l: line } : {}),
      ...(side === 'EdgeRight' && right ? { r: line } : {}),
      ...(side === 'InsideHorizontal' ? { ...(top ? {} : { t: line }), ...(bottom ? {} : { b: line }) } : {}),
      ...(side === 'InsideVertical' ? { ...(left ? {} : { l: line }), ...(right ? {} : { r: line }) } : {}),
    };
    return Object.keys(bd).length > 0 ? { bd } : null;
  }
}
