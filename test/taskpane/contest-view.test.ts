/**
 * Files of one inspection as 总部 shows them.
 *
 * W1 inspections that wait for a choice come first; every file has its figures, why it does not count and how it differs.
 * W2 a choice decides, can be revised, and goes into head office's workbook; equal files are no choice.
 */
import { Consolidator } from '../../src/domain/consolidation/consolidator';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { SiteResult } from '../../src/domain/site-result';
import { readXlsx } from '../../src/hosts/xlsx/read';
import type { ConsolidateReply } from '../../src/taskpane/features/headquarters/model/consolidate-messages';
import { ConsolidateServer } from '../../src/taskpane/features/headquarters/worker/consolidate-server';
import { consolidationView } from '../../src/taskpane/features/headquarters/worker/consolidation-view';
import { siteResult } from '../support/site-results';

const now = new Date('2011-12-20T08:00:00Z');

function file(name: string, site: string, seed: number, modified: string | null): SiteResult {
  const result = siteResult({ seed, site });
  const savedAt = modified === null ? null : Date.parse(modified) / 1000;
  return { ...result, file: name, revision: { ...result.revision, modified: savedAt } };
}

const FILES = [
  file('甲1.xlsx', '甲', 1, '2011-11-27T10:00:00'),
  file('甲2.xlsx', '甲', 2, '2011-11-28T10:00:00'),
  file('乙1.xlsx', '乙', 3, null),
  file('乙2.xlsx', '乙', 4, null),
  file('丙1.xlsx', '丙', 5, null),
  file('丙2.xlsx', '丙', 5, '2011-11-28T10:00:00'),
];

test('W1: what is shown', () => {
  const consolidator = new Consolidator();
  for (const each of FILES) consolidator.add(each);
  const { contests } = consolidationView(
    consolidator.finish({ day: '2011-12-20', rubrics: [defaultRubric()] }),
  );
  const [first, second] = FILES as [SiteResult, SiteResult];
  expect(contests.map(({ name, isOpen }) => [name, isOpen])).toEqual([
    ['乙 2011Q4', true],
    ['甲 2011Q4', false],
  ]);
  expect(contests[0]?.files).toEqual([
    expect.objectContaining({
      file: '乙1.xlsx',
      isKept: false,
      why: expect.stringContaining('分不出哪一份在后'),
    }),
    expect.objectContaining({
      file: '乙2.xlsx',
      isKept: false,
      figures: expect.stringMatching(/保存时间不明$/),
    }),
  ]);
  expect(contests[1]?.files).toEqual([
    {
      file: '甲1.xlsx',
      figures: `综合得分 ${first.composite.toFixed(2)}，检查日期 2011-11-27，保存于 2011-11-27 10:00`,
      isKept: false,
      why: expect.stringContaining(`综合得分 ${first.composite.toFixed(2)}→${second.composite.toFixed(2)}`),
    },
    expect.objectContaining({ file: '甲2.xlsx', isKept: true, why: '' }),
  ]);
});

/** What the worker makes of the files with a choice: whose figures are in the workbook, and what it left out. */
async function consolidated(prefer: readonly string[]) {
  const replies: ConsolidateReply[] = [];
  const server = new ConsolidateServer((reply) => replies.push(reply));
  for (const result of FILES)
    await server.serve({
      kind: 'take',
      examined: { kind: 'site', result, detail: { remarks: [], methods: {} } },
    });
  await server.serve({ kind: 'finish', notBegun: [], now, rubrics: [], prefer });
  const made = replies.find((reply) => reply.kind === 'written');
  const bytes = made?.kind === 'written' ? await made.file?.arrayBuffer() : undefined;
  const read = readXlsx(new Uint8Array(bytes ?? new ArrayBuffer(0)));
  if (!read.ok) throw new Error(read.failure);
  const texts = (sheet: string): readonly string[] =>
    [...(read.workbook.sheets.find(({ name }) => name === sheet)?.rows.values() ?? [])].flatMap((line) =>
      [...line.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    );
  const named = (sheet: string): readonly string[] =>
    texts(sheet)
      .filter((text) => /^[甲乙丙]\d\.xlsx$/.test(text))
      .sort();
  return { ranked: named('排名'), leftOut: named('未纳入') };
}

test('W2: a choice', async () => {
  expect(await consolidated([])).toEqual({
    ranked: ['丙1.xlsx', '甲2.xlsx'],
    leftOut: ['丙2.xlsx', '乙1.xlsx', '乙2.xlsx', '甲1.xlsx'],
  });
  expect(await consolidated(['乙2.xlsx'])).toEqual({
    ranked: ['丙1.xlsx', '乙2.xlsx', '甲2.xlsx'],
    leftOut: ['丙2.xlsx', '乙1.xlsx', '甲1.xlsx'],
  });
  expect((await consolidated(['乙1.xlsx', '甲1.xlsx'])).ranked).toEqual(['丙1.xlsx', '乙1.xlsx', '甲1.xlsx']);
});
