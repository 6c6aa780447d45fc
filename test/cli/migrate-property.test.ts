/**
 * `dudao migrate` seen from outside: files go in, files come out, and their cells are looked at.
 *
 * V1 through three random editions in every pair of formats: everything that was entered is there exactly once, with all of
 *    its fields, under the words and range that it was entered for, or on 未迁移 with them; each change of an edition has
 *    the consequence that the table says. On 未迁移, a row of a discipline that is gone states its 检查方式. Where words are in several items, it is in its own.
 * V2 kept and moved name every checkpoint with an entry once; facts, people and 空档处理 stay; nothing is altered; 发送
 *    stops as long as anything is on 未迁移.
 *
 * SEEDS=60 tries more editions.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditedWords } from '../support/migration/edited-words';
import { type LookedRow, lookInto } from '../support/migration/look-into';
import { type Typed, typeInto } from '../support/migration/type-into';
import { Random } from '../support/random';
import { cli, newFolder, put } from '../support/run-cli';

/** What somebody entered: where it is, and what is there with it. */
interface Entered extends Pick<LookedRow, 'text' | 'range' | 'fields'> {
  /** The checkpoint's id; null on 未迁移. */
  readonly at: string | null;
  readonly meaning: number | null;
  readonly item: number | null;
}

const FORMATS = [
  [1, 1, 1, 1],
  [1, 2, 2, 2],
  [2, 2, 2, 2],
  [2, 1, 2, 1],
  [1, 1, 2, 2],
] as const;
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 3) }, (_, seed) => seed);
const WRONG = ['√', 99, 0.123, '=1+1', '１．５', '1.5', 'TRUE'];

const folder = newFolder();

/** Runs a command that has to do without a word of complaint; answers what it prints. */
async function done(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await cli(...args);
  expect([args, code, err]).toEqual([args, 0, '']);
  return out;
}

const isBlank = ({ fields }: LookedRow): boolean => Object.values(fields).every((value) => value === null);

/** Everything that was entered, by the mark that each entry carries in one of its fields. */
function entered(path: string, edition: EditedWords): ReadonlyMap<string, Entered> {
  const found = new Map<string, Entered>();
  const { rows, unmigrated } = lookInto(path);
  const add = (row: LookedRow, place: Pick<Entered, 'at' | 'meaning' | 'item'>): void => {
    if (isBlank(row)) return;
    const mark = /#\d+/.exec(JSON.stringify(row.fields))?.[0] ?? 'none';
    if (mark === 'none' || found.has(mark)) throw new Error(`${mark}: ${JSON.stringify(row)}`);
    const { text, range, fields } = row;
    found.set(mark, { text, range, fields, ...place });
  };
  for (const row of rows) {
    const { meaning = null, item = null, text } = edition.at(row.id) ?? {};
    expect([row.id, row.text]).toEqual([row.id, text]);
    add(row, { at: row.id, meaning, item });
  }
  for (const row of unmigrated) add(row, { at: null, meaning: null, item: null });
  return found;
}

/** Entries of all kinds, wrong ones too, at random blank checkpoints. */
async function enter(path: string, rng: Random, mark: () => string): Promise<void> {
  const entries: object[] = [];
  const rectifications: object[] = [];
  const typed: Typed[] = [];
  for (const row of lookInto(path).rows) {
    if (!isBlank(row) || rng.chance(0.25)) continue;
    const [checkpoint, own] = [row.id, mark()];
    const type = (caption: string, value: string | number): void => {
      typed.push({ sheet: row.sheet, row: row.row, column: row.columns[caption] ?? 0, value });
    };
    const kind = rng.int(0, 6);
    if (kind === 0) entries.push({ checkpoint, deduction: 0, reason: `好${own}` });
    else if (kind === 1) entries.push({ checkpoint, deduction: '/', reason: `=没有${own}` });
    else if (kind <= 3) {
      const method = rng.chance(0.5) ? { method: '暗访' } : {};
      const plan = {
        checkpoint,
        owner: '李四',
        dueOn: '2011-12-20',
        measure: `=补齐${own}`,
        state: '整改中',
      };
      entries.push({ checkpoint, deduction: Number.parseFloat(row.range), reason: `问题${own}`, ...method });
      if (rng.chance(0.7)) rectifications.push(plan);
    } else {
      if (rng.chance(0.8)) type('扣分', rng.pick(WRONG));
      type(rng.chance(0.5) ? '存在问题' : '检查方式', `原因${own}`);
    }
  }
  await done('fill', path, '--entries', put(folder, 'e.json', { entries, rectifications }), '--out', path);
  typeInto(path, typed);
}

