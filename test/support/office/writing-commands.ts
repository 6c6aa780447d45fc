import { BLANK_ENTRY } from '../../../src/domain/entry';
import { checkpointIndex } from '../../../src/domain/rubric';
import { fillRest, takeBackRest } from '../../../src/usecases/live/fill-rest';
import { planAddedRows, planRenamed } from '../../../src/usecases/live/plan-changed';
import { readLive } from '../../../src/usecases/live/read-live';
import { type Part, rewrite } from '../../../src/usecases/live/rewrite';
import { writeEntries } from '../../../src/usecases/live/write-entries';
import type { WrittenMerge } from '../../../src/usecases/merge';
import { pastedRows } from '../../../src/usecases/pasted-rows';
import type { EntryChange } from '../../../src/usecases/quick/journal';
import type { WorkbookReading } from '../../../src/workbook/reading/read-workbook';
import { MEETINGS } from '../../../src/workbook/sheets/programme/meetings-table';
import { PEOPLE } from '../../../src/workbook/sheets/programme/people-table';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { rereading } from '../quick/reread';
import { readGrid } from '../read-grid';
import { sheetNamed } from './disturbances';
import { mergeLive, takeMergeBack } from './merge-live';
import { filledWorld, generateLive, smallRubric, WISH } from './scenes';
import { type OfficeWorld, startOffice } from './start-office';

/** A command that writes, and the workbook it is given in. */
export interface WritingCommand {
  readonly open: () => Promise<OfficeWorld>;
  readonly run: (world: Pick<OfficeWorld, 'port'>) => Promise<unknown>;
  /** Checkpoints whose entries it takes away. */
  readonly takesAway?: readonly string[];
  /** A list that it takes a row from: after a write that broke off, people find the former one beside it. */
  readonly shortens?: string;
  /** It sets cells and leaves everything else of the workbook alone. */
  readonly onlyEdits?: true;
}

const again =
  (part: Part): WritingCommand['run'] =>
  async ({ port }) => {
    const { found } = await readLive(port);
    await rewrite(part, port, found, {});
  };

/** A filled workbook in whose summary somebody has written over formulas, with its protection taken off meanwhile. */
async function spoiltSummary(): Promise<OfficeWorld> {
  const world = await filledWorld();
  const summary = sheetNamed(world, '汇总');
  const facts = world.book.sheetFacts(summary.id);
  const { protection } = facts;
  facts.protection = null;
  const area = summary.getRange('A1:Z40');
  const formulas = area.formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => (String(formula).startsWith('=') ? [[row, column] as const] : [])),
  );
  for (const [row, column] of formulas.slice(0, 3)) area.getCell(row, column).values = [['改过']];
  facts.protection = protection;
  return world;
}

/** The workbook with as many trainings on 会议培训, whatever it had before. */
async function writeTrainings({ port }: Pick<OfficeWorld, 'port'>, count: number): Promise<void> {
  const { found } = await readLive(port);
  const rows = Array.from({ length: count }, (_, i) => ({
    key: `r${i + 1}`,
    values: { date: 40_850 + i, topic: `第 ${i + 1} 次学习`, kind: '制度学习', record: i % 2 ? '有' : null },
  }));
  const { rubric, inspection } = readGrid(found);
  const tables = new Map([[MEETINGS.kind, rows]]);
  await port.write(planWorkbook(rubric, { ...inspection, tables }), { since: found });
}

/** The manager of the site, who is called otherwise on 人员. */
const MANAGER = { key: 'r1', from: '王经理', to: '王总', places: 1 };

/** A filled workbook with the programme. */
async function programmeWorld(): Promise<OfficeWorld> {
  const world = await filledWorld();
  await generateLive(world.port, smallRubric(), { ...WISH, programmeOn: '2011-11-19' });
  const { found } = await readLive(world.port);
  const added = planAddedRows(found, PEOPLE.kind, [{ name: '王总', department: null }]);
  if (added) await world.port.write(added.plan, { since: found });
  return world;
}

/** What somebody typed in 快速录入: a deduction, and a checkpoint that conforms. */
const TYPED = [
  ['CL-01.2', { deduction: 0.5, reason: '扶手有灰', method: '暗访' }],
  ['CL-02.1', { deduction: 0, reason: null, method: null }],
] as const;

