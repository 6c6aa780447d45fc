/**
 * The programme on every host; a single table of it, 会议培训, for how tables are written.
 *
 * H1 it is written and read back, cell for cell, with the formulas of its checks calculated.
 * H2 写 again with other rows, rows that were sorted, and free rows used up: the table is as planned, no row lost or doubled.
 * H3 it comes to a workbook that has none, and stays when a part of the workbook is written.
 * H5 the whole programme comes to a workbook that has none, is calculated there as it is planned, and grows by pasted rows.
 * H4 a host that fails in between leaves the workbook as it was; asked again, it works.
 */
import type { EnteredRow } from '../../src/domain/entered-rows';
import type { Inspection } from '../../src/domain/inspection';
import { planAddedRows } from '../../src/usecases/live/plan-changed';
import { MEETINGS } from '../../src/workbook/sheets/programme/meetings-table';
import { PEOPLE } from '../../src/workbook/sheets/programme/people-table';
import { PLAN } from '../../src/workbook/sheets/programme/plan-table';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { contents, inspectionIn, namesOf, PATIENCE, planned } from './support/contents';
import { fileHost } from './support/file-host';
import type { ContractHost } from './support/host';
import { officeHost } from './support/office-host';
import { openWorlds } from './support/open-worlds';
import { univerHost } from './support/univer-host';

const { rubric, inspection } = buildCase(3, 'small');

const meeting = (number: number, values: EnteredRow['values'] = {}): EnteredRow => ({
  key: `r${number}`,
  values: {
    date: 40_850 + number,
    topic: `第 ${number} 次学习`,
    kind: '制度学习',
    discipline: null,
    host: '王主任',
    studied: null,
    record: number % 3 === 0 ? null : `记录 ${number}`,
    ...values,
  },
});
const withMeetings = (rows: readonly EnteredRow[]): Inspection => ({
  ...inspection,
  tables: new Map([[MEETINGS.kind, rows]]),
});
const meetings = (count: number): readonly EnteredRow[] =>
  Array.from({ length: count }, (_, i) => meeting(i + 1));

const people = (count: number): readonly EnteredRow['values'][] =>
  Array.from({ length: count }, (_, i) => ({
    name: `员工 ${i % 60}`,
    department: i % 2 === 0 ? '保洁' : '客服',
    post: null,
    discipline: null,
    from: 40_800 + i,
    to: null,
  }));

function contract(host: ContractHost): void {
  const open = openWorlds(host);

  test(
    'H1, H2: written, and written again',
    async () => {
      const world = open();
      const turns = [
        meetings(3),
        [meeting(2), meeting(1, { topic: '第 2 次学习', date: 40_852 }), meeting(3)],
        meetings(19),
        [],
      ];
      for (const rows of turns) {
        const plan = planWorkbook(rubric, withMeetings(rows));
        await world.port.write(plan);
        const found = await world.again().read();
        expect(contents(found, namesOf(plan))).toEqual(planned(plan));
        expect(inspectionIn(found).tables?.get(MEETINGS.kind)).toEqual(rows);
      }
    },
    PATIENCE,
  );

  test(
    'H3: added, and beside a part',
    async () => {
      const world = open();
      await world.port.write(planWorkbook(rubric, inspection));
      const plan = planWorkbook(rubric, withMeetings(meetings(2)));
      await world.port.write(plan);
      await world.port.write(plan, { only: ['汇总', '奖惩明细'] });
      const found = await world.again().read();
      expect(contents(found, namesOf(plan))).toEqual(planned(plan));
      expect(inspectionIn(found).tables?.get(MEETINGS.kind)).toEqual(meetings(2));
    },
    PATIENCE,
  );

  test(
    'H5: the whole programme',
    async () => {
      const world = open();
      await world.port.write(planWorkbook(rubric, inspection));
      const begun = withProgramme(inspection, '2011-10-18');
      const holding: Inspection = { ...begun, asOf: { chosen: '2011-10-18', today: '2011-10-18' } };
      const plan = planWorkbook(rubric, holding);
      await world.port.write(plan);
      const found = await world.again().read();
      expect(contents(found, namesOf(plan))).toEqual(planned(plan));
      expect(inspectionIn(found).tables).toEqual(holding.tables);
      const added = planAddedRows(found, PEOPLE.kind, people(70));
      if (!added) throw new Error('nothing is planned');
      await world.port.write(added.plan);
      const grown = await world.again().read();
      expect(contents(grown, namesOf(added.plan))).toEqual(planned(added.plan));
      expect(
        inspectionIn(grown)
          .tables?.get(PEOPLE.kind)
          ?.map(({ values }) => values),
      ).toEqual(people(70));
      expect(inspectionIn(grown).tables?.get(PLAN.kind)).toEqual(holding.tables?.get(PLAN.kind));
    },
    PATIENCE,
  );

  test(
    'H4: a host that fails',
    async () => {
      const world = open();
      await world.port.write(planWorkbook(rubric, withMeetings(meetings(2))));
      const before = await world.port.read();
      const plan = planWorkbook(rubric, withMeetings(meetings(5)));
      world.breakDown();
      await expect(world.port.write(plan)).rejects.toBeTruthy();
      world.restore();
      expect((await world.again().read()).sheets).toEqual(before.sheets);
      await world.port.write(plan);
      expect(inspectionIn(await world.again().read()).tables?.get(MEETINGS.kind)).toEqual(meetings(5));
    },
    PATIENCE,
  );
}

describe('hosts/xlsx', () => contract(fileHost));
describe('hosts/office', () => contract(officeHost));
describe('hosts/univer', () => contract(univerHost));
