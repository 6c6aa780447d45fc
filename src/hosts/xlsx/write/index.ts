import { Workbook } from '@cj-tech-master/excelts';
import { strToU8 } from 'fflate';
import { areaRef } from '../../../workbook/address';
import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import { crc32 } from '../zip/crc32';
import { type Deflater, deflateAnywhere, joinBytes } from '../zip/deflate';
import { type PackedPart, zipPieces } from '../zip/write-zip';
import { rowsXml } from './cell-xml';
import { checkLimits } from './limits';
import { buildSkeleton, type SheetSkeleton } from './skeleton';

/** What a file needs beyond the plan. */
export interface WriteOptions {
  /** Written as the time of creation and change; equal input with an equal time gives equal bytes. */
  readonly modified: Date;
  /** A quicker deflater where there is one. */
  readonly deflate?: Deflater;
  /** Has the library check what it wrote and read the whole again; for tests only. */
  readonly selfCheck?: boolean;
}

/** The plan as an .xlsx file. A plan that no program could open (see limits.ts) is a bug and throws. */
export async function writeXlsx(
  plan: WorkbookPlan,
  { modified, deflate = deflateAnywhere, selfCheck = false }: WriteOptions,
): Promise<Uint8Array> {
  checkLimits(plan);
  const { parts, sheets } = await buildSkeleton(plan, modified, selfCheck);
  const contents = { ...parts };
  plan.sheets.forEach((sheet, i) => {
    const skeleton = sheets[i] as SheetSkeleton;
    contents[skeleton.part] = strToU8(sheetXml(sheet, skeleton));
  });
  const packed = Object.entries(contents).map(([name, content]) => pack(name, content, deflate));
  const bytes = joinBytes([...zipPieces(packed, modified)]);
  if (selfCheck) await new Workbook().xlsx.load(bytes);
  return bytes;
}

function sheetXml(plan: SheetPlan, { before, after, styles }: SheetSkeleton): string {
  const width = Math.max(1, ...plan.cells.map(({ length }) => length));
  const used = areaRef({ top: 1, left: 1, bottom: Math.max(1, plan.cells.length), right: width });
  const rows = rowsXml(plan, (style) => styles.get(style) as number);
  return before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${used}"/>`) + rows + after;
}

function pack(name: string, content: Uint8Array, deflate: Deflater): PackedPart {
  const packed = deflate(content, true);
  return { name, size: content.length, crc: crc32(content), packedSize: packed.length, packed: [packed] };
}
