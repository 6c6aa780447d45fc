/**
 * The open workbook as a file.
 *
 * C1 every slice arrives, in its order; the file is closed afterwards, because Excel keeps two at most.
 * C2 whatever Excel refuses, it is an error, and a file that was opened is closed.
 */
import { copyOfWorkbook } from '../../../src/hosts/office/copy-of-workbook';

type Refused = 'nothing' | 'file' | 'slice';

/** An Office that has a workbook of some slices; answers how many files are open. */
function startOffice(slices: readonly (readonly number[])[], refused: Refused): { open: number } {
  const files = { open: 0 };
  const succeeded = <T>(value: T) => ({ status: 'succeeded', value });
  const failed = { status: 'failed', error: { message: 'no' } };
  const file = {
    sliceCount: slices.length,
    getSliceAsync: (i: number, done: (result: unknown) => void) =>
      done(refused === 'slice' && i === 1 ? failed : succeeded({ data: slices[i] })),
    closeAsync: () => void files.open--,
  };
  Object.assign(globalThis, {
    Office: {
      FileType: { Compressed: 'compressed' },
      AsyncResultStatus: { Succeeded: 'succeeded' },
      context: {
        document: {
          getFileAsync: (type: string, _: unknown, done: (result: unknown) => void) => {
            if (refused === 'file' || type !== 'compressed') return done(failed);
            files.open++;
            done(succeeded(file));
          },
        },
      },
    },
  });
  return files;
}

const SLICES = [[80, 75, 3], [4, 255], [0]];

test('C1', async () => {
  const files = startOffice(SLICES, 'nothing');
  const copy = await copyOfWorkbook();
  expect([...new Uint8Array(await copy.arrayBuffer())]).toEqual(SLICES.flat());
  expect(files.open).toBe(0);
});

test.each(['file', 'slice'] as const)('C2: %s', async (refused) => {
  const files = startOffice(SLICES, refused);
  await expect(copyOfWorkbook()).rejects.toThrow('no');
  expect(files.open).toBe(0);
});
