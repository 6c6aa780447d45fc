/**
 * 快速录入 over cells into which somebody put a formula.
 *
 * G1 a formula is never written over, whatever is typed, as it could not come back: that is said, and what was typed as a reason stays in
 *    the line. What changes another cell of the checkpoint only is taken. 本项全部符合 leaves such a checkpoint out.
 * G2 so it is where the formula came after the answer, even if it shows what the cell held: it stays, and is named.
 * G3 撤回 leaves a formula that somebody put over what was written: it shows the same, and is theirs.
 * G4 其余按符合, and taking that back, leave formulas as they are too.
 */

import type { RawValue } from '../../src/domain/raw-value';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { fillRest, takeBackRest } from '../../src/usecases/live/fill-rest';
import { GridPort } from '../support/pane/grid-pane';
import { FOUND, held, openQuickPane, reading } from '../support/pane/quick-pane';
import { withCell, withSheet } from '../support/plan-to-grid';

const ID = 'CS-01.1';
type Field = 'deduction' | 'reason' | 'method';

const cellOf = (port: GridPort, id: string, field: Field) => {
  const cell = reading(port).places.get(id)?.at(field).cell;
  if (!cell) throw new Error('no cell');
  return cell;
};
const put = (port: GridPort, field: Field, value: RawValue, formula?: string, id = ID): void => {
  const { sheet, row, column } = cellOf(port, id, field);
  port.found = withSheet(port.found, sheet, (tab) => withCell(tab, row, column, value, formula));
};
const formulaIn = (port: GridPort, field: Field, id = ID): string | undefined => {
  const { sheet, row, column } = cellOf(port, id, field);
  const tab = port.found.sheets.find(({ name }) => name === sheet);
  return tab?.rows.get(row)?.get(column)?.formula;
};
const SAID = '单元格里是公式，改写了就回不来，没有改。请直接在表里改。';

let finish = async (): Promise<void> => undefined;
afterEach(() => finish());

async function opened(...formulas: readonly (readonly [Field, RawValue, string])[]) {
  const port = new GridPort(FOUND);
  for (const [field, value, formula] of formulas) put(port, field, value, formula);
  const open = await openQuickPane(port);
  finish = open.write;
  return open;
}

test.each(['1-1⏎0.5⏎', '1-1⏎0⏎', '1-1⏎+', '1-1⏎/'])('G1: 扣分, %s', async (typed) => {
  const { quick, keys, port, write } = await opened(['deduction', 1.5, '3*0.5']);
  keys(typed);
  expect(quick.state()).toMatchObject({ stage: 'amount', said: { text: SAID, isRefusal: true }, waiting: 0 });
  await write();
  expect([held(port, ID), formulaIn(port, 'deduction')]).toEqual([[1.5, null], '3*0.5']);
});

test('G1: a formula that shows nothing, 本项全部符合', async () => {
  const { quick, keys, port, write } = await opened(['deduction', '', 'IF(1,"",1)']);
  keys('1-1⏎0.5⏎');
  expect(quick.state().said?.text).toBe(SAID);
  keys('*');
  await write();
  expect(['CS-01.1', 'CS-01.2', 'CS-01.3'].map((id) => held(port, id)[0])).toEqual([null, 0, 0]);
  expect(formulaIn(port, 'deduction')).toBe('IF(1,"",1)');
  keys('1-1⏎*');
  expect(quick.state()).toMatchObject({ said: { text: SAID }, waiting: 0 });
});

test('G1: 存在问题; beside a formula', async () => {
  const { quick, keys, port, actions, write } = await opened(
    ['deduction', 1.5, '3*0.5'],
    ['reason', '见附表', 'A1&"见附表"'],
  );
  keys('1-1⏎1.5⏎');
  expect(quick.state().stage).toBe('reason');
  actions.type('没有上墙');
  keys('⏎');
  expect(quick.state()).toMatchObject({ stage: 'reason', typed: '没有上墙', said: { text: SAID } });
  put(port, 'reason', '见附表');
  await openReading();
  keys('⏎');
  await write();
  expect([held(port, ID), formulaIn(port, 'deduction')]).toEqual([[1.5, '没有上墙'], '3*0.5']);

  async function openReading(): Promise<void> {
    await port.type({ ...cellOf(port, 'CS-02.1', 'reason'), value: '' });
  }
});

test('G1: what could not come back in another cell', async () => {
  const { quick, keys, port, actions, write } = await opened();
  put(port, 'method', true);
  put(port, 'reason', { error: '#N/A' });
  await port.type({ ...cellOf(port, 'CS-02.1', 'reason'), value: '' });
  keys('1-1⏎1⏎');
  actions.type('没有上墙');
  keys('⏎');
  expect(quick.state().said?.text).toBe('单元格里是公式的错误值或逻辑值，请先在表里清掉。');
  keys('1-1⏎');
  await write();
  expect(reading(port).inspection.entries.get(ID)).toEqual({
    deduction: 1,
    reason: { error: '#N/A' },
    method: true,
  });
});

test.each([
  [null, '没有写入：单元格里是公式，没有动它。'],
  ['', '没有写入：单元格里是公式，没有动它。'],
])('G2: after the answer, showing %p', async (value, why) => {
  const { quick, keys, port, write } = await opened();
  keys('⏎1.5⏎没有上墙⏎+');
  put(port, 'deduction', value, 'IF(1,"",1)');
  await write();
  expect([held(port, ID), formulaIn(port, 'deduction')]).toEqual([[null, null], 'IF(1,"",1)']);
  expect(held(port, 'CS-01.2')).toEqual([0, null]);
  expect(quick.state().recent).toMatchObject([{ status: 'written' }, { status: 'refused', why }]);
});

test('G3: over what was written', async () => {
  const { pane, quick, keys, port, actions, write } = await opened();
  keys('⏎1.5⏎⏎');
  await write();
  put(port, 'deduction', 1.5, '3*0.5');
  await pane.in(CheckModel, ({ recheck }) => recheck());
  actions.takeBack();
  expect(quick.state().said?.text).toBe('这一条后来改过，没有撤回。');
  await write();
  expect([held(port, ID), formulaIn(port, 'deduction')]).toEqual([[1.5, null], '3*0.5']);
});

test('G3: unseen by the pane', async () => {
  const { quick, keys, port, actions, write } = await opened();
  keys('⏎1.5⏎⏎');
  await write();
  put(port, 'deduction', 1.5, '3*0.5');
  actions.takeBack();
  await write();
  expect([held(port, ID), formulaIn(port, 'deduction')]).toEqual([[1.5, null], '3*0.5']);
  expect(quick.state().recent).toMatchObject([{ status: 'refused' }]);
});

test('G4: 其余按符合', async () => {
  const port = new GridPort(FOUND);
  put(port, 'deduction', '', 'IF(1,"",1)');
  const { count, filled } = await fillRest(port, port.found, 'customer-service');
  expect([count, filled]).toEqual([3, ['CS-01.2', 'CS-01.3', 'CS-02.1']]);
  expect(formulaIn(port, 'deduction')).toBe('IF(1,"",1)');
  put(port, 'deduction', 0, 'SUM(A1)', 'CS-01.2');
  expect(await takeBackRest(port, port.found, 'customer-service', filled)).toBe(2);
  expect(formulaIn(port, 'deduction', 'CS-01.2')).toBe('SUM(A1)');
});
