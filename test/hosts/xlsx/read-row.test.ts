/**
 * A row as it was read.
 *
 * L1 it answers whatever a map of the same cells does.
 */
import fc from 'fast-check';
import { ReadRow } from '../../../src/hosts/xlsx/read/read-row';

test('L1: as a map', () => {
  const columns = fc.uniqueArray(fc.integer({ min: 1, max: 16_384 }), { maxLength: 20 });
  const few = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 });
  fc.assert(
    fc.property(fc.oneof(columns, few), fc.integer({ min: 0, max: 20 }), (unordered, other) => {
      const all = unordered.sort((a, b) => a - b);
      const cells = all.map((column) => ({ value: column }));
      const row = new ReadRow(all, cells);
      const map = new Map(all.map((column, i) => [column, cells[i]]));
      expect(row.size).toBe(map.size);
      for (const column of [...all, other]) {
        expect(row.get(column)).toBe(map.get(column));
        expect(row.has(column)).toBe(map.has(column));
      }
      expect([...row]).toEqual([...map]);
      expect([...row.entries()]).toEqual([...map.entries()]);
      expect([...row.keys()]).toEqual([...map.keys()]);
      expect([...row.values()]).toEqual([...map.values()]);
      const visited: unknown[] = [];
      row.forEach((cell, column, whole) => {
        visited.push([column, cell, whole === row]);
      });
      expect(visited).toEqual([...map].map(([column, cell]) => [column, cell, true]));
    }),
    { numRuns: 2000, seed: 3 },
  );
});
