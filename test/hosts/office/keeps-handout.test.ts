/**
 * What 发放 handed out stays in an open workbook, through genuine office.js (ADR 22).
 *
 * K1 重新生成, also with another site, 恢复规则, 写入汇总, 生成整改清单, an edit and a new version of the rubric, whose sheets are
 *    replaced, keep it; the workbench keeps it when it saves.
 * K2 生成 in an empty workbook remembers nothing, however often it is done.
 * K3 a long roster, in several cells, is kept too.
 */
import { handoutOf, readHandout } from '../../../src/domain/handout';
import { blankInspection, type Inspection } from '../../../src/domain/inspection';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { guardedPort } from '../../../src/usecases/live/guarded-port';
import { type Part, rewrite } from '../../../src/usecases/live/rewrite';
import type { LivePort } from '../../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { NO_RECORDS } from '../../../src/workbook/records';
import { rememberingHandout } from '../../../src/workbook/remember-handout';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { person } from '../../support/inspections';
import { loadFiles } from '../../support/office/model-bundle';
import { generateLive, smallRubric, WISH } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';

let world: OfficeWorld;
afterEach(() => world.dispose());

/** An open workbook as every command has it. */
function open(): LivePort {
  world = startOffice();
  return guardedPort(world.port, () => new Date(Date.UTC(2011, 10, 27)));
}

const PEOPLE = [person('=张三', '项目经理'), person('李四', '班长(领班)')];

const inspection = (roster = PEOPLE): Inspection => ({
  ...blankInspection({ ...WISH.facts, year: 2011, methods: {} }, 'undetermined'),
  roster,
});

/** An open workbook that was handed out, with these people. */
async function openHanded(roster = PEOPLE): Promise<LivePort> {
  const port = open();
  const plan = planWorkbook(smallRubric(), inspection(), { records: NO_RECORDS });
  await world.port.write(rememberingHandout(plan, inspection(roster)));
  return port;
}

const textsIn = (found: GridWorkbook): readonly string[] => {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.handedOut;
};

test('K1: every command', async () => {
  const port = await openHanded();
  const kept = async (): Promise<void> => {
    expect(readHandout(textsIn(await port.read()))).toEqual(handoutOf(inspection()));
  };
  await kept();
  await generateLive(port, smallRubric(), {
    ...WISH,
    facts: { ...WISH.facts, site: '别处', siteManager: '' },
  });
  await kept();
  for (const part of ['summary', 'rectification', 'rules'] satisfies Part[]) {
    await rewrite(part, port, await port.read(), {});
    await kept();
  }
  const reading = readWorkbook(await port.read());
  const { sheet = '', row = 0 } = (reading.ok && reading.value.places.get('CS-01.1')) || {};
  expect(await port.edit([{ sheet, row, column: 7, value: 1.5, was: null }])).toBe(1);
  await kept();
  await generateLive(port, smallRubric('2')); // its sheets are replaced
  await kept();
  const saved = readXlsx(await loadFiles().saveBook(world.book, '原件', new Date(Date.UTC(2011, 10, 27))));
  if (!saved.ok) throw new Error(saved.failure);
  expect(readHandout(textsIn(saved.workbook))).toEqual(handoutOf(inspection()));
});

test('K2: not handed out', async () => {
  const port = open();
  await generateLive(port, smallRubric());
  await generateLive(port, smallRubric(), { ...WISH, facts: { ...WISH.facts, site: '别处' } });
  await rewrite('rules', port, await port.read(), {});
  expect(textsIn(await port.read())).toEqual([]);
});

test('K3: a long roster', async () => {
  const roster = Array.from({ length: 1500 }, (_, i) => person(`欧阳建国𠮷${i}`, '班长(领班)'));
  const port = await openHanded(roster);
  expect(textsIn(await port.read()).length).toBeGreaterThan(1);
  await generateLive(port, smallRubric('2'));
  expect(readHandout(textsIn(await port.read()))).toEqual(handoutOf(inspection(roster)));
});
