import { isSameFormula } from '../../../../workbook/formula-text';
import { type CheckPoint, point } from '../check-point';

/** Input rules of cells. */
export const RULES: readonly CheckPoint[] = [
  point({
    id: 'rule-formula',
    members: ['Range.dataValidation.rule'],
    expected: { type: 'Custom', same: true },
    act: (bench) => {
      bench.cells(1, 1, 3).dataValidation.rule = { custom: { formula: `=LEN(${bench.ref(1, 1)})<=20` } };
    },
    read: (bench) => {
      const rule = bench.cells(1, 1, 3).dataValidation.load('type,rule');
      return () => ({
        type: rule.type,
        same: isSameFormula(String(rule.rule.custom?.formula), `=LEN(${bench.ref(1, 1)})<=20`),
      });
    },
  }),
  point({
    id: 'rule-list',
    members: ['Range.dataValidation.rule'],
    expected: { type: 'List', source: '明查,暗访', arrow: true },
    act: (bench) => {
      bench.cells(1, 1).dataValidation.rule = { list: { inCellDropDown: true, source: '明查,暗访' } };
    },
    read: (bench) => {
      const rule = bench.cells(1, 1).dataValidation.load('type,rule');
      return () => ({
        type: rule.type,
        source: String(rule.rule.list?.source),
        arrow: rule.rule.list?.inCellDropDown ?? null,
      });
    },
  }),
  point({
    id: 'rule-date',
    members: ['Range.dataValidation.rule'],
    expected: { type: 'Date', operator: 'Between' },
    act: (bench) => {
      const [from, to] = ['=DATE(2011,1,1)', '=DATE(2031,12,31)'];
      bench.cells(1, 1).dataValidation.rule = { date: { operator: 'Between', formula1: from, formula2: to } };
    },
    read: (bench) => {
      const rule = bench.cells(1, 1).dataValidation.load('type,rule');
      return () => ({ type: rule.type, operator: rule.rule.date?.operator ?? null });
    },
  }),
  point({
    id: 'rule-alert',
    members: ['Range.dataValidation.errorAlert'],
    expected: { stop: 'Stop', title: '请改正', text: '请填 0–2 之间的数。', information: 'Information' },
    act: (bench) => {
      const alert = { showAlert: true, title: '请改正', message: '请填 0–2 之间的数。' };
      for (const [row, style] of [
        [1, 'Stop'],
        [2, 'Information'],
      ] as const) {
        const { dataValidation } = bench.cells(row, 1);
        dataValidation.rule = { custom: { formula: '=TRUE' } };
        dataValidation.errorAlert = { ...alert, style };
      }
    },
    read: (bench) => {
      const [stop, information] = [1, 2].map((row) => bench.cells(row, 1).dataValidation.load('errorAlert'));
      return () => ({
        stop: stop?.errorAlert.style ?? null,
        title: stop?.errorAlert.title ?? null,
        text: stop?.errorAlert.message ?? null,
        information: information?.errorAlert.style ?? null,
      });
    },
  }),
  point({
    id: 'rule-prompt',
    members: ['Range.dataValidation.prompt'],
    expected: { shown: true, title: '扣分', text: '填 0 表示符合。' },
    act: (bench) => {
      const { dataValidation } = bench.cells(1, 1);
      dataValidation.rule = { custom: { formula: '=TRUE' } };
      dataValidation.prompt = { showPrompt: true, title: '扣分', message: '填 0 表示符合。' };
    },
    read: (bench) => {
      const { dataValidation } = bench.cells(1, 1);
      dataValidation.load('prompt');
      return () => {
        const { showPrompt, title, message } = dataValidation.prompt;
        return { shown: showPrompt, title, text: message };
      };
    },
  }),
  {
    id: 'rule-clear',
    members: ['Range.dataValidation.clear'],
    expected: { cleared: 'None', kept: 'Custom' },
    run: async (bench) => {
      bench.cells(1, 1, 3).dataValidation.rule = { custom: { formula: '=TRUE' } };
      await bench.send();
      bench.cells(1, 1).dataValidation.clear();
      await bench.send();
      return await bench.readBack(() => {
        const [cleared, kept] = [1, 3].map((row) => bench.cells(row, 1).dataValidation.load('type'));
        return () => ({ cleared: cleared?.type ?? null, kept: kept?.type ?? null });
      });
    },
  },
];
