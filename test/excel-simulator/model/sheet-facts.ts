import { type Box, sameBox } from '../../../src/hosts/univer/grid/box';
import type { ModelOf } from './modelled';

/** Options of a protected sheet. */
export type ProtectionOptions = Excel.WorksheetProtectionOptions;

export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** An input rule of an area. */
export interface ValidationFacts {
  readonly box: Box;
  rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  errorAlert: ErrorAlert;
  prompt: Prompt;
  ignoreBlanks: boolean;
}

/** A colour rule of one or more areas. */
export interface ConditionalFormatFacts {
  readonly id: string;
  readonly boxes: readonly Box[];
  readonly type: 'Custom';
  formula: string;
  stopIfTrue: boolean;
  fill: string;
  font: { color: string; bold: boolean | null };
}

/** A table as a sheet keeps it: an area with a name; its looks are those of its cells. */
export interface TableFacts {
  readonly id: string;
  name: string;
  /** The row of captions and those below it. */
  readonly box: Box;
}

/** What a sheet has besides its cells. */
export interface SheetFacts {
  protection: ProtectionOptions | null;
  /** The password of the protection; '' for none. */
  password: string;
  veryHidden: boolean;
  validations: ValidationFacts[];
  conditionalFormats: ConditionalFormatFacts[];
  charts: ModelOf<Excel.Chart>[];
  tables: TableFacts[];
  page: Map<string, unknown>;
  breaks: ModelOf<Excel.PageBreak>[];
  /** Whether the grid still shows older rules. */
  validationsStale: boolean;
  formatsStale: boolean;
  /** Events that somebody listens to. */
  readonly listeners: Set<string>;
}

export const newSheetFacts = (): SheetFacts => ({
  protection: null,
  password: '',
  veryHidden: false,
  validations: [],
  conditionalFormats: [],
  charts: [],
  tables: [],
  page: new Map(),
  breaks: [],
  validationsStale: false,
  formatsStale: false,
  listeners: new Set(),
});

/** The rule of exactly this area, made where there is none. */
export function validationOf(facts: SheetFacts, box: Box): ValidationFacts {
  facts.validationsStale = true;
  const found = facts.validations.find((validation) => sameBox(validation.box, box));
  if (found) return found;
  const made: ValidationFacts = {
    box,
    rule: {},
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    prompt: { showPrompt: true, title: '', message: '' },
    ignoreBlanks: true,
  };
  facts.validations.push(made);
  return made;
}
