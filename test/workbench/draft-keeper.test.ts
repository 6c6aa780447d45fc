/**
 * The keeper of a draft beside a model: a column of cells into which is typed, and of which rows come and go.
 *
 * T1 a crash at any moment leaves the workbook as it was at some moment of the last three seconds, no cell in another place.
 * T2 after saving, the next draft begins with what was saved.
 * T3 what could not be kept once is kept later.
 * T4 whoever types on and on is not kept waiting for the file: changes go on being kept.
 * T6 the next record does not wait until the page has heard of the one before.
 * T5 an entry is on its way to the disk at once, however late a busy page's timers come.
 */
import type { Draft, DraftCell } from '../../src/workbench/drafts/draft';
import { DraftKeeper } from '../../src/workbench/drafts/draft-keeper';
import { Random } from '../support/random';

const LOST_AT_MOST_MS = 3000;

/** What is kept, as the browser's database keeps it: one after the other, each after a while, all or nothing. */
class Kept {
  file: readonly string[] | null = null;
  cells: DraftCell[] = [];
  fails = false;

  constructor(private readonly takes: () => number) {}

  private last: Promise<unknown> = Promise.resolve();

  keep = (_: unknown, { file, cells }: Omit<Draft, 'head'>): Promise<void> =>
    this.next(() => {
      if (this.fails) throw new Error('no space');
      if (file) {
        this.file = JSON.parse(new TextDecoder().decode(file));
        this.cells = [];
      }
      this.cells.push(...cells);
    });

  remove = (): Promise<void> =>
    this.next(() => {
      this.file = null;
      this.cells = [];
    });

  private next(work: () => void): Promise<void> {
    const before = this.last;
    const done = (async () => {
      await before.catch(() => undefined);
      await later(this.takes());
      work();
    })();
    this.last = done;
    return done;
  }

  restored(): readonly string[] | null {
    if (!this.file) return null;
    const rows = [...this.file];
    for (const { row, content } of this.cells) rows[row] = String(content.v);
    return rows;
  }
}

/** A workbook of one column, and the keeper beside it. */
class World {
  rows: string[];
  readonly kept: Kept;
  readonly keeper: DraftKeeper;
  /** Every state so far, and until when it lasted. */
  private readonly past: { readonly rows: string; until: number }[] = [];
  private number = 0;

  constructor(opened: readonly string[] | null, fileTakes: () => number, storeTakes: () => number) {
    this.rows = [...(opened ?? ['', '', '', ''])];
    this.kept = new Kept(storeTakes);
    const bytes = (rows: readonly string[]) => new TextEncoder().encode(JSON.stringify(rows));
    const source = {
      id: '1',
      isNew: opened !== null,
      name: () => '锦江花园',
      opened: opened && bytes(opened),
      file: async () => {
        const now = bytes(this.rows);
        await later(fileTakes());
        return now;
      },
      entry: () => null,
    };
    this.keeper = new DraftKeeper(source, this.kept, () => undefined);
    this.remember();
  }

  type(row: number): void {
    this.number += 1;
    const v = `entry ${this.number}`;
    this.rows[row] = v;
    this.remember();
    this.keeper.cellsChanged([{ sheet: '客户服务', row, column: 0, content: { v } }]);
  }

  move(row: number, isNew: boolean): void {
    if (isNew) this.rows.splice(row, 0, '');
    else this.rows.splice(row, 1);
    this.remember();
    this.keeper.workbookChanged();
  }

  /** States that lasted until less than so many milliseconds ago. */
  since(ms: number): readonly string[] {
    return this.past.filter(({ until }) => until >= Date.now() - ms).map(({ rows }) => rows);
  }

  private remember(): void {
    const last = this.past.at(-1);
    if (last) last.until = Date.now();
    this.past.push({ rows: JSON.stringify(this.rows), until: Number.POSITIVE_INFINITY });
  }
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeAll(() => Object.assign(globalThis, { window: globalThis }));
beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2011, 10, 27) }));
afterEach(() => jest.useRealTimers());

test('T1: a crash at any moment', async () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = new Random(seed);
    const upTo = (most: number): number => random.int(0, most - 1);
    const opened = random.chance(0.5) ? ['a', 'b', 'c', 'd'] : null;
    const world = new World(
      opened,
      () => upTo(700),
      () => upTo(200),
    );
    for (let left = upTo(40); left > 0; left--) {
      if (random.chance(0.8)) world.type(upTo(world.rows.length));
      else if (random.chance(0.6) || world.rows.length < 3) world.move(upTo(world.rows.length), true);
      else world.move(upTo(world.rows.length), false);
      await pass(random.chance(0.1) ? 31_000 : upTo(600));
    }
    const restored = world.kept.restored() ?? opened ?? ['', '', '', ''];
    expect([seed, world.since(LOST_AT_MOST_MS)]).toEqual([
      seed,
      expect.arrayContaining([JSON.stringify(restored)]),
    ]);
    jest.clearAllTimers();
  }
});

test('T2: saved, then typed on', async () => {
  const world = new World(
    ['a', 'b'],
    () => 100,
    () => 20,
  );
  world.type(0);
  await pass(2000);
  const forgotten = world.keeper.forget();
  await pass(100);
  await forgotten;
  expect(world.kept.restored()).toBeNull();
  world.type(1);
  await pass(2000);
  expect(world.kept.restored()).toEqual(['entry 1', 'entry 2']);
});

test('T2: saved while something was still to be kept', async () => {
  const world = new World(
    ['a', 'b'],
    () => 100,
    () => 700,
  );
  world.type(0);
  await pass(600); // it is being kept
  world.type(1);
  await pass(500); // it waits its turn
  void world.keeper.forget();
  await pass(5000);
  expect(world.kept.restored()).toBeNull();
});

test('T3: kept later', async () => {
  const world = new World(
    ['a', 'b'],
    () => 100,
    () => 20,
  );
  world.kept.fails = true;
  world.type(0);
  await pass(1500);
  world.kept.fails = false;
  world.type(1);
  await pass(2000);
  expect(world.kept.restored()).toEqual(['entry 1', 'entry 2']);
});

test('T4: typed on and on, from a new workbook on', async () => {
  const world = new World(
    null,
    () => 500,
    () => 20,
  );
  for (let i = 0; i < 40; i++) {
    world.type(i % 4);
    await pass(150);
  }
  expect(world.since(LOST_AT_MOST_MS)).toContain(JSON.stringify(world.kept.restored()));
});

test('T5: kept at once', async () => {
  const world = new World(
    ['a', 'b'],
    () => 100,
    () => 0,
  );
  world.type(0);
  await pass(0);
  expect(world.kept.restored()).toEqual(['entry 1', 'b']);
  world.type(1);
  await pass(0);
  expect(world.kept.restored()).toEqual(['entry 1', 'b']); // half a second later, with whatever follows
  await pass(600);
  expect(world.kept.restored()).toEqual(['entry 1', 'entry 2']);
});

test('T6: records that are slow to be heard of', async () => {
  const world = new World(
    ['a', 'b', 'c'],
    () => 100,
    () => 1000,
  );
  const begun = jest.spyOn(world.kept, 'keep');
  world.type(0);
  await pass(600); // the file with the first entry, and nothing waits for it
  for (const row of [1, 2, 0]) {
    world.type(row);
    await pass(600);
  }
  expect(begun).toHaveBeenCalledTimes(4);
  const stopped = world.keeper.stop();
  await pass(5000);
  await stopped;
  expect(world.kept.restored()).toEqual(['entry 4', 'entry 2', 'entry 3']);
});
