/**
 * `dudao migrate` and `dudao rubric`.
 *
 * G1 entries follow, the rest is on 未迁移; the JSON names every checkpoint once; the new file is unaltered.
 * G2 a second migration back gives the workbook that it began with.
 * G6 检查人 and 默认检查方式 of a discipline that the new edition lacks are named in the text and in the JSON.
 * G3 own sheets, pictures and comments: refused and listed, taken along by nobody; dropped where that is said.
 * G4 refused: a damaged workbook, a rubric with an error, a file that is no rubric; nothing is written.
 * G5 --upgrade: ids of their own; with --after those of earlier editions, never one that was used for something else.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import type { CheckpointDocument, RubricDocument } from '../../src/domain/rubric-document';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { entry } from '../support/inspections';
import { PYTHON } from '../support/programs';
import { cli, newFolder, put } from '../support/run-cli';

const rubric = defaultRubric();
const ROW = { responsible: '李四', dueOn: 40_880, measure: '补齐档案', state: '整改中', recheck: null };
const filled = filledInspection();
const inspection: Inspection = {
  ...filled,
  entries: new Map(filled.entries)
    .set('CS-01.1', entry(1.5, '一人未佩戴工牌'))
    .set('CS-01.2', entry(2, '没有归档')),
  rectification: new Map([...filled.rectification, ['CS-01.1', ROW], ['CS-01.2', ROW]]),
};

const folder = newFolder();
const source = join(folder, 'a.xlsx');
beforeAll(async () => {
  writeFileSync(source, await writeXlsx(planWorkbook(rubric, inspection), { modified: new Date(0) }));
});

/** A newer edition, whose first item has been changed. */
function edition(
  version: string,
  change: (checkpoints: CheckpointDocument[]) => void,
  of = rubric,
): RubricDocument {
  const document = { ...toDocument(of), version };
  change(document.disciplines[0]?.items[0]?.checkpoints ?? []);
  return document;
}

const newer = edition('2012Q1-1', (checkpoints) => {
  checkpoints.splice(1, 1, '完全不同的内容');
  checkpoints.unshift('新增在最前面');
});

function contentOf(path: string) {
  const read = readXlsx(readFileSync(path));
  const reading = read.ok ? readWorkbook(read.workbook) : null;
  if (!read.ok || !reading?.ok) throw new Error(path);
  const compared = compareWorkbook(read.workbook, [reading.value.rubric]);
  expect(compared.ok && compared.value.alterations).toEqual([]);
  return reading.value.inspection;
}

test('G1 G2: there and back', async () => {
  const target = join(folder, 'b.xlsx');
  const file = put(folder, 'newer.json', newer);
  const { code, out } = await cli('migrate', source, '--rubric', file, '--out', target, '--json');
  const report = JSON.parse(out);
  expect(code).toBe(0);
  expect(report).toMatchObject({
    from: rubric.version,
    to: '2012Q1-1',
    moved: [{ id: 'CS-01.2', reason: 'gone' }],
  });
  const all = [...report.kept, ...report.moved.map(({ id }: { id: string }) => id)].sort();
  expect(all).toEqual([...checkpointIndex(rubric).keys()].sort());
  const carried = contentOf(target);
  expect(carried.entries.get('CS-01.1')?.deduction ?? null).toBeNull(); // the new one
  expect(carried.entries.get('CS-01.2')).toEqual(entry(1.5, '一人未佩戴工牌'));
  expect(carried.rectification.get('CS-01.2')).toEqual(ROW);
  expect(carried.unmigrated).toMatchObject([
    { id: 'CS-01.2', entry: { deduction: 2, reason: '没有归档' }, rectification: ROW },
  ]);
  const { facts, roster } = contentOf(source);
  expect(carried).toMatchObject({ facts, roster });

  const back = join(folder, 'c.xlsx');
  const returned = await cli(
    'migrate',
    target,
    '--rubric',
    put(folder, 'old.json', toDocument(rubric)),
    '--out',
    back,
  );
  expect([returned.code, returned.err]).toEqual([0, '']);
  expect(returned.out).toContain('从「未迁移」取回 1 条');
  expect(contentOf(back)).toEqual(contentOf(source));
});

test('G6: a discipline is gone', async () => {
  const facts = { ...inspection.facts, inspectors: { greening: '王五' }, methods: { greening: '暗访' } };
  const from = join(folder, 'greening.xlsx');
  writeFileSync(
    from,
    await writeXlsx(planWorkbook(rubric, { ...inspection, facts }), { modified: new Date(0) }),
  );
  const document = { ...toDocument(rubric), version: '2012Q1-2' };
  const rest = document.disciplines.filter(({ id }) => id !== 'greening');
  const [first] = rest;
  if (first) first.weight += 5;
  const call = ['--rubric', put(folder, 'four.json', { ...document, disciplines: rest })];
  const { out } = await cli('migrate', from, ...call, '--out', join(folder, 'four.xlsx'));
  expect(out).toContain('  「绿化管理」在新细则中没有，检查人“王五”不会带过去\n');
  expect(out).toContain('  「绿化管理」在新细则中没有，默认检查方式“暗访”不会带过去');
  expect(out).toContain('  「客户服务」的权重“25%”改为“30%”\n');
  const json = await cli('migrate', from, ...call, '--out', join(folder, 'four.xlsx'), '--json');
  const gone = { id: 'greening', name: '绿化管理', to: null };
  expect(JSON.parse(json.out).notes).toEqual(
    expect.arrayContaining([
      { ...gone, what: 'inspector', from: '王五' },
      { ...gone, what: 'usual-method', from: '暗访' },
    ]),
  );
  const [row] = contentOf(join(folder, 'four.xlsx')).unmigrated ?? [];
  expect(row?.entry.method).toBe('暗访');
});

