import { defaultRubric } from '../../../src/domain/default-rubric';
import { compareWorkbook } from '../../../src/workbook/integrity/compare-workbook';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { entry, inspectionOf, person } from '../../support/inspections';
import { planToGrid } from '../../support/plan-to-grid';

test('x', () => {
  const plan = planWorkbook(defaultRubric(), inspectionOf({ 'CS-01.1': entry(1), 'CS-01.2': entry('/') }, [person('张三', '项目经理')]));
  const t = performance.now();
  const grid = planToGrid(plan);
  for (let i = 0; i < 10; i++) {
    const t0 = performance.now();
    const r = compareWorkbook(grid, [defaultRubric()]);
    console.log(performance.now() - t0, r.ok && r.value.alterations);
  }
});
