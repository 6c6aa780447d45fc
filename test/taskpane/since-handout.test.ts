/**
 * 发放 and 汇总 of the pane's 总部 (ADR 22).
 *
 * U1 what 发放 makes remembers what it filled in.
 * U2 汇总 lists what differs by file, marks the sites in the ranking, and names files whose handout cannot be read.
 */
import { unzipSync } from 'fflate';
import { Consolidator } from '../../src/domain/consolidation/consolidator';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readHandout } from '../../src/domain/handout';
import type { SinceHandout } from '../../src/domain/handout-difference';
import { readXlsx } from '../../src/hosts/xlsx/read';
import type { BatchReply } from '../../src/taskpane/features/headquarters/model/batch-messages';
import { BatchServer } from '../../src/taskpane/features/headquarters/worker/batch-server';
import { consolidationView } from '../../src/taskpane/features/headquarters/worker/consolidation-view';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { siteResult } from '../support/site-results';

const SINCE: Readonly<Record<string, SinceHandout>> = {
  甲: [{ what: 'inspectedOn', was: '2011-11-27', now: '2011-12-10' }],
  乙: [],
  丙: null,
  丁: 'unreadable',
};

const LIST = `项目名称,检查期间,检查日期,姓名,岗位
甲,2011Q4,2011-11-27,张三,项目经理
乙,2011Q4,,,
`;

test('U1: 发放', async () => {
  const replies: BatchReply[] = [];
  const server = new BatchServer((reply) => replies.push(reply));
  await server.serve({
    kind: 'read',
    bytes: new TextEncoder().encode(LIST),
    name: '清单.csv',
    period: '',
    year: 2011,
    byDiscipline: false,
    programmeOn: null,
  });
  await server.serve({ kind: 'make', modified: new Date(Date.UTC(2011, 10, 20)) });
  const made = replies.find((reply) => reply.kind === 'made');
  if (made?.kind !== 'made' || !made.zip) throw new Error(JSON.stringify(replies));
  const handouts = Object.values(unzipSync(new Uint8Array(await made.zip.arrayBuffer()))).map((bytes) => {
    const read = readXlsx(bytes);
    const reading = read.ok ? readWorkbook(read.workbook) : null;
    return reading?.ok ? readHandout(reading.value.handedOut) : null;
  });
  expect(handouts).toEqual([
    expect.objectContaining({ site: '甲', inspectedOn: '2011-11-27', roster: [['张三', '项目经理', '']] }),
    expect.objectContaining({ site: '乙', inspectedOn: null, roster: [] }),
  ]);
});

test('U2: what is shown', () => {
  const consolidator = new Consolidator();
  Object.entries(SINCE).forEach(([site, since], i) => {
    consolidator.add({ ...siteResult({ seed: i + 1, site }), file: `${site}.xlsx`, sinceHandout: since });
  });
  const view = consolidationView(consolidator.finish({ day: '2011-12-20', rubrics: [defaultRubric()] }));
  expect(view.sinceHandout).toEqual([{ file: '甲.xlsx', text: '检查日期 2011-11-27 → 2011-12-10' }]);
  expect(view.unreadableHandouts).toBe('发放记录读不出，未作比对 1 份：丁.xlsx');
  expect(Object.fromEntries(view.ranking?.sites.map(({ site, marks }) => [site, marks]) ?? [])).toEqual({
    甲: ['与发放时不同'],
    乙: [],
    丙: [],
    丁: ['发放记录读不出'],
  });
});