const typedChanges = (reading: WorkbookReading): readonly EntryChange[] =>
  TYPED.map(([id, now]) => ({
    id,
    text: checkpointIndex(reading.rubric).get(id)?.checkpoint.text ?? '',
    was: BLANK_ENTRY,
    now,
  }));

/** Writes what was typed, or takes it back. */
async function writeTyped({ port }: Pick<OfficeWorld, 'port'>, isBack = false): Promise<void> {
  const { found } = await readLive(port);
  const changes = typedChanges(readGrid(found));
  const back = changes.map(({ was, now, ...one }) => ({ ...one, was: now, now: was }));
  await writeEntries(port, rereading(port, found), found, isBack ? back : changes);
}

/** The merge that is taken back: the same in every world. */
let merge: WrittenMerge | null = null;

/** Every command that writes, by what people call it. */
export const WRITING_COMMANDS: Readonly<Record<string, WritingCommand>> = {
  生成: { open: async () => startOffice(), run: ({ port }) => generateLive(port, smallRubric()) },
  重新生成: { open: filledWorld, run: ({ port }) => generateLive(port, smallRubric()) },
  换新细则: {
    open: filledWorld,
    run: ({ port }) => generateLive(port, smallRubric('2')),
    takesAway: ['CL-02.2'],
  },
  恢复规则: { open: filledWorld, run: again('rules') },
  写入汇总: { open: spoiltSummary, run: again('summary') },
  整改清单: { open: filledWorld, run: again('rectification') },
  会议培训: { open: filledWorld, run: (world) => writeTrainings(world, 3) },
  会议培训增行: {
    open: async () => {
      const world = await filledWorld();
      await writeTrainings(world, 3);
      return world;
    },
    run: (world) => writeTrainings(world, 24),
  },
  粘贴人员: {
    open: programmeWorld,
    run: async ({ port }) => {
      const { found } = await readLive(port);
      const table = readGrid(found).entered.find(({ table: { kind } }) => kind === PEOPLE.kind);
      const { rows } = pastedRows(
        '姓名\t部门\n张伟\t保洁\n张伟\t客服\n李娜\t客服',
        PEOPLE,
        table?.rows ?? [],
      );
      const added = planAddedRows(found, PEOPLE.kind, rows);
      if (added && rows.length > 0) await port.write(added.plan, { since: found });
    },
  },
  改名: {
    open: programmeWorld,
    run: async ({ port }) => {
      const { found } = await readLive(port);
      const renamed = planRenamed(found, [MANAGER]);
      if (renamed) await port.write(renamed.plan, { since: found });
    },
  },
  快速录入: { onlyEdits: true, open: filledWorld, run: (world) => writeTyped(world) },
  撤回快速录入: {
    takesAway: ['CL-01.2', 'CL-02.1'],
    onlyEdits: true,
    open: async () => {
      const world = await filledWorld();
      await writeTyped(world);
      return world;
    },
    run: (world) => writeTyped(world, true),
  },
  合并录入: { open: filledWorld, run: mergeLive, takesAway: ['CS-02.2'] },
  退回合并: {
    takesAway: ['CS-01.2', 'CS-02.2', 'CL-02.1'],
    shortens: '整改清单',
    open: async () => {
      const world = await filledWorld();
      merge = await mergeLive(world);
      return world;
    },
    run: async (world) => {
      if (merge) await takeMergeBack(world, merge);
    },
  },
  退回其余按符合: {
    takesAway: ['CL-01.2', 'CL-02.1'],
    onlyEdits: true,
    open: async () => {
      const world = await filledWorld();
      await fillRest(world.port, (await readLive(world.port)).found, 'cleaning');
      return world;
    },
    run: async ({ port }) => {
      const { found } = await readLive(port);
      const { entries } = readGrid(found).inspection;
      const conforming = [...entries].filter(([id]) => id.startsWith('CL-') && id !== 'CL-01.1');
      await takeBackRest(
        port,
        found,
        'cleaning',
        conforming.map(([id]) => id),
      );
    },
  },
  其余按符合: {
    onlyEdits: true,
    open: filledWorld,
    run: async ({ port }) => {
      await fillRest(port, (await readLive(port)).found, 'cleaning');
    },
  },
};
