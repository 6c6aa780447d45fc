import { addressOf, type Box, overlap } from '../../../src/hosts/univer/grid/box';
import { ApiObject, type Identity } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import { Collection } from './collection';
import { checkRuleFormula } from './formula-checks';
import { checkColor } from './limits';
import type { Modelled, ModelOf } from './modelled';
import type { OpenBook } from './open-book';
import type { ConditionalFormatFacts } from './sheet-facts';

declare module './modelled' {
  interface Models {
    colorRules: [Excel.ConditionalFormatCollection, ConditionalFormatCollection];
    colorRule: [Excel.ConditionalFormat, ConditionalFormat];
    custom: [Excel.CustomConditionalFormat, CustomFormat];
    customRule: [Excel.ConditionalFormatRule, CustomRule];
    customStyle: [Excel.ConditionalRangeFormat, CustomStyle];
    customFont: [Excel.ConditionalRangeFont, CustomFont];
    customFill: [Excel.ConditionalRangeFill, CustomFill];
  }
}

/** The colour rules that touch one or more areas; the newest comes first. */
export class ConditionalFormatCollection
  extends Collection<ConditionalFormat>
  implements Modelled<Excel.ConditionalFormatCollection, ConditionalFormatCollection>
{
  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
    private readonly boxes: readonly Box[],
  ) {
    super();
  }

  override items(): readonly ConditionalFormat[] {
    return this.book
      .sheetFacts(this.sheet)
      .conditionalFormats.filter((facts) =>
        facts.boxes.some((box) => this.boxes.some((own) => overlap(own, box))),
      )
      .map((facts) => new ConditionalFormat(this.book, this.sheet, facts));
  }

  protected override find(key: string | number): ConditionalFormat | undefined {
    return this.items().find(({ id }) => id === key);
  }

  add(type: `${Excel.ConditionalFormatType}`): ConditionalFormat {
    if (type !== 'Custom')
      throw new HostError('ApiNotFound', `the workbench does not know conditional formats of type ${type}`);
    this.book.guardFormat(this.sheet);
    const facts: ConditionalFormatFacts = {
      id: this.book.rules.newId(),
      boxes: this.boxes,
      type,
      formula: '',
      stopIfTrue: false,
      fill: '',
      font: { color: '', bold: null },
    };
    this.book.sheetFacts(this.sheet).conditionalFormats.unshift(facts);
    this.book.sheetFacts(this.sheet).formatsStale = true;
    return new ConditionalFormat(this.book, this.sheet, facts);
  }

  clearAll(): void {
    this.book.guardFormat(this.sheet);
    const facts = this.book.sheetFacts(this.sheet);
    const touches = ({ boxes }: ConditionalFormatFacts): boolean =>
      boxes.some((box) => this.boxes.some((own) => overlap(own, box)));
    facts.conditionalFormats = facts.conditionalFormats.filter((format) => !touches(format));
    facts.formatsStale = true;
  }
}

/** One colour rule; `custom`, its `rule` and `format` are doors to the same facts. */
export class ConditionalFormat
  extends ApiObject
  implements Modelled<Excel.ConditionalFormat, ConditionalFormat>
{
  static override readonly scalars = ['id', 'type', 'priority', 'stopIfTrue'];

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
    private readonly facts: ConditionalFormatFacts,
  ) {
    super();
  }

  override identity(): Identity {
    return { Id: this.facts.id };
  }

  get id(): string {
    return this.facts.id;
  }

  get type(): 'Custom' {
    return this.facts.type;
  }

  get priority(): number {
    return this.book.sheetFacts(this.sheet).conditionalFormats.indexOf(this.facts);
  }

  get stopIfTrue(): boolean {
    return this.facts.stopIfTrue;
  }

  set stopIfTrue(stop: boolean) {
    this.facts.stopIfTrue = stop;
    this.touch();
  }

  get custom(): CustomFormat {
    return new CustomFormat(this.facts, () => this.touch());
  }

  getRanges(): ModelOf<Excel.RangeAreas> {
    return this.book.worksheet(this.sheet).getRanges(this.facts.boxes.map((box) => addressOf(box)).join(','));
  }

  private touch(): void {
    this.book.sheetFacts(this.sheet).formatsStale = true;
  }
}

class FactsPart extends ApiObject {
  constructor(
    protected readonly facts: ConditionalFormatFacts,
    protected readonly touch: () => void,
  ) {
    super();
  }
}

/** A rule by formula. */
export class CustomFormat extends FactsPart implements Modelled<Excel.CustomConditionalFormat, CustomFormat> {
  get rule(): CustomRule {
    return new CustomRule(this.facts, this.touch);
  }

  get format(): CustomStyle {
    return new CustomStyle(this.facts, this.touch);
  }
}

/** When it applies. */
export class CustomRule extends FactsPart implements Modelled<Excel.ConditionalFormatRule, CustomRule> {
  static override readonly scalars = ['formula'];

  get formula(): string {
    return this.facts.formula;
  }

  set formula(formula: string) {
    this.facts.formula = checkRuleFormula(formula);
    this.touch();
  }
}

/** What cells look like then. */
export class CustomStyle extends FactsPart implements Modelled<Excel.ConditionalRangeFormat, CustomStyle> {
  get font(): CustomFont {
    return new CustomFont(this.facts, this.touch);
  }

  get fill(): CustomFill {
    return new CustomFill(this.facts, this.touch);
  }
}

/** Their font. */
export class CustomFont extends FactsPart implements Modelled<Excel.ConditionalRangeFont, CustomFont> {
  static override readonly scalars = ['color', 'bold'];

  get color(): string {
    return this.facts.font.color;
  }

  set color(color: string) {
    this.facts.font.color = checkColor(color);
    this.touch();
  }

  get bold(): boolean | null {
    return this.facts.font.bold;
  }

  set bold(bold: boolean | null) {
    this.facts.font.bold = bold;
    this.touch();
  }
}

/** Their ground. */
export class CustomFill extends FactsPart implements Modelled<Excel.ConditionalRangeFill, CustomFill> {
  static override readonly scalars = ['color'];

  get color(): string {
    return this.facts.fill;
  }

  set color(color: string) {
    this.facts.fill = checkColor(color);
    this.touch();
  }
}
