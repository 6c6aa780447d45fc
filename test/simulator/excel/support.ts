import { type OfficeWorld, startOffice } from '../../support/office/start-office';

/** The sheet that every workbook begins with. */
export const FIRST = 'Sheet1';

/** Runs a batch through genuine office.js; answers the code that Excel refuses it with, or 'done'. */
export async function outcome(batch: (sheet: Excel.Worksheet) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context.workbook.worksheets.getItem(FIRST));
      await context.sync();
    });
    return 'done';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

/** What is in cells. */
export async function cells(
  address: string,
): Promise<{ readonly values: unknown[][]; readonly formulas: unknown[][] }> {
  return await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(FIRST).getRange(address);
    range.load('values,formulas');
    await context.sync();
    return { values: range.values, formulas: range.formulas };
  });
}

/** An empty workbook for every test of a file. */
export function freshWorld(options: Parameters<typeof startOffice>[0] = {}): { readonly world: OfficeWorld } {
  const held = {} as { world: OfficeWorld };
  beforeEach(() => {
    held.world = startOffice(options);
  });
  afterEach(() => held.world.dispose());
  return held;
}
