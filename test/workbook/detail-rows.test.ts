/**
 * The rows of 明细, site after site.
 *
 * L1 whatever was laid out before, a site has the rows that it has when it is laid out alone.
 * L2 rows that come again are the very same objects, and say so; rows with what people wrote never say so.
 */
import fc from 'fast-check';
import { defaultRubric } from '../../src/domain/default-rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import type { SiteDetail } from '../../src/domain/site-result';
import { DetailLayout } from '../../src/workbook/headquarters/detail-rows';

const rubric = defaultRubric();
const ids = [...checkpointIndex(rubric).keys()];
const head = { site: '甲', period: '2011Q4', inspectedOn: '2011-11-27' };
const method = fc.constantFrom('', '明查', '暗访', '问了保安');
const detail: fc.Arbitrary<SiteDetail> = fc.record({
  remarks: fc.uniqueArray(
    fc.record({
      checkpoint: fc.constantFrom(...ids.slice(0, 30)),
      state: fc.constantFrom('conforms', 'missing', 'not-applicable'),
      marks: fc.constantFrom(0, 0.5, 2),
      reason: fc.constantFrom('', '灯坏'),
      method,
    }),
    { selector: ({ checkpoint }) => checkpoint, maxLength: 9 },
  ),
  methods: fc.dictionary(fc.constantFrom(...rubric.disciplines.map(({ id }) => id)), method),
});

test('L1: as if laid out alone', () => {
  fc.assert(
    fc.property(fc.array(detail, { maxLength: 4 }), (details) => {
      const shared = new DetailLayout(rubric);
      for (const one of details)
        expect(shared.rowsOf(head, one)).toEqual(new DetailLayout(rubric).rowsOf(head, one));
    }),
    { numRuns: 40 },
  );
});

test('L2: what comes again', () => {
  fc.assert(
    fc.property(detail, detail, (first, second) => {
      const layout = new DetailLayout(rubric);
      const [before, after] = [layout.rowsOf(head, first).rows, layout.rowsOf(head, second).rows];
      const remarked = new Set([...first.remarks, ...second.remarks].map(({ checkpoint }) => checkpoint));
      ids.forEach((id, i) => {
        const [a, b] = [before[i], after[i]];
        const written = remarked.has(id) || a?.values.includes('问了保安') || b?.values.includes('问了保安');
        const alike = JSON.stringify(a?.values) === JSON.stringify(b?.values);
        if (!written)
          expect({ id, same: a === b, again: a?.again }).toEqual({ id, same: alike, again: true });
        if (first.remarks.some(({ checkpoint }) => checkpoint === id)) expect(a?.again).toBe(false);
        if (a?.values.at(-1) === '问了保安') expect(a.again).toBe(false);
      });
    }),
    { numRuns: 40 },
  );
});
