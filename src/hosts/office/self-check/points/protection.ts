import type { CheckPoint } from '../check-point';

const OPTIONS = { allowFormatColumns: true, allowFormatRows: true, allowEditObjects: false };

/** Protection without a password, as all our sheets have it: locked cells are refused, open ones taken. */
export const PROTECTION: readonly CheckPoint[] = [
  {
    id: 'protect',
    members: ['Worksheet.protection.protect'],
    expected: {
      protected: true,
      columns: true,
      rows: true,
      objects: false,
      openTaken: 5,
      lockedRefused: true,
    },
    run: async (bench) => {
      const [open, locked] = [bench.ref(1, 1), bench.ref(1, 2)];
      bench.sheet.getRange(open).format.protection.locked = false;
      bench.sheet.getRange(locked).format.protection.locked = true;
      bench.sheet.protection.protect(OPTIONS);
      await bench.send();
      bench.sheet.getRange(open).values = [[5]];
      await bench.send();
      bench.sheet.getRange(locked).values = [[6]];
      const lockedRefused = await bench.send().then(
        () => false,
        () => true,
      );
      return await bench.readBack(() => {
        const { protection } = bench.sheet;
        protection.load('protected,options');
        const cell = bench.sheet.getRange(open).load('values');
        return () => ({
          protected: protection.protected,
          columns: protection.options.allowFormatColumns ?? null,
          rows: protection.options.allowFormatRows ?? null,
          objects: protection.options.allowEditObjects ?? null,
          openTaken: cell.values[0]?.[0],
          lockedRefused,
        });
      });
    },
  },
  {
    id: 'unprotect',
    after: 'protect',
    members: ['Worksheet.protection.unprotect', 'Worksheet.protection.protected'],
    expected: { protected: false, taken: 7 },
    run: async (bench) => {
      bench.sheet.protection.unprotect();
      bench.cells(1, 1).values = [[7]];
      await bench.send();
      return await bench.readBack(() => {
        const { protection } = bench.sheet;
        protection.load('protected');
        const cell = bench.cells(1, 1).load('values');
        return () => ({ protected: protection.protected, taken: cell.values[0]?.[0] });
      });
    },
  },
];
