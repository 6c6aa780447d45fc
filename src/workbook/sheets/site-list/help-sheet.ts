import type { Rubric } from '../../../domain/rubric';
import { columnArea } from '../../address';
import { FormBuilder } from '../../form-builder';
import { mmToWidth } from '../../measure';
import { namesOf, type PlannedSheet } from '../../plan-context';
import { LIST_CAPTIONS } from '../../reading/site-list-headers';
import { listPrint } from './list-layout';
import { LIST_NAMES, LIST_SHEETS } from './list-sheets';

const WIDTHS_MM = [59, 59, 59] as const;

/** Two lines as they would be filled in. They are text, so that nothing has to be deleted before use. */
const examples = (year: number): readonly string[] => [
  `「${LIST_SHEETS.sites}」表：锦江花园 | ${year}Q4 | ${year}-11-27 | 欧阳建国 | 王检查`,
  `「${LIST_SHEETS.people}」表：锦江花园 | 张三 | 项目经理 | （不填）`,
];

const RULES = [
  '不需要的列可以留空或删去；列的次序可以调换。另加的列（如电话）不影响使用，生成时会提示没有用到。',
  `人员也可以直接写在「${LIST_SHEETS.sites}」表：加上「${LIST_CAPTIONS.name}」「${LIST_CAPTIONS.role}」两列，同一项目每人一行，每一行都写项目名称。`,
  '同一项目的检查期间、日期等写一次即可；写多次时必须一样。',
  '清单有一处错误就不会生成任何工作簿，全部错误会一次列出。',
];

/** 填写说明: how to fill the list in, and the words that the other sheets offer. */
export function planListHelpSheet(rubric: Rubric, year: number): PlannedSheet {
  const sheet = new HelpLayout(rubric, year);
  sheet.putAll();
  sheet.builder.fit(WIDTHS_MM);
  return {
    sheet: {
      name: LIST_SHEETS.help,
      visibility: 'visible',
      columns: WIDTHS_MM.map((mm) => ({ width: mmToWidth(mm) })),
      heights: sheet.builder.heights,
      cells: sheet.builder.cells,
      merges: sheet.builder.merges,
      validations: [],
      conditionalFormats: [],
      print: listPrint(rubric, LIST_SHEETS.help, {
        orientation: 'portrait',
        area: { top: 1, left: 1, bottom: sheet.lastRow, right: WIDTHS_MM.length },
        breaksAfter: [],
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(LIST_SHEETS.help, sheet.names),
  };
}

class HelpLayout extends FormBuilder {
  constructor(
    private readonly rubric: Rubric,
    private readonly year: number,
  ) {
    super(WIDTHS_MM.length);
  }

  putAll(): void {
    this.builder.wide(1, 1, this.columnCount, LIST_SHEETS.help, 'title');
    this.builder.height(1, 34);
    this.row = 2;
    this.paragraphs('示例', examples(this.year));
    this.paragraphs('说明', RULES);
    this.section('可以选择的岗位和专业');
    const roles = this.rubric.scheme.payouts.map(({ role }) => role);
    const disciplines = this.rubric.disciplines.map(({ name }) => name);
    const rows = Array.from({ length: Math.max(roles.length, disciplines.length) }, (_, i) => i);
    const first = this.table(
      [LIST_CAPTIONS.role, LIST_CAPTIONS.discipline],
      rows.map((i) => [
        [roles[i] ?? null, 'textCenter'],
        [disciplines[i] ?? null, 'textCenter'],
      ]),
    );
    if (roles.length > 0) this.names[LIST_NAMES.roles] = columnArea(1, first, first + roles.length - 1);
    this.names[LIST_NAMES.disciplines] = columnArea(2, first, first + disciplines.length - 1);
  }

  private paragraphs(title: string, texts: readonly string[]): void {
    this.section(title);
    for (const text of texts) {
      this.builder.wide(this.row, 1, this.columnCount, text, 'note');
      this.row += 1;
    }
  }
}
