import type { TailPlan } from '../../../workbook/plan';
import type { Deflater } from '../zip/deflate';
import { type Packed, pack } from '../zip/write-zip';
import { ByteBlock } from './byte-block';
import { rowXml } from './cell-xml';
import type { SharedTexts } from './shared-texts';

/** Rows of a tail that are deflated together. */
const TOGETHER = 500;

/** The rows of a tail from a given row on, some at a time. */
export function* packTail(
  { rows }: TailPlan,
  first: number,
  texts: SharedTexts,
  deflater: Deflater,
): Iterable<Packed> {
  const bytes = new ByteBlock();
  let row = first;
  for (const { cells, height } of rows) {
    bytes.addText(rowXml(cells, row, height, texts));
    row++;
    if ((row - first) % TOGETHER === 0) yield pack(bytes.take(), deflater, false);
  }
  yield pack(bytes.take(), deflater, false);
}
