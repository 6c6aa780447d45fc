/**
 * `dudao split` and `dudao merge`.
 *
 * N1 split → fill each → merge is the workbook that was filled at once, for random fillings; the parts are sound, unaltered workbooks in
 *    which only their own discipline is in view.
 * N2 what files contradict each other in is listed with its place and what each says, on paper and in JSON, and nothing is written;
 *    --prefer writes that file's.
 * N3 refused in words, nothing written: no or another site, period, rubric; an altered file unless that is allowed; own sheets unless
 *    they may be dropped; one file alone, one file twice, a preferred file that is not there, --out that is one of the files.
 * N4 damaged, foreign, protected and half-read files give one sentence and change nothing.
 * N5 no file of a split is written where one of that name is already there.
 * N6 the merged workbook goes on from the first one, and remembers what was handed out, whichever file was.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { handoutOf, handoutTexts } from '../../src/domain/handout';
import type { Inspection } from '../../src/domain/inspection';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import { lineageOf, readSaveRecord } from '../../src/domain/save-record';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { recordingTo } from '../../src/usecases/record-write';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { filledInspection } from '../support/filled-workbook';
import { laterRubric } from '../support/headquarters-scene';
import { inspectionEssence } from '../support/inspection-essence';
import { entry, inspectionOf } from '../support/inspections';
import { Random } from '../support/random';
import { cli, newFolder } from '../support/run-cli';
import { runs } from '../support/runs';

const rubric = defaultRubric();
const folder = newFolder();
const modified = new Date(Date.UTC(2011, 10, 27));

async function write(name: string, inspection: Inspection, using: Rubric = rubric): Promise<string> {
  return await writePlan(name, planWorkbook(using, inspection));
}
async function writePlan(name: string, plan: WorkbookPlan): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx(plan, { modified }));
  return path;
}
function open(path: string): GridWorkbook {
  const read = readXlsx(readFileSync(path));
  if (!read.ok) throw new Error(read.failure);
  return read.workbook;
}
function inspectionIn(path: string): Inspection {
  const reading = readWorkbook(open(path));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  expect(reading.value.issues).toEqual([]);
  return reading.value.inspection;
}

describe('N1: split, filled, merged', () => {
  test.each(Array.from({ length: runs(6, 60) }, (_, i) => i + 1))('seed %i', async (seed) => {
    const random = new Random(seed);
    const { rubric: small, inspection } = buildCase(seed, 'small');
    const isSplitHalfFilled = random.chance(0.5);
    const before = new Map([...inspection.entries].filter(() => isSplitHalfFilled && random.chance(0.4)));
    const whole = await write('整份.xlsx', inspection, small);
    const half = await write('一半.xlsx', { ...inspection, entries: before }, small);
    const parts = join(newFolder(), '分');
    const split = await cli('split', half, '--out', parts);
    expect(split).toMatchObject({ code: 0, err: '' });
    const files = readdirSync(parts);
    expect(files.sort()).toEqual(small.disciplines.map(({ name }) => `一半 ${name}.xlsx`).sort());
    const places = checkpointIndex(small);
    for (const discipline of small.disciplines) {
      const path = join(parts, `一半 ${discipline.name}.xlsx`);
      const found = open(path);
      const compared = compareWorkbook(found, [small]);
      expect(compared.ok && compared.value.alterations).toEqual([]);
      const shown = found.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
      expect(shown.filter((name) => small.disciplines.some((other) => other.name === name))).toEqual([
        discipline.name,
      ]);
      expect(found.sheets).toHaveLength(open(whole).sheets.length);
      const isOwn = (id: string): boolean => places.get(id)?.discipline.id === discipline.id;
      expect(
        [...inspectionIn(path).entries].filter(([id, { deduction }]) => deduction !== null && !isOwn(id)),
      ).toEqual([]);
      // what an inspector does: fills the own sheet
      const own = new Map([...inspection.entries].filter(([id]) => isOwn(id)));
      const plan = planWorkbook(small, { ...inspectionIn(path), entries: own });
      writeFileSync(path, await writeXlsx(plan, { modified }));
    }
    const out = join(newFolder(), '合.xlsx');
    const merged = await cli('merge', ...files.map((file) => join(parts, file)), '--out', out);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(inspectionEssence(inspectionIn(out))).toEqual(inspectionEssence(inspectionIn(whole)));
    const compared = compareWorkbook(open(out), [small]);
    expect(compared.ok && compared.value.alterations).toEqual([]);
  });
});

describe('N2: contradictions', () => {
  const one = inspectionOf({ 'CS-01.1': entry(1.5, '一人未佩戴工牌'), 'CL-01.1': entry(0.5, '死角积灰') });
  const other = inspectionOf({ 'CS-01.1': entry(1, '一人未佩戴工牌'), 'CL-01.1': entry(0.5, '死角积灰') });

  test('are listed, and nothing is written', async () => {
    const files = [await write('甲.xlsx', one), await write('乙.xlsx', other)] as const;
    const out = join(newFolder(), 'm.xlsx');
    const { code, err } = await cli('merge', ...files, '--out', out);
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      '有 1 处各份填写不同，请选定采用哪一份（--prefer 文件名），或改好后再合并：',
      expect.stringMatching(/^ {2}客户服务 CS-01\.1 ./),
      '    甲.xlsx：扣分 1.5，存在问题 一人未佩戴工牌',
      '    乙.xlsx：扣分 1，存在问题 一人未佩戴工牌',
      '没有写入文件。',
    ]);
    expect(existsSync(out)).toBe(false);
    const json = await cli('merge', ...files, '--out', out, '--json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({
      files: ['甲.xlsx', '乙.xlsx'],
      conflicts: [
        {
          kind: 'checkpoint',
          key: 'CS-01.1',
          values: [
            { file: '甲.xlsx', deduction: 1.5, reason: '一人未佩戴工牌' },
            { file: '乙.xlsx', deduction: 1 },
          ],
        },
      ],
    });
    expect(existsSync(out)).toBe(false);
    const settled = await cli('merge', ...files, '--out', out, '--prefer', '乙.xlsx');
    expect(settled).toMatchObject({ code: 0, err: '' });
    expect(settled.out).toContain('其中 1 处各份填写不同，已按指定采用。');
    expect(inspectionIn(out).entries.get('CS-01.1')?.deduction).toBe(1);
  });

  test('every one is listed', async () => {
    const files = [
      await write('符合.xlsx', inspectionOf()),
      await write('不适用.xlsx', {
        ...one,
        entries: new Map([...one.entries.keys()].map((id) => [id, entry('/', '没有')])),
      }),
    ];
    const { code, err } = await cli('merge', ...files, '--out', join(newFolder(), 'm.xlsx'));
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(1 + 3 * one.entries.size + 1);
  });

  test('days', async () => {
    const at = (day: string): Inspection => ({ ...one, facts: { ...one.facts, inspectedOn: day } });
    const files = [await write('早.xlsx', at('2011-11-26')), await write('晚.xlsx', at('2011-11-28'))];
    const { code, out } = await cli('merge', ...files, '--out', join(newFolder(), 'm.xlsx'));
    expect(code).toBe(0);
    expect(out).toContain('检查日期不同（早.xlsx 2011-11-26，晚.xlsx 2011-11-28），采用最晚的 2011-11-28。');
  });
});

describe('N3: refused', () => {
  const sound = inspectionOf();
  let first: string;
  beforeAll(async () => {
    first = await write('第一份.xlsx', sound);
  });
  const refused = async (...args: readonly string[]): Promise<string> => {
    const out = join(newFolder(), 'm.xlsx');
    const { code, err } = await cli('merge', ...args, '--out', out);
    expect([code, existsSync(out)]).toEqual([2, false]);
    return err;
  };
  const facts = (changed: Partial<Inspection['facts']>): Inspection => ({
    ...sound,
    facts: { ...sound.facts, ...changed },
  });

  test('no site on any of them', async () => {
    const nameless = [
      await write('无名.xlsx', facts({ site: '' })),
      await write('也无名.xlsx', facts({ site: '\u3000' })),
    ];
    expect((await refused(...nameless)).split('\n').slice(0, 2)).toEqual([
      '“无名.xlsx”没有填项目名称，看不出是不是同一个项目的，不能合并。请先填上。',
      '“也无名.xlsx”没有填项目名称，看不出是不是同一个项目的，不能合并。请先填上。',
    ]);
  });

  test('another site, period or rubric', async () => {
    expect(await refused(first, await write('别处.xlsx', facts({ site: '丁香苑' })))).toContain(
      '“别处.xlsx”是“丁香苑”的，第一份是“锦江花园”的，不能合并。',
    );
    expect(await refused(first, await write('上季.xlsx', facts({ period: '2011Q3' })))).toContain(
      '“上季.xlsx”的检查期间是“2011Q3”，第一份是“2011Q4”，不能合并。',
    );
    const later = laterRubric();
    expect(await refused(first, await write('新版.xlsx', inspectionOf({}, [], later), later))).toContain(
      '请先换成同一版细则。',
    );
    const spelled = await cli(
      'merge',
      first,
      await write('同一期.xlsx', facts({ site: ' 锦江花园', period: '2011年第四季度' })),
      '--out',
      join(newFolder(), 'm.xlsx'),
    );
    expect(spelled).toMatchObject({ code: 0, err: '' });
  });

  test('an altered file, unless that is allowed', async () => {
    const plan = planWorkbook(rubric, sound);
    const altered = await writePlan('改过.xlsx', {
      ...plan,
      sheets: plan.sheets.map((sheet) =>
        sheet.name === '客户服务'
          ? {
              ...sheet,
              cells: sheet.cells.map((line) =>
                line.map((cell) =>
                  cell?.formula !== undefined && cell.style === 'itemScore'
                    ? { value: 5, style: cell.style }
                    : cell,
                ),
              ),
            }
          : sheet,
      ),
    });
    const err = await refused(first, altered);
    expect(err).toMatch(/“改过\.xlsx”有 \d+ 处改动（不是填写的内容），没有合并。/);
    expect(err).toContain('--allow-altered');
    const out = join(newFolder(), 'm.xlsx');
    expect(await cli('merge', first, altered, '--allow-altered', '--out', out)).toMatchObject({ code: 0 });
    const compared = compareWorkbook(open(out), [rubric]);
    expect(compared.ok && compared.value.alterations).toEqual([]);
  });

  test('own sheets, unless they may be dropped', async () => {
    const own = join(process.cwd(), 'test/fixtures/layout-1/own-sheets.xlsx');
    const read = readWorkbook(open(own));
    if (!read.ok) throw new Error('own-sheets');
    const beside = await write('并排.xlsx', read.value.inspection, read.value.rubric);
    const err = await refused(own, beside);
    expect(err).toContain('这些内容不属于评分表，不会带到新文件：');
    const out = join(newFolder(), 'm.xlsx');
    const dropped = await cli('merge', own, beside, '--drop-own-sheets', '--out', out);
    expect(dropped.code).toBe(0);
    expect((await cli('split', own, '--out', newFolder())).code).toBe(2);
  });

  test('calls that make no sense', async () => {
    expect(await refused(first)).toContain('请给出两份以上要合并的工作簿。');
    expect(await refused(first, first)).toContain('给了两次');
    const second = await write('另一份.xlsx', sound);
    const bytes = readFileSync(second);
    const { code, err } = await cli('merge', first, second, '--out', second);
    expect(code).toBe(2);
    expect(err).toContain('另一份.xlsx”是要合并的文件');
    expect(readFileSync(second)).toEqual(bytes);
    expect(await refused(first, await write('第二份.xlsx', sound), '--prefer', '没有.xlsx')).toContain(
      '--prefer 写的“没有.xlsx”不在要合并的文件里。',
    );
  });
});

test('N4: files that are none', async () => {
  const first = await write('好的.xlsx', filledInspection());
  const whole = readFileSync(first);
  const files: Readonly<Record<string, Uint8Array>> = {
    '截断.xlsx': whole.subarray(0, whole.length / 2),
    '空的.xlsx': new Uint8Array(),
    '文本.xlsx': Buffer.from('不是工作簿'),
    '旧的.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const out = join(newFolder(), 'm.xlsx');
    const { code, err } = await cli('merge', first, path, '--out', out);
    expect([name, code, existsSync(out), err.split('\n').length]).toEqual([name, 3, false, 1]);
    expect(err).toMatch(/。$/);
  }
  const foreign = join(folder, '清单.xlsx');
  await cli('batch', '--template', foreign);
  const out = join(newFolder(), 'm.xlsx');
  const { code } = await cli('merge', first, foreign, '--out', out);
  expect([code, existsSync(out)]).toEqual([2, false]);
});

test('N5: nothing is overwritten by a split', async () => {
  const source = await write('原件.xlsx', inspectionOf());
  const parts = newFolder();
  writeFileSync(join(parts, '原件 保洁管理.xlsx'), '别人的');
  const { code, err } = await cli('split', source, '--out', parts);
  expect(code).toBe(3);
  expect(err).toContain('原件 保洁管理.xlsx');
  expect(readdirSync(parts)).toEqual(['原件 保洁管理.xlsx']);
  expect((await cli('split', source, '--out', parts, '--overwrite')).code).toBe(0);
  expect(readdirSync(parts)).toHaveLength(5);
});

test('N6: what a workbook remembers of itself', async () => {
  const one = inspectionOf();
  const own = join(folder, '自己的.xlsx');
  await recordingTo(new FilePort(own, modified), modified).write(planWorkbook(rubric, one));
  const handedOut = handoutTexts(handoutOf(one), 7);
  const given = await writePlan(
    '发放的.xlsx',
    planWorkbook(rubric, one, { records: { saves: 'w3 30 20 10', handedOut } }),
  );
  const out = join(newFolder(), '合.xlsx');
  expect(await cli('merge', own, given, '--out', out)).toMatchObject({ code: 0 });
  const record = (path: string) => {
    const reading = readWorkbook(open(path));
    if (!reading.ok) throw new Error(path);
    return reading.value;
  };
  const before = readSaveRecord(record(own).saves?.record ?? '', '');
  const after = readSaveRecord(record(out).saves?.record ?? '', '');
  expect(before && after && lineageOf(before, after)).toBe('before');
  expect(record(out).handedOut).toEqual(handedOut);
});
