import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { defaultRubric } from '../src/domain/default-rubric';
import type { Inspection } from '../src/domain/inspection';
import { checkpointIndex } from '../src/domain/rubric';
import { writeXlsx } from '../src/hosts/xlsx/write';
import { joinBytes } from '../src/hosts/xlsx/zip/deflate';
import { nativeDeflater } from '../src/hosts/xlsx/zip/native';
import { type Packed, pack, type ZipPart, zipPieces } from '../src/hosts/xlsx/zip/write-zip';
import { planWorkbook } from '../src/workbook/workbook-plan';
import { filledInspection } from '../test/support/filled-workbook';

const MODIFIED = new Date(Date.UTC(2011, 10, 27));

/** Inspections that differ in their deductions; files of the same one differ in the site's name alone. */
const VARIANTS = 37;

/** Names of sites are equally long, so that they take the same room on paper. */
const siteName = (number: number): string => `项目 ${String(number).padStart(5, '0')}`;

/** A workbook as parts in pieces; null stands for the site's name. */
type Stencil = readonly { readonly name: string; readonly pieces: readonly (Packed | null)[] }[];

/**
 * Writes so many complete workbooks of different sites into a folder. What they have in common is laid out and deflated
 * once; each is a whole workbook all the same, byte for byte what its own plan gives but for the cuts in the deflated text.
 */
export async function writeSiteFiles(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stencils: Stencil[] = [];
  for (let variant = 0; variant < VARIANTS; variant++) stencils.push(await stencilOf(variant));
  for (let i = 0; i < count; i++) {
    const site = pack(strToU8(siteName(i + 1)), nativeDeflater, false);
    const parts = (stencils[i % VARIANTS] as Stencil).map(
      ({ name, pieces }): ZipPart => ({ name, pieces: pieces.map((piece) => piece ?? site) }),
    );
    const pieces: Uint8Array[] = [];
    for await (const piece of zipPieces(parts, MODIFIED)) pieces.push(piece);
    writeFileSync(join(folder, `${String(i + 1).padStart(5, '0')}.xlsx`), joinBytes(pieces));
  }
}

async function stencilOf(variant: number): Promise<Stencil> {
  const plan = planWorkbook(defaultRubric(), inspectionOf(variant));
  const parts = unzipSync(await writeXlsx(plan, { modified: MODIFIED, deflater: nativeDeflater }));
  const mark = strToU8(siteName(0));
  return Object.entries(parts).map(([name, content]) => ({ name, pieces: cut(content, mark) }));
}

/** A part deflated in pieces, cut wherever the mark stands. */
function cut(content: Uint8Array, mark: Uint8Array): readonly (Packed | null)[] {
  const pieces: (Packed | null)[] = [];
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  let done = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, done)) {
    pieces.push(pack(content.subarray(done, at), nativeDeflater, false), null);
    done = at + mark.length;
  }
  return [...pieces, pack(content.subarray(done), nativeDeflater, true)];
}

/** A complete inspection with the deductions of its variant. */
function inspectionOf(variant: number): Inspection {
  const rubric = defaultRubric();
  const inspection = filledInspection(rubric, siteName(0));
  const entries = new Map(inspection.entries);
  [...checkpointIndex(rubric).values()].forEach(({ checkpoint: { id }, item }, j) => {
    if ((variant * 7 + j * 13) % VARIANTS !== 0) return;
    entries.set(id, { deduction: item.range.max / 10, reason: `检查发现问题 ${j % 9}`, method: null });
  });
  return { ...inspection, entries };
}
