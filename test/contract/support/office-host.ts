import type { RawValue } from '../../../src/domain/raw-value';
import { a1 } from '../../../src/workbook/address';
import { startOffice } from '../../support/office/start-office';
import type { ContractHost } from './host';

/** The port over a workbook that is open in an Excel of our own, through genuine office.js. */
export const officeHost: ContractHost = {
  open() {
    const world = startOffice();
    const put = (name: string, row: number, column: number, content: string | number | boolean): void => {
      const sheet = world.book.root.worksheets.items().find((candidate) => candidate.name === name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      const facts = world.book.sheetFacts(sheet.id);
      const { protection } = facts;
      facts.protection = null; // other programs do not keep to it
      sheet.getRange(a1(row, column)).values = [[content]];
      facts.protection = protection;
    };
    return {
      port: world.port,
      again: () => world.secondPort(),
      leave: (name, row, column, value) => put(name, row, column, typed(value)),
      leaveFormula: (name, row, column, formula) => put(name, row, column, `=${formula}`),
      breakDown: () =>
        world.interfere(async () => {
          throw new Error('no answer');
        }),
      restore: () => world.interfere(null),
      dispose: world.dispose,
    };
  },
};

/** What a person types to get a value. */
function typed(value: RawValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? `'${value}` : value;
}
