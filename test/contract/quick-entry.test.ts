/**
 * What was typed in 快速录入 is written, on every host that has an open workbook.
 *
 * W1 it is at its checkpoints, and nothing else of what people entered has changed; written once more, nothing happens.
 * W2 rows that changed places since it was typed, and right between reading and writing: it is at its checkpoints all the same.
 * W3 where a cell holds something else by now, or a checkpoint another text, that stays and is named; the rest is written.
 * W4 taken back, everything is as it was.
 * W5 a host that fails: a `HostFailure`, nothing is written; once more, all of it is.
 * W6 a text that begins like a formula stays a text.
 * W7 a formula that somebody put into a cell meanwhile stays, even where it shows what the cell held.
 */
import type { RawEntry } from '../../src/domain/entry';
import { type CheckpointId, checkpointIndex } from '../../src/domain/rubric';
import { writeEntries } from '../../src/usecases/live/write-entries';
import type { EntryChange } from '../../src/usecases/quick/journal';
import { HostFailure, type LivePort } from '../../src/usecases/workbook-port';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { inspectionEssence } from '../support/inspection-essence';
import { entry, inspectionOf } from '../support/inspections';
import { smallRubric } from '../support/office/scenes';
import { rereading } from '../support/quick/reread';
import type { ContractHost, ContractWorld } from './support/host';
import { officeHost } from './support/office-host';
import { openWorlds } from './support/open-worlds';
import { univerHost } from './support/univer-host';

const rubric = smallRubric();
const BLANK = entry(null, null);
const PLAN = planWorkbook(
  rubric,
  inspectionOf(
    {
      'CS-01.1': BLANK,
      'CS-01.2': BLANK,
      'CS-02.1': entry(1, '来晚了'),
      'CL-01.1': BLANK,
      'CL-01.2': entry(0.5, '有灰'),
    },
    [],
    rubric,
  ),
);

const change = (id: CheckpointId, was: RawEntry, now: RawEntry): EntryChange => ({
  id,
  text: checkpointIndex(rubric).get(id)?.checkpoint.text ?? '',
  was,
  now,
});

const CHANGES: readonly EntryChange[] = [
  change('CS-01.1', BLANK, entry(1.5, '=1+1')),
  change('CS-01.2', BLANK, entry(0, null)),
  change('CS-02.1', entry(1, '来晚了'), { deduction: '/', reason: '没有报修', method: '暗访' }),
  change('CL-01.1', BLANK, entry(2, '全是脚印')),
];
const BACK = CHANGES.map(({ was, now, ...one }): EntryChange => ({ ...one, was: now, now: was }));

const seen = (value: unknown): boolean => (value ?? '') !== '';

