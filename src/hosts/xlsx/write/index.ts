import { strToU8 } from 'fflate';
import type { SheetPlan, WorkbookPlan } from '../../../workbook/plan';
import { type Deflater, joinBytes, portableDeflater } from '../zip/deflate';
import { type Packed, pack, type ZipPart, zipPieces } from '../zip/write-zip';
import { rowsOf } from './cell-xml';
import { buildFrame } from './frame';
import { checkLimits } from './limits';
import { packTail } from './pack-tail';
import { SHARED_TEXTS_PART, type SharedTexts, sharedTextsXml, shareTexts } from './shared-texts';
import type { SheetFrame } from './sheet';

/** Rows that follow the planned ones of a sheet, deflated piece by piece while the file is written. */
export type RowSource = (texts: SharedTexts) => AsyncIterable<Packed>;

/** What a file needs beyond the plan. */
export interface XlsxOptions {
  /** Written as the time of creation and change; equal input with an equal time gives equal bytes. */
  readonly modified: Date;
  /** A quicker deflater where there is one. */
  readonly deflater?: Deflater;
  /** Further rows by the name of their sheet. */
  readonly more?: ReadonlyMap<string, RowSource>;
}

/** The plan as an .xlsx file. A plan that no program could open (see limits.ts) is a bug and throws. */
export async function writeXlsx(plan: WorkbookPlan, options: XlsxOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxPieces(plan, options)) pieces.push(piece);
  return joinBytes(pieces);
}

/** The plan as an .xlsx file in pieces, for files that are too large to be held. */
export async function* xlsxPieces(
  plan: WorkbookPlan,
  { modified, deflater = portableDeflater, more }: XlsxOptions,
): AsyncIterable<Uint8Array> {
  checkLimits(plan);
  const { parts, sheets } = buildFrame(plan, modified);
  const texts = shareTexts(plan.texts ?? []);
  const rows = new Map<string, ZipPart['pieces']>(
    [...sheets].map(([part, frame], i) => {
      const sheet = plan.sheets[i] as SheetPlan;
      return [part, sheetPieces(sheet, frame, texts, deflater, more?.get(sheet.name))];
    }),
  );
  rows.set(SHARED_TEXTS_PART, [pack(strToU8(sharedTextsXml(texts)), deflater, true)]);
  const zipParts = [...parts].map(
    ([name, content]): ZipPart => ({
      name,
      pieces: rows.get(name) ?? [pack(content, deflater, true)],
    }),
  );
  yield* zipPieces(zipParts, modified);
}

/** Rows of a long sheet that are deflated together; all of them as one text would take as much memory as the file. */
const TOGETHER = 1000;

function sheetPieces(
  plan: SheetPlan,
  { before, after }: SheetFrame,
  texts: SharedTexts,
  deflater: Deflater,
  more: RowSource | undefined,
): ZipPart['pieces'] {
  const { length } = plan.cells;
  const rows = rowsOf(plan, texts);
  if (!more && !plan.tail && length <= TOGETHER)
    return [pack(strToU8(before + rows(0, length) + after), deflater, true)];
  return (async function* () {
    yield pack(strToU8(before), deflater, false);
    for (let at = 0; at < length; at += TOGETHER)
      yield pack(strToU8(rows(at, at + TOGETHER)), deflater, false);
    if (plan.tail) yield* packTail(plan.tail, plan.cells.length + 1, texts, deflater);
    if (more) yield* more(texts);
    yield pack(strToU8(after), deflater, true);
  })();
}
