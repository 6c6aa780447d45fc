import { Workbook } from '@cj-tech-master/excelts';
import { strToU8 } from 'fflate';
import { areaRef } from '../../../workbook/address';
import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import { type Deflater, joinBytes, portableDeflater } from '../zip/deflate';
import { type Packed, pack, type ZipPart, zipPieces } from '../zip/write-zip';
import { type CellNames, rowsOf } from './cell-xml';
import { checkLimits } from './limits';
import { packTail } from './pack-tail';
import { SHARED_TEXTS_PART, type SharedTexts, sharedTextsXml, shareTexts } from './shared-texts';
import { buildSkeleton, type SheetSkeleton } from './skeleton';

/** Rows that follow the planned ones of a sheet, deflated piece by piece while the file is written. */
export type RowSource = (names: CellNames) => AsyncIterable<Packed>;

/** What a file needs beyond the plan. */
export interface WriteOptions {
  /** Written as the time of creation and change; equal input with an equal time gives equal bytes. */
  readonly modified: Date;
  /** A quicker deflater where there is one. */
  readonly deflater?: Deflater;
  /** Further rows by the name of their sheet. */
  readonly more?: ReadonlyMap<string, RowSource>;
  /** Has the library check what it wrote and read the whole again; for tests only. */
  readonly selfCheck?: boolean;
}

/** The plan as an .xlsx file. A plan that no program could open (see limits.ts) is a bug and throws. */
export async function writeXlsx(plan: WorkbookPlan, options: WriteOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxPieces(plan, options)) pieces.push(piece);
  const bytes = joinBytes(pieces);
  if (options.selfCheck) await new Workbook().xlsx.load(bytes);
  return bytes;
}

/** The plan as an .xlsx file in pieces, for files that are too large to be held. */
export async function* xlsxPieces(
  plan: WorkbookPlan,
  { modified, deflater = portableDeflater, more, selfCheck = false }: WriteOptions,
): AsyncIterable<Uint8Array> {
  checkLimits(plan);
  const { parts, sheets } = await buildSkeleton(plan, modified, selfCheck);
  const texts = shareTexts(plan.texts ?? []);
  const planned = new Map(
    plan.sheets.map((sheet, i) => {
      const skeleton = sheets[i] as SheetSkeleton;
      return [skeleton.part, sheetPieces(sheet, skeleton, texts, deflater, more?.get(sheet.name))] as const;
    }),
  );
  // The library leaves texts of its own in this part, which no cell of ours shows.
  planned.set(SHARED_TEXTS_PART, [pack(strToU8(sharedTextsXml(texts)), deflater, true)]);
  const zipParts = Object.entries(parts).map(
    ([name, content]): ZipPart => ({
      name,
      pieces: planned.get(name) ?? [pack(content, deflater, true)],
    }),
  );
  yield* zipPieces(zipParts, modified);
}

/** Rows of a long sheet that are deflated together; all of them as one text would take as much room as the file. */
const TOGETHER = 1000;

function sheetPieces(
  plan: SheetPlan,
  { before, after, styles }: SheetSkeleton,
  texts: SharedTexts,
  deflater: Deflater,
  more: RowSource | undefined,
): ZipPart['pieces'] {
  const names: CellNames = { style: (style) => styles.get(style) as number, texts };
  const head = before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${usedArea(plan)}"/>`);
  const { length } = plan.cells;
  const rows = rowsOf(plan, names);
  if (!more && !plan.tail && length <= TOGETHER)
    return [pack(strToU8(head + rows(0, length) + after), deflater, true)];
  return (async function* () {
    yield pack(strToU8(head), deflater, false);
    for (let at = 0; at < length; at += TOGETHER)
      yield pack(strToU8(rows(at, at + TOGETHER)), deflater, false);
    if (plan.tail) yield* packTail(plan.tail, plan.cells.length + 1, names, deflater);
    if (more) yield* more(names);
    yield pack(strToU8(after), deflater, true);
  })();
}

function usedArea({ cells, table, tail }: SheetPlan): string {
  const right = cells.reduce((width, { length }) => Math.max(width, length), 1);
  const bottom = Math.max(1, cells.length + (tail?.count ?? 0), table?.area.bottom ?? 0);
  return areaRef({ top: 1, left: 1, bottom, right });
}