describe.each([
  ['hosts/office', officeHost],
  ['hosts/univer', univerHost],
])('%s', (_, host: ContractHost) => {
  const open = openWorlds(host);

  async function written(): Promise<{ world: ContractWorld; port: LivePort }> {
    const world = open();
    await world.port.write(PLAN);
    return { world, port: world.port as LivePort };
  }

  async function write(port: LivePort, changes: readonly EntryChange[]): Promise<readonly string[]> {
    const found = await port.read();
    return await writeEntries(port, rereading(port, found), found, changes);
  }

  async function readingOf(world: ContractWorld): Promise<WorkbookReading> {
    const reading = readWorkbook(await world.again().read());
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.value.issues).toEqual([]);
    return reading.value;
  }

  async function heldBy(world: ContractWorld, ids: readonly string[]): Promise<readonly unknown[]> {
    const { inspection } = await readingOf(world);
    return ids.map((id) => {
      const { deduction = null, reason = null, method = null } = inspection.entries.get(id) ?? {};
      return [deduction, reason || null, method || null];
    });
  }

  const IDS = CHANGES.map(({ id }) => id);
  const fields = ({ deduction, reason, method }: RawEntry): readonly unknown[] => [deduction, reason, method];
  const WANTED = CHANGES.map(({ now }) => fields(now));
  const BEFORE = CHANGES.map(({ was }) => fields(was));

  /** Two rows change places, as they do when somebody sorts. */
  async function swap(world: ContractWorld, one: string, other: string): Promise<void> {
    const { places } = await readingOf(world);
    const [a, b] = [places.get(one), places.get(other)];
    if (!a || !b) throw new Error('no rows');
    const sheet = await (world.again() as LivePort).readSheet(a.sheet);
    const cellOf = (row: number, column: number) => sheet?.rows.get(row)?.get(column);
    const inputs = (['deduction', 'reason', 'method'] as const).map((field) => a.at(field).cell?.column ?? 0);
    const columns = new Set([...(sheet?.rows.get(a.row)?.keys() ?? []), ...inputs]);
    for (const column of columns) {
      const [first, second] = [cellOf(a.row, column), cellOf(b.row, column)];
      const isPlain = first?.formula === undefined && second?.formula === undefined;
      const isOwn = inputs.includes(column) || (seen(first?.value) && seen(second?.value)); // the rest is merged
      if (!isPlain || !isOwn || first?.value === second?.value) continue;
      world.leave(a.sheet, a.row, column, second?.value ?? null);
      world.leave(a.sheet, b.row, column, first?.value ?? null);
    }
  }

  test('W1, W6: at its checkpoints', async () => {
    const { world, port } = await written();
    expect(await heldBy(world, IDS)).toEqual(BEFORE);
    const { inspection } = await readingOf(world);
    expect(await write(port, CHANGES)).toEqual([]);
    expect(await heldBy(world, IDS)).toEqual(WANTED);
    expect(await heldBy(world, ['CL-01.2'])).toEqual([[0.5, '有灰', null]]);
    const now = await readingOf(world);
    const others = (entries: ReadonlyMap<string, RawEntry>) =>
      [...entries].filter(([id]) => !IDS.includes(id));
    expect(others(now.inspection.entries)).toEqual(others(inspection.entries));
    expect({ ...inspectionEssence(now.inspection), entries: null }).toEqual({
      ...inspectionEssence(inspection),
      entries: null,
    });
    const before = await world.again().read();
    expect(await write(port, CHANGES)).toEqual([]);
    expect(await world.again().read()).toEqual(before);
  });

  test('W2: rows that changed places', async () => {
    const { world, port } = await written();
    const found = await port.read();
    await swap(world, 'CS-01.1', 'CS-02.1');
    expect(await writeEntries(port, rereading(port, found), found, CHANGES)).toEqual([]);
    expect(await heldBy(world, IDS)).toEqual(WANTED);
  });

  test.each([
    ['CS-01.1', 'CS-01.2'],
    ['CS-01.1', 'CS-02.1'],
    ['CL-01.1', 'CL-01.2'],
  ])('W2: right between reading and writing: %s, %s', async (one, other) => {
    const { world, port } = await written();
    const found = await port.read();
    let isFirst = true;
    const sorted: Pick<LivePort, 'edit'> = {
      edit: async (edits) => {
        if (isFirst) await swap(world, one, other);
        isFirst = false;
        return await port.edit(edits);
      },
    };
    expect(await writeEntries(sorted, rereading(port, found), found, CHANGES)).toEqual([]);
    expect(await heldBy(world, [...IDS, 'CL-01.2', 'CS-02.2'])).toEqual([
      ...WANTED,
      [0.5, '有灰', null],
      [0, null, null],
    ]);
  });

  test('W3: something else by now', async () => {
    const { world, port } = await written();
    const { places } = await readingOf(world);
    const at = places.get('CS-01.1')?.at('deduction').cell;
    if (!at) throw new Error('no cell');
    world.leave(at.sheet, at.row, at.column, 0.5);
    const other = CHANGES.map((one) => (one.id === 'CL-01.1' ? { ...one, text: '从前的内容' } : one));
    expect(await write(port, other)).toEqual(['CS-01.1', 'CL-01.1']);
    expect(await heldBy(world, IDS)).toEqual([[0.5, null, null], WANTED[1], WANTED[2], BEFORE[3]]);
  });

  test('W4: taken back', async () => {
    const { world, port } = await written();
    await write(port, CHANGES);
    expect(await write(port, BACK)).toEqual([]);
    expect(await heldBy(world, IDS)).toEqual(BEFORE);
    await write(port, CHANGES);
    const { places } = await readingOf(world);
    const at = places.get('CS-01.2')?.at('reason').cell;
    if (!at) throw new Error('no cell');
    world.leave(at.sheet, at.row, at.column, '其实有问题');
    expect(await write(port, BACK)).toEqual(['CS-01.2']);
    expect(await heldBy(world, ['CS-01.2'])).toEqual([[0, '其实有问题', null]]);
  });

  test('W7: a formula', async () => {
    const { world, port } = await written();
    const { places } = await readingOf(world);
    const at = places.get('CS-02.1')?.at('deduction').cell;
    if (!at) throw new Error('no cell');
    world.leaveFormula?.(at.sheet, at.row, at.column, '0.5*2', 1);
    expect(await write(port, CHANGES)).toEqual(['CS-02.1']);
    const sheet = await (world.again() as LivePort).readSheet(at.sheet);
    expect(sheet?.rows.get(at.row)?.get(at.column)).toEqual({ value: 1, formula: '0.5*2' });
    expect(await heldBy(world, IDS)).toEqual([WANTED[0], WANTED[1], BEFORE[2], WANTED[3]]);
  });

  test('W5: a host that fails', async () => {
    const { world, port } = await written();
    const found = await port.read();
    world.breakDown();
    const failure = await writeEntries(port, rereading(port, found), found, CHANGES).catch(
      (cause: unknown) => cause,
    );
    world.restore();
    expect(failure).toBeInstanceOf(HostFailure);
    expect(await heldBy(world, IDS)).toEqual(BEFORE);
    expect(await write(port, CHANGES)).toEqual([]);
    expect(await heldBy(world, IDS)).toEqual(WANTED);
  });
});
