/**
 * A file as a workbook of its own in Excel.
 *
 * O1 it arrives byte for byte, whatever its length.
 * O2 where Excel does not take it, that is said and nothing is thrown.
 */
import { openInExcel } from '../../../src/hosts/office/open-workbook';
import { refuseMembers } from '../../support/office/refuse-members';
import { startOffice } from '../../support/office/start-office';

const fileOf = (length: number): { readonly bytes: Uint8Array<ArrayBuffer>; readonly file: Blob } => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
  return { bytes, file: new Blob([bytes]) };
};

test.each([1, 2, 3, 32_768, 100_001])('O1: %i bytes', async (length) => {
  const world = startOffice();
  const { bytes, file } = fileOf(length);
  expect(await openInExcel(file)).toBe(true);
  expect(world.book.othersOpened).toHaveLength(1);
  expect(Buffer.from(world.book.othersOpened[0] ?? '', 'base64').equals(bytes)).toBe(true);
  world.dispose();
});

test('O2: refused', async () => {
  const world = startOffice();
  refuseMembers(world, new Set(['Workbook.application.createWorkbook']));
  expect([await openInExcel(fileOf(3).file), world.book.othersOpened]).toEqual([false, []]);
  world.dispose();
});
