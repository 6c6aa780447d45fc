import Sequencer from '@jest/test-sequencer';

/** The test files that take longest by themselves, in seconds of processor time: from 140 down to 20. */
const LONGEST = [
  'workbench/typing',
  'e2e/drafts',
  'interop/agreement',
  'taskpane/pane',
  'workbench/locks',
  'e2e/consolidate',
  'workbench/page',
  'workbench/busy',
  'interop/validity',
  'hosts/office/survive',
  'e2e/live',
  'e2e/editions',
  'e2e/journey',
  'hosts/office/refused',
  'hosts/office/cosmetics',
  'hosts/xlsx/reading-cache',
  'hosts/office/meanwhile',
  'contract/headquarters-year',
  'contract/workbook-port',
  'hosts/office/self-check',
  'interop/integrity',
  'cli/batch',
];

/** Begins with what takes longest, so that no worker is left with it at the end; then as jest sees fit. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}

/** Where a file is in the list; the place behind its end where it is not in it. */
function rank({ path }) {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
}
