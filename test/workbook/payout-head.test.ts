/**
 * 综合得分 at the head of 奖惩明细.
 *
 * H1 nothing entered: no figure, least of all 100.00. H2 while something is open or wrong it is 暂计. H3 then it is plain.
 * H4 the first layout shows a figure always, as workbooks in use do.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { blankFacts } from '../../src/domain/site-facts';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';

/** What the head shows before any program calculates. */
function headOf(inspection: Inspection, layout?: number): readonly string[] {
  const { sheets } = planWorkbook(defaultRubric(), inspection, layout === undefined ? {} : { layout });
  const head =
    sheets
      .find(({ name }) => name === '奖惩明细')
      ?.cells.slice(0, 3)
      .flat() ?? [];
  return head.flatMap((cell) => String(cell?.value ?? '').match(/综合得分\S*( \S+)?/) ?? []).slice(0, 1);
}

const blank = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
const done = inspectionOf({ 'CS-01.1': entry(1, '一人未佩戴工牌') });
const begun: Inspection = { ...blank, entries: new Map([...done.entries].slice(0, 1)) };

test.each<readonly [string, Inspection, number | undefined, RegExp]>([
  ['H1: nothing entered', blank, undefined, /^综合得分 [^\d]+$/],
  ['H2: begun', begun, undefined, /^综合得分（暂计） \d+\.\d\d$/],
  ['H3: complete', done, undefined, /^综合得分 \d+\.\d\d$/],
  ['H4: nothing entered, the first layout', blank, 1, /^综合得分 100\.00$/],
])('%s', (_, inspection, layout, shown) => {
  expect(headOf(inspection, layout)).toEqual([expect.stringMatching(shown)]);
});
