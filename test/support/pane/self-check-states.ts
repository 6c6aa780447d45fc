import { selfCheckView } from '../../../src/taskpane/features/self-check/model/self-check-model';
import type { SelfCheckView } from '../../../src/taskpane/features/self-check/model/self-check-view';
import type { PointResult, SelfCheckReport } from '../../../src/usecases/self-check';

const passed = (id: PointResult['id']): PointResult => ({
  id,
  status: 'passed',
  members: ['Range.values'],
  ms: 120,
  requests: 2,
  detail: '',
  differences: [],
});

const fine: SelfCheckReport = {
  points: (
    ['read-tabs', 'sheet-add', 'cells-values', 'wrap-areas', 'print-scale', 'sheet-delete'] as const
  ).map(passed),
  requests: 233,
  ms: 48_200,
  cleared: true,
};

const odd: SelfCheckReport = {
  ...fine,
  cleared: false,
  points: [
    ...fine.points,
    {
      ...passed('print-footer'),
      status: 'unsupported',
      detail: 'InvalidArgument HeaderFooter.centerFooter',
      members: ['Worksheet.pageLayout.headersFooters.defaultForAllPages.centerFooter'],
    },
    {
      ...passed('borders-areas'),
      status: 'different',
      differences: [
        { what: 'EdgeTop first', expected: 'Continuous #B4BEC9', found: 'None #000000' },
        { what: 'EdgeLeft last', expected: 'Continuous #B4BEC9', found: null },
      ],
    },
    { ...passed('chart-gap'), status: 'untried' },
    { ...passed('merge'), status: 'untried', detail: 'ApiNotFound Range.getMergedAreasOrNullObject' },
  ],
};

const facts = {
  version: '0.1.0',
  host: 'Excel PC 16.0.17928.20114',
  api: 'ExcelApi 1.17',
  at: '2026-11-28T08:00:00.000Z',
};

/** What 自检 shows, by the name of the state. */
export const SELF_CHECK_STATES: Readonly<Record<string, SelfCheckView>> = {
  'self-check-passed': selfCheckView(fine, facts),
  'self-check-odd': selfCheckView(odd, facts),
};
