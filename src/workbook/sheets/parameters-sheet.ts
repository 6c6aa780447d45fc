import { phasesOf } from '../../domain/programme';
import { type Discipline, shortCode } from '../../domain/rubric';
import type { Band } from '../../domain/scheme';
import { TEXT_LIMITS } from '../../domain/site-facts';
import { usualMethod } from '../../domain/usual-method';
import { cellArea, columnArea, textLiteral } from '../address';
import { cellOf } from '../cell-of';
import { FormBuilder } from '../form-builder';
import { ruleFacts } from '../kit/columns';
import { choiceRule, dayRule, offeredRule, personRule, textRule } from '../kit/input-rules';
import { byLayout, wording } from '../layout-version';
import { mmToWidth } from '../measure';
import { disciplineName, GAP_POLICY_LABELS, NAMES, SHEETS } from '../names';
import type { ValidationPlan } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan, usableWidth } from '../plan-context';
import type { StyleId } from '../styles';

import { PARAMETER_LABELS as LABEL } from './parameter-labels';
import { putProgramme } from './programme/parameters-block';

const LABEL_MM = 38;
const MIN_COLUMNS = 5;

/** Rows for 常用问题; more where a workbook has more. */
const PROBLEM_ROWS = 20;

/** Narrowest column that shows the largest amounts. */
const AMOUNT_MM = 24;

