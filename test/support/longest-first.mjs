import Sequencer from '@jest/test-sequencer';

/** The test files that take most processor time, the longest first: from four minutes down to a quarter of one. */
const LONGEST = [
  'interop/agreement',
  'e2e/consolidate',
  'interop/integrity',
  'interop/validity',
  'hosts/office/refused',
  'hosts/office/survive',
  'contract/same-workbook',
  'contract/workbook-port',
  'taskpane/pane',
  'hosts/office/meanwhile',
  'workbook/integrity/alterations',
  'interop/headquarters',
  'cli/hostile-batch',
  'cli/batch',
];

/** Begins with what takes longest, so that no worker is left with it at the end; then as jest sees fit. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}

/** Where a file stands in the list; behind it where it is not in it. */
function rank({ path }) {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
}
