/**
 * Rows of values, packed.
 *
 * P1 whatever the values and whatever the number of digits, a row has the XML that a planned row of the same cells has;
 *    also one that was packed before, at another place, and also in the middle of others.
 * P2 what is taken is taken once.
 */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { rowXml } from '../../../src/hosts/xlsx/write/cell-xml';
import { RowPacker } from '../../../src/hosts/xlsx/write/row-packer';
import { shareTexts } from '../../../src/hosts/xlsx/write/shared-texts';
import { nativeDeflater } from '../../../src/hosts/xlsx/zip/native';
import type { PlainValue, RowRest } from '../../../src/workbook/plan';
import type { StyleId } from '../../../src/workbook/styles';

const STYLES: readonly StyleId[] = ['text', 'mark', 'asText', 'isoDay', 'asTextCenter'];
const LEAD = 2;
const texts = shareTexts(['明查', '符合', '<&>']);

const textOf = (packer: RowPacker): string => inflateFlushed(packer.take().bytes);
/** A piece that another could follow ends with a flush, not with an end. */
const inflateFlushed = (bytes: Uint8Array): string =>
  inflateRawSync(bytes, { finishFlush: 2 }).toString('utf8');

const planned = (lead: readonly PlainValue[], rest: RowRest, row: number): string =>
  rowXml(
    [...lead, ...rest.values].map((value, j) =>
      value === null ? null : { value, style: STYLES[j] as StyleId },
    ),
    row,
    undefined,
    texts,
  );

const value = fc.oneof<fc.Arbitrary<PlainValue>[]>(
  fc.constantFrom(null, '明查', '符合', '<&>', '0', ' 两端 ', '上\n下', '\u0000', '=1+1'),
  fc.string({ unit: 'grapheme', maxLength: 9 }),
  fc.constantFrom(0, 0.5, -12, 40_874),
);
const values = (length: number) => fc.array(value, { minLength: length, maxLength: length });
const first = fc.oneof(
  fc.constantFrom(1, 7, 8, 97, 98, 996, 9_995, 99_997, 999_998, 1_048_570),
  fc.integer({ min: 1, max: 1_048_570 }),
);

test('P1: the XML of a planned row', () => {
  const rest = fc.record({ values: values(STYLES.length - LEAD), again: fc.boolean() });
  const sites = fc.array(
    fc.record({ first, lead: values(LEAD), order: fc.array(fc.nat(4), { maxLength: 5 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(fc.array(rest, { minLength: 5, maxLength: 5 }), sites, (rests, all) => {
      const packer = new RowPacker(STYLES, texts, nativeDeflater);
      const given = all.map(({ order, ...site }) => ({
        ...site,
        rows: order.map((at) => rests[at] as RowRest),
      }));
      for (const site of given) packer.add(site);
      const expected = given.flatMap((site) =>
        site.rows.map((row, i) => planned(site.lead, row, site.first + i)),
      );
      expect(textOf(packer)).toBe(expected.join(''));
    }),
    { numRuns: 300 },
  );
});

test('P1: more rows than fit into the block at first', () => {
  const packer = new RowPacker(STYLES, texts, nativeDeflater);
  const rows = [true, false].map((again): RowRest => ({ values: ['一'.repeat(30_000), 1, null], again }));
  packer.add({ first: 9, lead: ['甲', null], rows });
  expect(textOf(packer)).toBe(rows.map((row, i) => planned(['甲', null], row, 9 + i)).join(''));
});

test('P2: taken once', () => {
  const packer = new RowPacker(STYLES, texts, nativeDeflater);
  const row: RowRest = { values: ['符合', 0.5, '明查'], again: true };
  for (const number of [9, 10, 11]) {
    packer.add({ first: number, lead: ['甲', 1], rows: [row] });
    expect(textOf(packer)).toBe(planned(['甲', 1], row, number));
  }
  expect(textOf(packer)).toBe('');
});
