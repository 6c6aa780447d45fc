import { blankInspection } from '../../../src/domain/inspection';
import { blankFacts } from '../../../src/domain/site-facts';
import { readLive } from '../../../src/usecases/live/read-live';
import { mergeWorkbooks, readMergeable, takeBackIn, type WrittenMerge } from '../../../src/usecases/merge';
import { HostFailure, type LivePort } from '../../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../../src/workbook/grid';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import { MEETINGS } from '../../../src/workbook/sheets/programme/meetings-table';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { entry, person } from '../inspections';
import { planToGrid } from '../plan-to-grid';
import { smallRubric, WISH } from './scenes';

const COLLEAGUE = '张工.xlsx';

/** What a colleague has filled in for the same inspection: new entries, another word in one, a person, and trainings. */
const colleaguesBook = (): GridWorkbook => {
  const rubric = smallRubric();
  const { inspectors: _, ...facts } = WISH.facts;
  const meeting = { date: 40_850, topic: '班前会', kind: '制度学习', record: '有' };
  return planToGrid(
    planWorkbook(rubric, {
      ...blankInspection({ ...blankFacts(facts.site, facts.period, WISH.year), ...facts }, 'undetermined'),
      entries: new Map([
        ['CS-01.2', entry(0, null)],
        ['CS-02.2', entry(1, '回访漏了两户')],
        ['CL-02.1', entry(0.5, '有落叶')],
      ]),
      roster: [person('罗海', '项目经理')],
      rectification: new Map([
        ['CL-02.1', { responsible: '罗海', dueOn: 40_880, measure: '每天清扫', state: null, recheck: null }],
      ]),
      tables: new Map([[MEETINGS.kind, [{ key: 'r1', values: meeting }]]]),
    }),
  );
};

/** 合并录入 as the pane does it: a fresh reading, then everything that both say, the colleague's word where they differ. */
export async function mergeLive({ port }: { readonly port: LivePort }): Promise<WrittenMerge> {
  const colleague = { file: COLLEAGUE, found: colleaguesBook() };
  let written: WrittenMerge | null = null;
  const planOf = (found: GridWorkbook): WorkbookPlan | null => {
    const read = readMergeable([{ file: '当前工作簿', found }, colleague], { allowAltered: true });
    if (!read.ok) return null;
    const { plan, inspection: merged } = mergeWorkbooks(read.value, { all: COLLEAGUE });
    written = {
      before: read.value.parts[0].inspection,
      merged,
      fingerprint: read.value.rubric.fingerprint,
    };
    return plan;
  };
  const { found } = await readLive(port);
  const plan = planOf(found);
  if (!plan) throw new HostFailure('excel-changed', '');
  await port.write(plan, { since: found, replan: planOf });
  if (!written) throw new Error('nothing was merged');
  return written;
}

/** 退回刚才的合并 as the pane does it. */
export async function takeMergeBack(
  { port }: { readonly port: LivePort },
  written: WrittenMerge,
): Promise<void> {
  const planOf = (found: GridWorkbook): WorkbookPlan | null => takeBackIn(found, written)?.plan ?? null;
  const { found } = await readLive(port);
  const plan = planOf(found);
  if (!plan) throw new HostFailure('excel-changed', '');
  await port.write(plan, { since: found, replan: planOf });
}
