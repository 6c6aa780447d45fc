/**
 * Every write to an open workbook is recorded in it, through genuine office.js.
 *
 * R1 生成, an edit, 恢复规则, 写入汇总, 生成整改清单 and 重新生成 each add one write at its time, with a digest of the contents
 *    that are there afterwards; what was recorded before stays.
 * R2 it goes along with the write: not one request more; the number of cells that were set is that of the command.
 * R3 a write that fails is not recorded.
 * R4 the record is no alteration, and the workbench keeps it when it saves.
 * R5 what people type is no write of ours: the digest tells that there is something new.
 */
import { digestContent, wholeDigest } from '../../../src/domain/content-digest';
import { readSaveRecord } from '../../../src/domain/save-record';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { recordsWrites } from '../../../src/usecases/live/records-writes';
import { type Part, rewrite } from '../../../src/usecases/live/rewrite';
import type { LivePort } from '../../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { compareWorkbook } from '../../../src/workbook/integrity/compare-workbook';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { loadFiles } from '../../support/office/model-bundle';
import { generateLive, smallRubric, WISH } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';

let world: OfficeWorld;
afterEach(() => world.dispose());

/** A recording port; its clock moves on by a minute with every write, from 1000 minutes on. */
function recording(): LivePort {
  world = startOffice();
  let minute = 1000;
  return recordsWrites(world.port, () => new Date(60_000 * minute++));
}

const readingOf = (found: GridWorkbook) => {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
};

/** How often it was written and when, in minutes; whether the digest is that of what is there. */
function recordIn(found: GridWorkbook) {
  const { saves, inspection, rubric } = readingOf(found);
  const record = saves && readSaveRecord(saves.record, saves.content);
  return {
    times: record?.times.map((second) => second / 60),
    isWhole: record?.count === record?.times.length,
    isUntouched: record?.content === wholeDigest(digestContent(inspection, rubric)),
  };
}

const written = (...times: readonly number[]) => ({ times, isWhole: true, isUntouched: true });

async function firstCell(port: LivePort): Promise<{ sheet: string; row: number; column: number }> {
  const { sheet = '', row = 0 } = readingOf(await port.read()).places.get('CS-01.1') ?? {};
  return { sheet, row, column: 7 };
}

test('R1 R2: every command adds one write, and no request', async () => {
  const port = recording();
  await generateLive(port, smallRubric());
  expect(recordIn(await port.read())).toEqual(written(1000));
  const cell = await firstCell(port);
  world.sent.length = 0;
  const edits = [
    { ...cell, value: 1.5, was: null },
    { ...cell, column: 9, value: '一人未佩戴工牌', was: null },
  ];
  expect(await port.edit(edits)).toBe(2);
  expect(world.sent).toHaveLength(1);
  expect(recordIn(await port.read())).toEqual(written(1001, 1000));
  const requests: Record<string, number> = {};
  for (const part of ['summary', 'rectification', 'rules'] satisfies Part[]) {
    const found = await port.read();
    world.sent.length = 0;
    await rewrite(part, port, found, {});
    requests[part] = world.sent.length;
  }
  expect(recordIn(await port.read())).toEqual(written(1004, 1003, 1002, 1001, 1000));
  await generateLive(port, smallRubric(), { ...WISH, facts: { ...WISH.facts, siteManager: '李经理' } });
  expect(recordIn(await port.read())).toEqual(written(1005, 1004, 1003, 1002, 1001, 1000));
  await generateLive(port, smallRubric('2')); // its sheets are replaced
  expect(recordIn(await port.read()).times?.[0]).toBe(1006);
  world.dispose();

  world = startOffice();
  await generateLive(world.port, smallRubric());
  await world.port.edit(edits);
  for (const part of ['summary', 'rectification', 'rules'] satisfies Part[]) {
    const found = await world.port.read();
    world.sent.length = 0;
    await rewrite(part, world.port, found, {});
    expect([part, requests[part]]).toEqual([part, world.sent.length]);
  }
});

test('R2: a cell that holds something else by now', async () => {
  const port = recording();
  await generateLive(port, smallRubric());
  const cell = await firstCell(port);
  await world.port.edit([{ ...cell, value: 2 }]);
  expect(await port.edit([{ ...cell, value: 0, was: null }])).toBe(0);
});

test('R3: a write that fails', async () => {
  const port = recording();
  await generateLive(port, smallRubric());
  const found = await port.read();
  let asked = 0;
  world.interfere((_, run) => (asked++ === 0 ? Promise.reject(new Error('no')) : run()));
  await expect(rewrite('summary', port, found, {})).rejects.toBeDefined();
  world.interfere(null);
  expect(recordIn(await port.read())).toEqual(written(1000));
});

test('R4 R5: no alteration; kept when the workbench saves; typing is seen', async () => {
  const port = recording();
  await generateLive(port, smallRubric());
  const cell = await firstCell(port);
  await port.edit([{ ...cell, value: 0 }]);
  const save = async (): Promise<GridWorkbook> => {
    const read = readXlsx(await loadFiles().saveBook(world.book, '原件', new Date(Date.UTC(2011, 10, 27))));
    if (!read.ok) throw new Error(read.failure);
    return read.workbook;
  };
  const saved = await save();
  const compared = compareWorkbook(saved, [smallRubric()]);
  expect(compared.ok && compared.value.alterations).toEqual([]);
  expect(recordIn(saved)).toEqual(written(1001, 1000));
  expect(saved.modified).toBe(Date.UTC(2011, 10, 27) / 1000);
  await world.port.edit([{ ...cell, value: 1 }]); // as a person does it
  expect(recordIn(await save())).toEqual({ ...written(1001, 1000), isUntouched: false });
});
