import { areaRef } from '../../../workbook/address';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import { CHART } from './chart';
import type { Cosmetic } from './cosmetic';
import { PRINT } from './print';
import { clearConditionalFormats, writeConditionalFormats } from './rules';

/** Everything that Excel may refuse without harm, in the order in which it is set. */
export const COSMETICS: readonly Cosmetic[] = [
  {
    code: 'position',
    does: 'Worksheet.position: a new sheet stands where the one it replaces stood',
    wanted: ({ position }) => position !== null,
    order: (a, b) => (a.position ?? 0) - (b.position ?? 0), // those further left move the later ones on
    set: ({ sheet }, { position }) => {
      if (position !== null) sheet.position = position;
    },
  },
  {
    code: 'show',
    does: 'Worksheet.activate: the first sheet is shown',
    wanted: ({ shown }) => shown,
    set: ({ sheet }) => sheet.activate(),
  },
  {
    code: 'tab-color',
    does: 'Worksheet.tabColor',
    wanted: ({ plan }) => plan.tabColor !== undefined,
    set: ({ sheet }, { plan }) => {
      sheet.tabColor = `#${plan.tabColor}`;
    },
  },
  {
    code: 'gridlines',
    does: 'Worksheet.showGridlines',
    wanted: () => true,
    set: ({ sheet }, { plan }) => {
      sheet.showGridlines = plan.showGridlines;
    },
  },
  {
    code: 'freeze',
    does: 'Worksheet.freezePanes: captions stay in view',
    wanted: ({ plan }) => plan.freeze !== undefined,
    set: (book, { plan }) => freeze(book, plan),
  },
  {
    code: 'conditional-formats',
    does: 'Range.conditionalFormats: colours that follow formulas',
    always: true,
    wanted: ({ kind, plan }) => kind === 'refresh' || plan.conditionalFormats.length > 0,
    set: (book, { plan }) => {
      clearConditionalFormats(book, plan);
      writeConditionalFormats(book, plan);
    },
  },
  ...CHART,
  ...PRINT,
];

function freeze({ sheet }: AddressBook, { freeze: at }: SheetPlan): void {
  if (!at) return;
  if (at.columns === 0) sheet.freezePanes.freezeRows(at.rows);
  else sheet.freezePanes.freezeAt(areaRef({ top: 1, left: 1, bottom: at.rows, right: at.columns }));
}
