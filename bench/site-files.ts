import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { defaultRubric } from '../src/domain/default-rubric';
import type { RawEntry } from '../src/domain/entry';
import type { Inspection } from '../src/domain/inspection';
import { RECTIFICATION_STATES, type RectificationRow } from '../src/domain/rectification';
import { type CheckpointId, checkpointIndex } from '../src/domain/rubric';
import { writeXlsx } from '../src/hosts/xlsx/write';
import { joinBytes } from '../src/hosts/xlsx/zip/deflate';
import { nativeDeflater } from '../src/hosts/xlsx/zip/native';
import { type Packed, pack, type ZipPart, zipPieces } from '../src/hosts/xlsx/zip/write-zip';
import { NO_RECORDS } from '../src/workbook/records';
import { withNextSave } from '../src/workbook/saves-row';
import { planWorkbook } from '../src/workbook/workbook-plan';
import { filledInspection } from '../test/support/filled-workbook';
import { entry } from '../test/support/inspections';
import { Random } from '../test/support/random';

const MODIFIED = new Date(Date.UTC(2011, 10, 27));

/** Inspections that differ; files of the same one differ in the site's name alone, and no two of them follow closely. */
const INSPECTIONS = 400;

/** Names of sites are equally long, so that they take the same space on paper. */
const siteName = (number: number): string => `项目 ${String(number).padStart(5, '0')}`;

/** A part of the workbooks of an inspection. */
interface PartStencil {
  readonly name: string;
  /** The part with some site's name, and where this name is in it. */
  readonly content: Uint8Array;
  readonly places: readonly number[];
  /** The part as it is in every file, where it holds no name. */
  readonly packed: Packed | null;
}

/**
 * Writes so many complete workbooks of different sites into a folder, each byte for byte as it is written from its own
 * plan. What the workbooks of an inspection have in common is laid out once, and deflated once where a part does not name
 * the site.
 */
export async function writeSiteFiles(
  folder: string,
  count: number,
  inspections: number = INSPECTIONS,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let first = 1; first <= Math.min(inspections, count); first++) {
    const stencils = await stencilsOf(first);
    for (let number = first; number <= count; number += inspections) {
      const site = strToU8(siteName(number));
      const parts = stencils.map(
        (stencil): ZipPart => ({ name: stencil.name, pieces: [stencil.packed ?? packFor(site, stencil)] }),
      );
      const pieces: Uint8Array[] = [];
      for await (const piece of zipPieces(parts, MODIFIED)) pieces.push(piece);
      writeFileSync(join(folder, `${String(number).padStart(5, '0')}.xlsx`), joinBytes(pieces));
    }
  }
}

async function stencilsOf(seed: number): Promise<readonly PartStencil[]> {
  // As sites send them: each was written at a time of its own, and says so.
  const written = new Date(MODIFIED.getTime() - 60_000 * seed);
  const plan = withNextSave(
    planWorkbook(defaultRubric(), inspectionOf(seed), { records: NO_RECORDS }),
    written,
  );
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

/**
 * A complete inspection as sites send them: a few dozen deductions among hundreds of checkpoints, each with a reason and a
 * plan for its rectification, in one of them unlike in the next.
 */
function inspectionOf(seed: number): Inspection {
  const rubric = defaultRubric();
  const random = new Random(seed);
  const inspection = filledInspection(rubric, siteName(0));
  const entries = new Map<CheckpointId, RawEntry>();
  const rectification = new Map<CheckpointId, RectificationRow>();
  for (const [id, { item }] of checkpointIndex(rubric)) {
    if (random.chance(0.02)) entries.set(id, entry('/', '本项目没有'));
    else if (random.chance(0.12)) {
      const deduction = random.pick([item.rule.min, item.rule.max]) / 10;
      const reason = `检查发现问题 ${random.int(1, 400)}`;
      entries.set(id, { deduction, reason, method: random.pick([null, null, '暗访']) });
      rectification.set(id, {
        responsible: `负责人${random.int(1, 50)}`,
        dueOn: random.int(40_900, 40_930),
        measure: random.pick([null, `按要求整改 ${random.int(1, 30)}`]),
        state: random.pick(RECTIFICATION_STATES),
        recheck: null,
      });
    } else entries.set(id, entry(0, null));
  }
  return { ...inspection, entries, rectification };
}