/** 参数: the site's facts as inputs; weights, bands and payouts as the rubric states them. */
export function planParametersSheet(context: PlanContext): PlannedSheet {
  const { bands } = context.rubric.scheme;
  const columnCount = Math.max(MIN_COLUMNS, bands.length + 1);
  const sheet = new ParametersLayout(context, columnCount);
  sheet.putAll();
  const upright = usableWidth('portrait') - LABEL_MM >= AMOUNT_MM * (columnCount - 1);
  const orientation = upright ? 'portrait' : 'landscape';
  const each = (usableWidth(orientation) - LABEL_MM) / (columnCount - 1);
  const widths = [LABEL_MM, ...new Array<number>(columnCount - 1).fill(each)];
  sheet.builder.fit(widths);
  return {
    sheet: {
      name: SHEETS.parameters,
      visibility: 'visible',
      columns: widths.map((mm) => ({ width: mmToWidth(mm) })),
      heights: sheet.builder.heights,
      cells: sheet.builder.cells,
      merges: sheet.builder.merges,
      validations: sheet.validations,
      conditionalFormats: [],
      print: printPlan(context, SHEETS.parameters, {
        orientation,
        area: { top: 1, left: 1, bottom: sheet.lastRow, right: columnCount },
        titleRows: [1, 1],
        breaksAfter: sheet.pageEnds,
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(SHEETS.parameters, sheet.names),
  };
}

/** One method per block of the sheet, in the order of the page. */
class ParametersLayout extends FormBuilder {
  readonly validations: ValidationPlan[] = [];
  /** Last rows of pages: the site and the rubric are on the first; money, methods and phases on the second. */
  readonly pageEnds: number[] = [];
  private readonly say: (text: string) => string;

  constructor(
    private readonly context: PlanContext,
    columnCount: number,
  ) {
    super(columnCount);
    this.say = wording(context.layout);
  }

  putAll(): void {
    this.builder.wide(1, 1, this.columnCount, '督导评分参数', 'title');
    this.builder.height(1, 34);
    this.row = 2;
    this.putFacts();
    this.putDisciplines();
    this.putRubric();
    this.putBands();
    this.pageEnds.push(this.lastRow);
    this.putPayouts();
    this.putMethods();
    if (this.context.inspection.asOf) putProgramme(this, this.context.inspection);
    else this.putPhases();
    if (byLayout(this.context.layout, true, { until: 2, was: false })) this.putCommonProblems();
  }

  private putFacts(): void {
    const { facts } = this.context.inspection;
    this.section(this.say('一、项目信息（浅黄格可填写）'));
    this.text(LABEL.site, facts.site, TEXT_LIMITS.site, NAMES.site);
    this.text(LABEL.period, facts.period, TEXT_LIMITS.period, NAMES.period);
    this.pair(LABEL.year, facts.year, 'inputYear', NAMES.year);
    this.pair(LABEL.inspectedOn, cellOf.day(facts.inspectedOn), 'inputDateLeft', NAMES.inspectedOn);
    this.text(LABEL.siteManager, facts.siteManager, TEXT_LIMITS.person, NAMES.siteManager);
    this.validations.push(dayRule(cellArea(this.row - 2, 2), LABEL.inspectedOn, `${facts.year}-11-27`));
  }

  /** A fact that is a text of at most so many characters. */
  private text(label: string, value: string, most: number, name: string): void {
    this.validations.push(textRule(cellArea(this.row, 2), label, most));
    this.pair(label, value || null, 'inputText', name);
  }

  private putDisciplines(): void {
    const { rubric, inspection } = this.context;
    this.section('二、专业、权重与检查人');
    const first = this.table(
      [LABEL.discipline, LABEL.weight, LABEL.inspector, LABEL.method],
      rubric.disciplines.map((discipline) => [
        [discipline.name, 'category'],
        [discipline.weight / 100, 'percent'],
        [inspection.facts.inspectors[discipline.id] || null, 'inputText'],
        [usualMethod(inspection, rubric, discipline) || null, 'inputText'],
      ]),
    );
    rubric.disciplines.forEach((discipline: Discipline, i) => {
      this.names[disciplineName('Weight', discipline)] = cellArea(first + i, 2);
      this.names[disciplineName('Inspector', discipline)] = cellArea(first + i, 3);
    });
    this.names[NAMES.disciplineNames] = columnArea(1, first, this.row - 1);
    this.names[NAMES.usualMethods] = columnArea(4, first, this.row - 1);
    const inspectors = columnArea(3, first, this.row - 1);
    const { hasPeople } = ruleFacts(inspection);
    this.validations.push(personRule(inspectors, LABEL.inspector, hasPeople));
    const methods = columnArea(4, first, this.row - 1);
    this.validations.push(offeredRule(methods, LABEL.method, NAMES.methods, '列表中没有这种检查方式'));
  }

  private putRubric(): void {
    const { rubric } = this.context;
    this.section('三、评分细则');
    this.pair('细则名称', rubric.title, 'text');
    this.pair(LABEL.rubricVersion, rubric.version, 'text', NAMES.rubricVersion);
    this.pair(LABEL.fingerprint, shortCode(rubric), 'text', NAMES.fingerprint);
  }

  private putBands(): void {
    const { rubric, inspection } = this.context;
    this.section('四、等级');
    const first = this.table(
      ['等级', this.say('下限（含）'), this.say('上限（含）')],
      rubric.scheme.bands.map(({ name, min, max }) => [
        [name, 'category'],
        [min / 100, 'number'],
        [max / 100, 'number'],
      ]),
    );
    [NAMES.bandName, NAMES.bandMin, NAMES.bandMax].forEach((name, i) => {
      this.names[name] = columnArea(i + 1, first, this.row - 1);
    });
    this.pair(LABEL.gapPolicy, GAP_POLICY_LABELS[inspection.gapPolicy], 'inputText', NAMES.gapPolicy);
    this.validations.push(
      choiceRule(cellArea(this.row - 1, 2), LABEL.gapPolicy, Object.values(GAP_POLICY_LABELS), {
        prompt: '综合得分落在两个等级之间（如 79.5）时怎样定级。',
      }),
    );
    this.note(
      this.say(
        '分数落在两个等级之间时：待裁定=不定级、不奖惩；就低、就高=取相邻等级；四舍五入=取较近的等级，正中取高。',
      ),
    );
  }

  private putPayouts(): void {
    const { bands, payouts, teamBonus } = this.context.rubric.scheme;
    this.section(this.say('五、奖惩标准（元/人，建议）'));
    const caption = ({ name, min, max }: Band): string => `${name} ${min / 100}–${max / 100}`;
    const first = this.table(
      ['岗位', ...bands.map(caption)],
      payouts.map(({ role, amounts }) => [
        [role, 'category'],
        ...amounts.map((amount): readonly [number, StyleId] => [amount, 'money']),
      ]),
    );
    if (payouts.length > 0) {
      this.names[NAMES.payoutRole] = columnArea(1, first, this.row - 1);
      this.names[NAMES.payoutTable] = { top: first, left: 2, bottom: this.row - 1, right: bands.length + 1 };
    }
    this.pair(
      this.say('团队奖励起点（综合得分）'),
      teamBonus.threshold / 100,
      'number',
      NAMES.bonusThreshold,
    );
    this.pair(this.say('团队奖励（元/项目）'), teamBonus.amount, 'money', NAMES.bonusAmount);
  }

  private putMethods(): void {
    this.section('六、检查方式');
    const first = this.row;
    this.context.rubric.scheme.methods.forEach((method) => {
      this.builder.value(this.row, 1, method, 'category');
      this.builder.height(this.row, 18.75);
      this.row += 1;
    });
    this.names[NAMES.methods] = columnArea(1, first, this.row - 1);
  }

  /** Dates by formula from the year, so that another year moves the whole programme. */
  private putPhases(): void {
    const { year } = this.context.inspection.facts;
    this.section('七、专项工作阶段');
    const phases = phasesOf(year);
    const first = this.table(
      ['阶段', '开始', '结束'],
      phases.map(({ name }) => [[name, 'category']]),
    );
    phases.forEach(({ from, to }, i) => {
      [from, to].forEach((day, j) => {
        const [, month, date] = day.split('-').map(Number);
        this.builder.formula(
          first + i,
          j + 2,
          `IF(ISNUMBER(${NAMES.year}),DATE(${NAMES.year},${month},${date}),${textLiteral('')})`,
          cellOf.day(day),
          'day',
        );
      });
    });
  }

  /** Texts offered in 快速录入: on a page of their own below everything else, so that nothing moved when they came. */
  private putCommonProblems(): void {
    const { commonProblems = [] } = this.context.inspection;
    const wide = (value: string | null, style: StyleId, height: number): void => {
      this.builder.wide(this.row, 1, this.columnCount, value, style);
      this.builder.height(this.row, height);
      this.row += 1;
    };
    this.pageEnds.push(this.lastRow);
    this.section('八、常用问题（可填写，也可留空）');
    wide('一行写一条。快速录入写存在问题时，列出这里的文字供选用；不影响得分。', 'note', 19);
    wide(LABEL.commonProblems, 'header', 19.5);
    const rows = Math.max(PROBLEM_ROWS, commonProblems.length);
    const texts = columnArea(1, this.row, this.row + rows - 1);
    for (let i = 0; i < rows; i++) wide(commonProblems[i] || null, 'inputText', 18.75);
    this.validations.push(textRule(texts, LABEL.commonProblems, TEXT_LIMITS.reason));
  }
}
