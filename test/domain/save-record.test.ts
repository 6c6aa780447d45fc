/**
 * The record of our writes.
 *
 * S1 it grows with every write and reads back; what nobody of us writes is no record.
 * S2 a file's last write is found among those of the files that it became, however the clocks went.
 * S3 two copies that went on by themselves are distinguished, whoever wrote more often; so are unrelated files.
 */
import fc from 'fast-check';
import { lineageOf, nextSaveText, readSaveRecord, type SaveRecord } from '../../src/domain/save-record';

const at = (second: number): Date => new Date(second * 1000);
const written = (text: string, ...seconds: readonly number[]): string =>
  seconds.reduce((record, second) => nextSaveText(record, at(second)), text);
const read = (text: string): SaveRecord => {
  const record = readSaveRecord(text, 'c0');
  if (!record) throw new Error(text);
  return record;
};

test('S1: it grows and reads back', () => {
  expect(written('', 100)).toBe('w1 100');
  expect(written('', 100, 90, 300.9)).toBe('w3 300 90 100');
  expect(readSaveRecord('w3 300 90 100', 'c5')).toEqual({ count: 3, times: [300, 90, 100], content: 'c5' });
  const many = written('', ...Array.from({ length: 500 }, (_, i) => 1_000_000_000 + i));
  expect(read(many).count).toBe(500);
  expect(many.length).toBeLessThan(800);
});

test.each([
  '',
  'w',
  'w0 1',
  'w1',
  'w1 2 3',
  'w2 -1',
  '3 300',
  'w1 1.5',
  'w2 1 2 ',
  '=w1 1',
  `w1 ${'9'.repeat(12)}`,
])('S1: %j is none, and the next write begins anew', (text) => {
  expect(readSaveRecord(text, '')).toBeNull();
  expect(nextSaveText(text, at(7))).toBe('w1 7');
});

const seconds = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 12 });

test('S2: before and after', () => {
  fc.assert(
    fc.property(seconds, seconds, (first, more) => {
      const early = read(written('', ...first));
      const late = read(written(written('', ...first), ...more));
      expect(lineageOf(early, late)).toBe('before');
      expect(lineageOf(late, early)).toBe('after');
      expect(lineageOf(early, early)).toBe('same');
    }),
  );
});

test('S3: copies', () => {
  const common = written('', 10, 20, 30);
  const one = read(written(common, 40));
  const other = read(written(common, 41, 50, 60));
  expect(lineageOf(one, other)).toBe('apart');
  expect(lineageOf(other, one)).toBe('apart');
  expect(lineageOf(read(written(common, 41)), one)).toBe('apart');
  expect(lineageOf(read('w1 5'), read('w1 6'))).toBe('apart');
});

test('S2: too long ago to be decided', () => {
  const many = written('', ...Array.from({ length: 100 }, (_, i) => 1000 + i));
  expect(lineageOf(read('w2 1001 1000'), read(many))).toBe('unknown');
  expect(lineageOf(read(many), read('w2 1001 1000'))).toBe('unknown');
});