/** A blank workbook with facts and people. */
async function blank(path: string, edition: EditedWords, format: 1 | 2): Promise<void> {
  const rubric = put(folder, 'first.json', edition.document(format, 'v0'));
  await done('generate', '--site', '锦江花园', '--period', '2011Q4', '--rubric', rubric, '--out', path);
  const roster = [
    { name: '张三', role: '项目经理' },
    { name: '=李四', role: '部门主任/副主任', discipline: '专业d1' },
  ];
  const more = { inspectedOn: '2011-11-27', siteManager: '王经理', gapPolicy: 'lower', roster, entries: [] };
  await done('fill', path, '--entries', put(folder, 'facts.json', more), '--out', path);
  const { people, facts } = lookInto(path);
  expect(people).toEqual(roster.map(({ name, role, discipline = null }) => [name, role, discipline]));
  expect(JSON.stringify(facts)).toMatch(/锦江花园.*2011Q4.*王经理.*就低/);
}

/** An entry whose discipline is gone states the 检查方式 that applied to it; a rectification alone has none. */
function state(tracked: Map<string, Entered>, own: string): void {
  const self = tracked.get(own);
  if (!self || self.fields.检查方式 !== null) return;
  if (self.fields.扣分 === null && self.fields.存在问题 === null) return;
  tracked.set(own, { ...self, fields: { ...self.fields, 检查方式: '明查' } });
}

interface Report {
  readonly kept: readonly string[];
  readonly moved: readonly { readonly id: string; readonly reason: string }[];
}

describe.each(FORMATS)('formats %i → %i → %i → %i', (first, ...formats) => {
  test.each(SEEDS)('V1 V2: seed %i', async (seed) => {
    const rng = new Random(seed * 1000 + formats.reduce<number>((sum, format) => sum * 3 + format, first));
    let marks = 0;
    const mark = (): string => {
      marks += 1;
      return `#${marks}`;
    };
    const path = join(folder, `${seed}-${first}${formats.join('')}.xlsx`);
    const target = path.replace('.xlsx', '-next.xlsx');
    let edition = EditedWords.first(rng);
    const tracked = new Map<string, Entered>();
    await blank(path, edition, first);
    for (const [step, format] of formats.entries()) {
      await enter(path, rng, mark);
      const before = entered(path, edition);
      for (const [own, was] of before) if (!tracked.has(own)) tracked.set(own, was);
      const next = edition.copy();
      const label = `${step}: ${next.edits(rng).join(', ')}`;
      const rubric = put(folder, 'next.json', next.document(format, `v${step + 1}`));
      const report: Report = JSON.parse(
        await done('migrate', path, '--rubric', rubric, '--out', target, '--json'),
      );
      const after = entered(target, next);
      expect([label, [...after.keys()].sort()]).toEqual([label, [...before.keys()].sort()]);
      const had = [...before.values()].flatMap(({ at }) => at ?? []);
      const reported = [...report.kept, ...report.moved.map(({ id }) => id)];
      expect([label, reported.sort()]).toEqual([label, had.sort()]);
      for (const [own, now] of after) {
        const was = before.get(own)?.at ?? null;
        if (was !== null && now.at === null && edition.isPartGone(was, next)) state(tracked, own);
        const self = tracked.get(own);
        const of = `${label}; ${own}: ${was} → ${now.at}`;
        expect([of, now.fields, now.range]).toEqual([of, self?.fields, self?.range]);
        if (now.at !== null) expect([of, now.meaning]).toEqual([of, self?.meaning]);
        else if (was === null) expect([of, now.text]).toEqual([of, before.get(own)?.text]);
        else expect([of, now.text]).toEqual([of, edition.at(was)?.text]);
        const outcome = now.at ?? report.moved.find(({ id }) => id === was)?.reason;
        if (was !== null) expect([of, outcome]).toEqual([of, edition.expectation(was, next)]);
        // Where ids are positions in any of the editions, an entry that came back from 未迁移 is in its own item.
        const isOwn = was !== null || now.at === null || first + formats[0] === 4;
        if (!isOwn && next.isShared(now.at)) expect([of, now.item]).toEqual([of, self?.item]);
      }
      const { altered, findings } = JSON.parse((await cli('check', target, '--json')).out);
      expect([label, altered]).toEqual([label, []]);
      const waits = findings.some(({ code }: { code: string }) => code === 'unmigrated');
      expect([label, waits]).toEqual([label, [...after.values()].some(({ at }) => at === null)]);
      const [{ facts, people }, looks] = [lookInto(path), lookInto(target)];
      expect(looks).toMatchObject({ facts, people });
      copyFileSync(target, path);
      edition = next;
    }
  });
});
