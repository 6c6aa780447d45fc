import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRubric } from '../src/domain/default-rubric';
import { blankInspection } from '../src/domain/inspection';
import type { Rubric } from '../src/domain/rubric';
import { blankFacts } from '../src/domain/site-facts';
import { readXlsx } from '../src/hosts/xlsx/read';
import { writeXlsx } from '../src/hosts/xlsx/write';
import { readWorkbook } from '../src/workbook/reading/read-workbook';
import { STYLES } from '../src/workbook/styles';
import { planWorkbook } from '../src/workbook/workbook-plan';
import { PYTHON } from '../test/support/programs';
import { largeRubric } from './large-rubric';
import { median, medianOf, megabytes, timed } from './measure';

const MODIFIED = new Date(Date.UTC(2011, 10, 27));
const MANY = Number(process.env.BENCH_MANY ?? 1000);
const PEER_RUNS = 7;

const plan = (rubric: Rubric, site: string) =>
  planWorkbook(rubric, blankInspection(blankFacts(site, '2011Q4', 2011), 'undetermined'));
const generate = (rubric: Rubric, site: string) => writeXlsx(plan(rubric, site), { modified: MODIFIED });
const print = (line: string): void => console.log(line);
const rate = (ms: number): string => `${(1000 / ms).toFixed(1)} files/s`;

async function one(): Promise<number> {
  const rubric = defaultRubric();
  const planning = await medianOf(15, () => plan(rubric, '甲'));
  const whole = await medianOf(15, () => generate(rubric, '甲'));
  const bytes = await generate(rubric, '甲');
  const reading = await medianOf(15, () => {
    const result = readXlsx(bytes);
    if (result.ok) readWorkbook(result.workbook);
  });
  print(
    `one workbook (${bytes.length} bytes): ${whole.toFixed(1)} ms, of it the plan ${planning.toFixed(1)} ms; ${rate(whole)}`,
  );
  print(`reading it back into entries: ${reading.toFixed(1)} ms; ${rate(reading)}`);
  return whole;
}

async function many(): Promise<void> {
  const rubric = defaultRubric();
  const memory: string[] = [];
  let peak = 0;
  const total = await timed(async () => {
    for (let i = 1; i <= MANY; i++) {
      await generate(rubric, `项目 ${i}`);
      peak = Math.max(peak, megabytes());
      if (i % (MANY / 4) === 0) memory.push(`${i}: ${megabytes()} MB`);
    }
  });
  print(`${MANY} workbooks: ${rate(total / MANY)}; memory after ${memory.join(', ')}; peak ${peak} MB`);
}

async function growth(): Promise<void> {
  let before: { factor: number; ms: number } | null = null;
  for (const factor of [1, 10, 100] as const) {
    const rubric = largeRubric(factor);
    const runs = factor === 100 ? 3 : 7;
    const ms = await medianOf(runs, () => generate(rubric, '甲'));
    const per = before ? `, ×${(ms / before.ms).toFixed(1)} for ×${factor / before.factor}` : '';
    print(`rubric ×${factor}: ${ms.toFixed(0)} ms${per}`);
    before = { factor, ms };
  }
}

/** openpyxl writes the same cells, values and styles; it gets no validations, names, charts or print set-up to write. */
async function peer(own: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dudao-bench-'));
  try {
    const file = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify({ styles: STYLES, sheets: plan(defaultRubric(), '甲').sheets }));
    const output = execFileSync(
      PYTHON,
      ['bench/openpyxl_write.py', file, String(PEER_RUNS), join(folder, 'o.xlsx')],
      { encoding: 'utf8' },
    );
    const theirs = 1000 * median(output.trim().split('\n').map(Number));
    print(
      `openpyxl, the same cells: ${theirs.toFixed(0)} ms; ours ${own.toFixed(0)} ms; ratio ${(theirs / own).toFixed(1)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const own = await one();
await peer(own);
await many();
await growth();
