import type { SheetVisibility } from '../../../workbook/grid';
import { attribute, isTrue, prefixedAttribute } from './attributes';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { scanXml } from './scan-xml';
import { joinText } from './xml-text';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Id of the relationship that leads to its part. */
  readonly id: string;
  readonly visibility: SheetVisibility;
}

/** What the workbook part says of the whole. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  /** Names of the workbook; those of one sheet and the program's own (`_xlnm.…`) left out. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether days count from 1904, as older Excel for Mac had it. */
  readonly isFrom1904: boolean;
}

/** Reads the list of sheets and the defined names. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  const path: string[] = [];
  let name: string | undefined;
  let isFrom1904 = false;
  scanXml(xml, {
    open: (element, attributes, depth) => {
      path[depth] = element;
      if (depth === 1 && element === 'workbookPr') isFrom1904 = isTrue(attribute(attributes, 'date1904'));
      if (depth !== 2) return;
      if (path[1] === 'sheets' && element === 'sheet') sheets.push(listedSheet(attributes));
      name = path[1] === 'definedNames' && element === 'definedName' ? workbookName(attributes) : undefined;
      if (name !== undefined) names.set(name, '');
      if (sheets.length > LIMITS.sheets || names.size > LIMITS.names) fail('too-large');
    },
    close: () => undefined,
    text: (text, depth) => {
      if (depth === 2 && name !== undefined) names.set(name, joinText(names.get(name) ?? '', text));
    },
  });
  return { sheets, names, isFrom1904 };
}

function listedSheet(attributes: string): ListedSheet {
  const state = attribute(attributes, 'state');
  return {
    name: attribute(attributes, 'name') ?? '',
    id: prefixedAttribute(attributes, 'id') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}

/** The name, undefined where it is of one sheet only or the program's own. */
function workbookName(attributes: string): string | undefined {
  const name = attribute(attributes, 'name');
  const ours = attribute(attributes, 'localSheetId') === undefined && !/^_xlnm\./i.test(name ?? '');
  return ours ? name : undefined;
}