test('G3: what is the user’s own', async () => {
  const own = join(folder, 'own.xlsx');
  execFileSync(PYTHON, [
    '-c',
    "import sys,openpyxl\nfrom openpyxl.comments import Comment\nb=openpyxl.load_workbook(sys.argv[1])\nb.create_sheet('我的记录')['A1']='x'\nb['汇总']['A1'].comment=Comment('请核实','总部')\nb.save(sys.argv[2])",
    source,
    own,
  ]);
  const file = put(folder, 'newer.json', newer);
  const target = join(folder, 'own-out.xlsx');
  const refused = await cli('migrate', own, '--rubric', file, '--out', target);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('工作表「我的记录」');
  expect(refused.err).toContain('「汇总」里的批注');
  expect(refused.err).toContain('--drop-own-sheets');
  expect(existsSync(target)).toBe(false);
  const dropped = await cli('migrate', own, '--rubric', file, '--out', target, '--drop-own-sheets');
  expect(dropped.code).toBe(0);
  expect(dropped.err).toContain('工作表「我的记录」');
  expect(contentOf(target).unmigrated).toHaveLength(1);
});

test('G4: refused', async () => {
  const target = join(folder, 'none.xlsx');
  const call = (from: string, file: string) => cli('migrate', from, '--rubric', file, '--out', target);
  const wrong = put(folder, 'wrong.json', { ...newer, disciplines: newer.disciplines.slice(1) });
  expect(await call(source, wrong)).toMatchObject({ code: 2, err: expect.stringContaining('权重合计') });
  expect(await call(source, put(folder, 'no.json', '{'))).toMatchObject({ code: 2 });
  expect(await call(wrong, wrong)).toMatchObject({ code: 3 });
  expect(await call(source, put(folder, 'format.json', { ...newer, format: 3 }))).toMatchObject({
    code: 2,
    err: expect.stringContaining('比这个版本新'),
  });
  expect(existsSync(target)).toBe(false);
});

describe('G5: ids', () => {
  const load = (path: string): Rubric => {
    const parsed = parseRubric(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.value;
  };
  const idsOf = ({ disciplines }: Rubric): readonly string[] =>
    disciplines[0]?.items[0]?.checkpoints.map(({ id }) => id) ?? [];
  const upgraded = async (name: string, document: object, ...after: readonly string[]): Promise<string> => {
    const out = join(folder, `${name}.json`);
    const call = ['rubric', put(folder, `${name}-1.json`, document), '--upgrade', '--out', out];
    const { code, err } = await cli(...call, ...after.flatMap((file) => ['--after', file]));
    expect([code, err]).toEqual([0, '']);
    return out;
  };

  test('stay with their words through three editions, and are never used again', async () => {
    const first = await upgraded('e1', toDocument(rubric));
    expect(idsOf(load(first))).toEqual(['CS-01.1', 'CS-01.2', 'CS-01.3', 'CS-01.4']);
    expect(load(first)).toMatchObject({ format: 2, version: rubric.version });
    const second = await upgraded('e2', newer, first);
    expect(idsOf(load(second))).toEqual(['CS-01.5', 'CS-01.1', 'CS-01.6', 'CS-01.3', 'CS-01.4']);
    const last = edition('2012Q2-1', (checkpoints) => checkpoints.splice(0, 3, '又一条', '再一条'));
    const third = await upgraded('e3', last, first, second);
    expect(idsOf(load(third))).toEqual(['CS-01.7', 'CS-01.8', 'CS-01.4']);
  });

  test('a workbook goes along', async () => {
    const first = await upgraded('f1', toDocument(rubric));
    const second = await upgraded('f2', newer, first);
    const [one, two] = [join(folder, 'f1.xlsx'), join(folder, 'f2.xlsx')];
    const moved = async (from: string, file: string, to: string) =>
      JSON.parse((await cli('migrate', from, '--rubric', file, '--out', to, '--json')).out).moved;
    expect(await moved(source, first, one)).toEqual([]);
    expect(await moved(one, second, two)).toEqual([{ id: 'CS-01.2', reason: 'gone' }]);
    expect(contentOf(two).entries.get('CS-01.1')).toEqual(entry(1.5, '一人未佩戴工牌'));
  });

  test('a rubric that has them', async () => {
    const file = await upgraded('g1', toDocument(rubric));
    const again = await cli('rubric', file, '--upgrade', '--out', join(folder, 'g2.json'));
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('不用再升级') });
    expect(await cli('rubric', file)).toMatchObject({ code: 0, out: expect.stringContaining('格式 2') });
  });
});
