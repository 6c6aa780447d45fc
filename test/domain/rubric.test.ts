/**
 * Rubric (product.md, "Rubric").
 *
 * R1 the built-in rubric: 5 disciplines 25/30/25/15/5, 108 items, 424 checkpoints, 26 of source and 82 drafted.
 * R2 marks of a discipline sum to exactly 100, weights to 100; the error names the discipline and the sum.
 * R3 every problem is named at once: shape, duplicates, ranges, checkpoints, sheet names, bands, payouts.
 * R4 the fingerprint is the SHA-256 of the canonical JSON; it survives key order and the way there and back.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/domain/canonical-json';
import { defaultRubric } from '../../src/domain/default-rubric';
import document from '../../src/domain/default-rubric.json';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { checkpointCount, shortCode } from '../../src/domain/rubric';

type Document = typeof document;
const copy = (): Document => JSON.parse(JSON.stringify(document)) as Document;

function codesAfter(change: (rubric: Document) => void): readonly string[] {
  const rubric = copy();
  change(rubric);
  const parsed = parseRubric(rubric);
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
}

const item = (rubric: Document, discipline = 0, index = 0) => {
  const found = rubric.disciplines[discipline]?.items[index];
  if (!found) throw new Error('no such item');
  return found;
};

describe('the built-in rubric', () => {
  test('R1: has the disciplines, items and checkpoints of the 方案', () => {
    const { disciplines } = defaultRubric();
    expect(disciplines.map(({ name, weight }) => `${name}${weight}`)).toEqual([
      '客户服务25',
      '设施设备维护30',
      '秩序维护管理25',
      '保洁管理15',
      '绿化管理5',
    ]);
    const items = disciplines.flatMap((discipline) => discipline.items);
    expect(items).toHaveLength(108);
    expect(items.filter(({ provenance }) => provenance === 'source')).toHaveLength(26);
    expect(disciplines.reduce((sum, discipline) => sum + checkpointCount(discipline), 0)).toBe(424);
  });

  test('R4: its fingerprint is the SHA-256 of its canonical JSON', () => {
    const hash = createHash('sha256').update(canonicalJson(document)).digest('hex');
    expect(defaultRubric().fingerprint).toBe(hash);
    expect(shortCode(defaultRubric())).toBe(hash.slice(0, 8));
    const back = parseRubric(toDocument(defaultRubric()));
    expect(back.ok && back.value.fingerprint).toBe(hash);
    const reversed = Object.fromEntries(Object.entries(document).reverse());
    const parsed = parseRubric(reversed);
    expect(parsed.ok && parsed.value.fingerprint).toBe(hash);
  });
});

describe('a broken rubric', () => {
  test('R2: marks that do not sum name the discipline and the sum', () => {
    const rubric = copy();
    item(rubric).fullMark = 6;
    expect(parseRubric(rubric)).toEqual({
      ok: false,
      issues: [{ code: 'rubric-marks-sum', discipline: '客户服务', sum: '101' }],
    });
  });

  test.each<[string, (rubric: Document) => void, string[]]>([
    [
      'weights that do not sum',
      (r) => Object.assign(r.disciplines[0] ?? {}, { weight: 26 }),
      ['rubric-weights-sum'],
    ],
    [
      'a weight that is not whole',
      (r) => Object.assign(r.disciplines[0] ?? {}, { weight: 25.5 }),
      ['rubric-weight-not-whole'],
    ],
    ['min above max', (r) => Object.assign(item(r).deductPerMissing, { min: 3 }), ['rubric-range-reversed']],
    ['min 0', (r) => Object.assign(item(r).deductPerMissing, { min: 0 }), ['rubric-range-invalid']],
    ['two decimals', (r) => Object.assign(item(r).deductPerMissing, { min: 0.25 }), ['rubric-range-invalid']],
    ['a mark of two decimals', (r) => Object.assign(item(r), { fullMark: 5.25 }), ['rubric-mark-invalid']],
    [
      'a negative mark',
      (r) => Object.assign(item(r), { fullMark: -5 }),
      ['rubric-marks-sum', 'rubric-mark-invalid'],
    ],
    ['no checkpoints', (r) => Object.assign(item(r), { checkpoints: [] }), ['rubric-no-checkpoints']],
    ['an item id twice', (r) => Object.assign(item(r, 1), { id: 'CS-01' }), ['rubric-duplicate']],
    [
      'a discipline id twice',
      (r) => Object.assign(r.disciplines[1] ?? {}, { id: 'customer-service' }),
      ['rubric-duplicate'],
    ],
    [
      'a sheet name twice',
      (r) => Object.assign(r.disciplines[1] ?? {}, { name: '客户服务' }),
      ['rubric-duplicate'],
    ],
    [
      'a sheet name with []:*?/\\',
      (r) => Object.assign(r.disciplines[1] ?? {}, { name: '客服[1]' }),
      ['rubric-sheet-name'],
    ],
    [
      'a sheet name of ours',
      (r) => Object.assign(r.disciplines[1] ?? {}, { name: '汇总' }),
      ['rubric-sheet-name'],
    ],
    [
      'a control character',
      (r) => Object.assign(item(r), { name: 'a\u0001b' }),
      ['rubric-control-character'],
    ],
    ['a missing field', (r) => Object.assign(r, { version: undefined }), ['rubric-shape']],
    [
      'bands with an overlap',
      (r) =>
        Object.assign(r, {
          bands: [
            { name: 'a', min: 0, max: 80 },
            { name: 'b', min: 80, max: 100 },
          ],
        }),
      ['rubric-bands'],
    ],
    [
      'payouts of another number of bands',
      (r) => Object.assign(r, { payouts: [{ role: '项目经理', amounts: [1] }] }),
      ['rubric-payout-bands'],
    ],
  ])('R3: %s', (_, change, codes) => {
    expect(codesAfter(change)).toEqual(codes);
  });

  test('R3: several problems are named together', () => {
    const codes = codesAfter((r) => {
      item(r).fullMark = 6;
      item(r, 1).checkpoints = [];
      Object.assign(r.disciplines[4] ?? {}, { name: 'a/b' });
    });
    expect(codes).toEqual(['rubric-marks-sum', 'rubric-no-checkpoints', 'rubric-sheet-name']);
  });

  test.each([null, 1, 'x', [], {}])('R3: %p is no rubric', (data) => {
    expect(parseRubric(data).ok).toBe(false);
  });
});
