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

/** A part of the workbooks of a variant. */
interface PartStencil {
  readonly name: string;
  /** The part with some site's name, and where this name stands. */
  readonly content: Uint8Array;
  readonly places: readonly number[];
  /** The part as it stands in every file, where no name stands in it. */
  readonly packed: Packed | null;
}

/**
 * Writes so many complete workbooks of different sites into a folder, each byte for byte as it is written from its own
 * plan. What a variant's workbooks have in common is laid out once, and deflated once where a part does not name the site.
 */
export async function writeSiteFiles(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stencils: (readonly PartStencil[])[] = [];
  for (let variant = 0; variant < VARIANTS; variant++) stencils.push(await stencilOf(variant));
  for (let i = 0; i < count; i++) {
    const site = strToU8(siteName(i + 1));
    const parts = (stencils[i % VARIANTS] as readonly PartStencil[]).map(
      (stencil): ZipPart => ({ name: stencil.name, pieces: [stencil.packed ?? packFor(site, stencil)] }),
    );
    const pieces: Uint8Array[] = [];
    for await (const piece of zipPieces(parts, MODIFIED)) pieces.push(piece);
    writeFileSync(join(folder, `${String(i + 1).padStart(5, '0')}.xlsx`), joinBytes(pieces));
  }
}

async function stencilOf(variant: number): Promise<readonly PartStencil[]> {
  const plan = planWorkbook(defaultRubric(), inspectionOf(variant));
  const parts = unzipSync(await writeXlsx(plan, { modified: MODIFIED, deflater: nativeDeflater }));
  const mark = strToU8(siteName(0));
  return Object.entries(parts).map(([name, content]) => {
    const places = placesOf(mark, content);
    return { name, content, places, packed: places.length ? null : pack(content, nativeDeflater, true) };
  });
}

function placesOf(mark: Uint8Array, content: Uint8Array): readonly number[] {
  const places: number[] = [];
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) places.push(at);
  return places;
}

/** The part with a site's name; names of sites are equally long. */
function packFor(site: Uint8Array, { content, places }: PartStencil): Packed {
  for (const place of places) content.set(site, place);
  return pack(content, nativeDeflater, true);
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
