import { type Box, overlap } from '../../../src/hosts/univer/grid/box';
import { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { carve } from './carve-validation';
import { checkBound, checkListSource, checkRuleFormula } from './formula-checks';
import { checkLength, checkWord } from './limits';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';
import { type ErrorAlert, type Prompt, type ValidationFacts, validationOf } from './sheet-facts';

declare module './modelled' {
  interface Models {
    validation: [Excel.DataValidation, DataValidation];
  }
}

const TYPES: Readonly<Record<string, 'Custom' | 'List' | 'Date'>> = {
  custom: 'Custom',
  list: 'List',
  date: 'Date',
};

/** Most characters of the texts of a rule. */
const MOST = { title: 32, prompt: 255, alert: 225 } as const;

/** The input rule of an area. */
export class DataValidation extends ApiObject implements Modelled<Excel.DataValidation, DataValidation> {
  static override readonly scalars = ['type', 'rule', 'errorAlert', 'prompt', 'ignoreBlanks'];

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
    private readonly box: Box,
  ) {
    super();
  }

  private get found(): ValidationFacts | undefined {
    return this.book.sheetFacts(this.sheet).validations.find(({ box }) => overlap(box, this.box));
  }

  private own(): ValidationFacts {
    this.book.guardFormat(this.sheet);
    return validationOf(this.book.sheetFacts(this.sheet), this.box);
  }

  get type(): 'Custom' | 'List' | 'Date' | 'None' {
    const [kind = ''] = Object.keys(this.found?.rule ?? {});
    return TYPES[kind] ?? 'None';
  }

  get rule(): ValidationFacts['rule'] {
    return this.found?.rule ?? {};
  }

  set rule(rule: ValidationFacts['rule']) {
    checkRule(rule);
    this.own().rule = rule;
  }

  get errorAlert(): ErrorAlert | null {
    return this.found?.errorAlert ?? null;
  }

  set errorAlert(alert: ErrorAlert) {
    checkWord('alert', alert.style, ['Stop', 'Warning', 'Information']);
    checkLength('title of an alert', alert.title, MOST.title);
    checkLength('alert', alert.message, MOST.alert);
    this.own().errorAlert = alert;
  }

  get prompt(): Prompt | null {
    return this.found?.prompt ?? null;
  }

  set prompt(prompt: Prompt) {
    checkLength('title of a prompt', prompt.title, MOST.title);
    checkLength('prompt', prompt.message, MOST.prompt);
    this.own().prompt = prompt;
  }

  get ignoreBlanks(): boolean {
    return this.found?.ignoreBlanks ?? true;
  }

  set ignoreBlanks(ignore: boolean) {
    this.own().ignoreBlanks = ignore;
  }

  clear(): void {
    this.book.guardFormat(this.sheet);
    const facts = this.book.sheetFacts(this.sheet);
    facts.validations = facts.validations.flatMap((validation) => carve(validation, this.box));
    facts.validationsStale = true;
  }
}

/** Refuses a rule that the model does not know, and one that Excel does not take. */
function checkRule(rule: ValidationFacts['rule']): void {
  const [kind = '', ...others] = Object.keys(rule);
  const facts = rule[kind];
  if (!facts || !(kind in TYPES) || others.length > 0) throw new HostError('InvalidArgument', `rule ${kind}`);
  if (kind === 'custom') checkRuleFormula(facts.formula);
  if (kind === 'list') checkListSource(facts.source);
  if (kind !== 'date') return;
  checkWord('operator', facts.operator, ['Between']); // the grid shows no others
  checkBound(facts.formula1);
  checkBound(facts.formula2);
}
