import { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Book } from './book';
import { type Box, overlap } from './box';
import { carve } from './carve-validation';
import { type ErrorAlert, type Prompt, type ValidationFacts, validationOf } from './sheet-facts';

const TYPES: Readonly<Record<string, string>> = { custom: 'Custom', list: 'List', date: 'Date' };

/** The input rule of an area. */
export class DataValidation extends ApiObject {
  static override readonly scalars = ['type', 'rule', 'errorAlert', 'prompt', 'ignoreBlanks'];

  constructor(
    private readonly book: Book,
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

  get type(): string {
    const [kind = ''] = Object.keys(this.found?.rule ?? {});
    return TYPES[kind] ?? 'None';
  }

  get rule(): ValidationFacts['rule'] {
    return this.found?.rule ?? {};
  }

  set rule(rule: ValidationFacts['rule']) {
    const [kind = '', ...others] = Object.keys(rule);
    if (!(kind in TYPES) || others.length > 0) throw new HostError('InvalidArgument', `rule ${kind}`);
    this.own().rule = rule;
  }

  get errorAlert(): ErrorAlert | null {
    return this.found?.errorAlert ?? null;
  }

  set errorAlert(alert: ErrorAlert) {
    if (alert.title.length > 32 || alert.message.length > 225)
      throw new HostError('InvalidArgument', 'alert too long');
    this.own().errorAlert = alert;
  }

  get prompt(): Prompt | null {
    return this.found?.prompt ?? null;
  }

  set prompt(prompt: Prompt) {
    if (prompt.title.length > 32 || prompt.message.length > 255)
      throw new HostError('InvalidArgument', 'prompt too long');
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
