import { join } from 'node:path';
import { parseEntries } from '../../domain/entries-document';
import { fileName } from '../../domain/file-name';
import { EXIT, type Io, readJson } from '../io';
import { options, UsageError } from '../options';
import { fillCommand } from './fill';
import { generateCommand } from './generate';
import { scoreCommand } from './score';

const SAMPLE = 'samples/inspection.json';
const FOLDER = 'out';

/** `demo`: the main job on the built-in rubric and a sample inspection, from nothing to a scored workbook. */
export async function demo(args: readonly string[], io: Io): Promise<number> {
  options(args, {}, 0);
  const json = await readJson(SAMPLE);
  const sample = json ? parseEntries(json.data) : undefined;
  if (!sample?.ok) throw new UsageError(`示例 ${SAMPLE} 已损坏，请恢复原文件。`);
  const { site = '示例项目', period = '2011Q4' } = sample.value;
  const out = join(FOLDER, fileName(site, period));
  const quiet: Io = { ...io, out: () => undefined };
  const generated = await generateCommand([`--site=${site}`, `--period=${period}`, `--out=${out}`], quiet);
  if (generated !== EXIT.ok) return generated;
  const filled = await fillCommand([out, `--entries=${SAMPLE}`, `--out=${out}`], quiet);
  if (filled !== EXIT.ok) return filled;
  const scored = await scoreCommand([out], io);
  io.out(`\n工作簿已保存：${out}（可用 Excel、WPS 或 LibreOffice 打开、打印）`);
  return scored;
}
