import Sequencer from '@jest/test-sequencer';

/** The test files that take longest in `npm test`, or in the deep run: from four minutes there down to half of one here. */
const LONGEST = [
  'interop/agreement',
  'e2e/live',
  'taskpane/pane',
  'e2e/drafts',
  'contract/workbook-port',
  'e2e/journey',
  'workbench/page',
  'e2e/consolidate',
  'hosts/office/survive',
  'hosts/office/refused',
  'hosts/office/meanwhile',
  'hosts/office/cosmetics',
  'contract/headquarters-year',
  'workbench/busy',
  'hosts/xlsx/read-memory',
  'hosts/office/self-check',
  'interop/validity',
  'interop/integrity',
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
