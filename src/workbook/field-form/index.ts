import { entryCode } from '../../domain/entry-code';
import type { Inspection } from '../../domain/inspection';
import { type Discipline, type Rubric, shortCode } from '../../domain/rubric';
import { mmToPoints, mmToWidth } from '../measure';
import { breakRows, closedBy, type RowGroup } from '../page-breaks';
import type { SheetPlan, WorkbookPlan } from '../plan';
import { paperPlan, printableHeight, rubricLine } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE } from '../styles';
import { blockOf } from './blocks';
import { COLUMN_COUNT, COLUMNS, type FormSize, SIZES } from './form-size';

/** What is printed. */
export interface FieldFormOptions {
  /** Ids of the disciplines, each on pages of its own. */
  readonly disciplines: readonly string[];
  /** With what has been entered so far; blank otherwise. */
  readonly filled: boolean;
  /** Letters of 11 points instead of 9. */
  readonly large: boolean;
}

/** Heights of the rows around the blocks, in points. */
const HEIGHT = { title: 27, facts: 19.5, legend: 18, captions: 18, signature: 25.5 } as const;
const CAPTION_ROW = 4;

/** Space for a name, or a day, by pen. */
const ROOM = '＿＿＿＿＿＿';

/**
 * 现场表: a form for pen and clipboard. It is a workbook of its own with a sheet for each discipline, no workbook of ours: it holds no
 * formula and nobody reads it back. Every item is a block that no page splits: its checkpoints line by line, each with a
 * box, and one cell for the problems beside them.
 */
export function planFieldForm(
  rubric: Rubric,
  inspection: Inspection,
  { disciplines, filled, large }: FieldFormOptions,
): WorkbookPlan {
  const size = SIZES[large ? 'large' : 'usual'];
  const chosen = rubric.disciplines.filter(({ id }) => disciplines.includes(id));
  const sheets = chosen.map((discipline) => planDiscipline(discipline, rubric, inspection, size, filled));
  return {
    title: `现场表 ${inspection.facts.site} ${inspection.facts.period}`,
    sheets,
    names: [],
    activeSheet: sheets[0]?.name ?? '',
  };
}

function planDiscipline(
  discipline: Discipline,
  rubric: Rubric,
  inspection: Inspection,
  size: FormSize,
  filled: boolean,
): SheetPlan {
  const builder = new SheetBuilder(COLUMN_COUNT);
  const widths = COLUMNS.map((column) => size.widths[column]);
  putHead(builder, discipline, rubric, inspection, size);
  builder.fit(widths);
  const head = builder.heights.reduce((sum, height) => sum + height, 0);
  const groups = discipline.items.map((item, i) => {
    const first = builder.cells.length + 1;
    const block = blockOf(item, i + 1, first, size, filled ? inspection : null);
    builder.lines(first, block, block.heights);
    return {
      lastRow: first + block.heights.length - 1,
      height: block.heights.reduce((sum, one) => sum + one, 0),
    };
  });
  const last = builder.cells.length + 1;
  builder.wide(
    last,
    1,
    COLUMN_COUNT,
    '检查人签字：                    被检查项目负责人签字：                    日期：        年    月    日',
    'formSignature',
  );
  builder.height(last, HEIGHT.signature);
  const { facts } = inspection;
  return {
    name: discipline.name,
    visibility: 'visible',
    tabColor: PALETTE.brand,
    columns: widths.map((mm) => ({ width: mmToWidth(mm) })),
    heights: builder.heights,
    cells: builder.cells,
    merges: builder.merges,
    validations: [],
    conditionalFormats: [],
    freeze: { rows: CAPTION_ROW, columns: 0 },
    print: paperPlan(rubricLine(rubric), `${discipline.name} ${facts.site}`.slice(0, MOST_FOOTER), {
      orientation: 'portrait',
      area: { top: 1, left: 1, bottom: last, right: COLUMN_COUNT },
      titleRows: [CAPTION_ROW, CAPTION_ROW],
      breaksAfter: breaksAfter(closedBy(groups, HEIGHT.signature), head),
    }),
    protected: false,
    showGridlines: false,
  };
}

/** Most characters of the right part of the footer; Excel takes 255 in all. */
const MOST_FOOTER = 80;

/** The first page has the whole head, every other one the captions. */
function breaksAfter(groups: readonly RowGroup[], head: number): readonly number[] {
  const room = mmToPoints(printableHeight('portrait')) - HEIGHT.captions;
  const [first, ...others] = groups;
  if (!first) return [];
  return breakRows([{ ...first, height: first.height + head - HEIGHT.captions }, ...others], room);
}

function putHead(
  builder: SheetBuilder,
  discipline: Discipline,
  rubric: Rubric,
  { facts }: Inspection,
  size: FormSize,
): void {
  const line = (
    row: number,
    text: string,
    height: number,
    style: Parameters<SheetBuilder['wide']>[4],
  ): void => {
    builder.wide(row, 1, COLUMN_COUNT, text, style);
    builder.height(row, height);
  };
  line(1, `${discipline.name}现场检查表`, HEIGHT.title, 'title');
  const gap = '    ';
  line(
    2,
    [
      `项目 ${facts.site || ROOM}`,
      `期间 ${facts.period || ROOM}`,
      `检查日期 ${facts.inspectedOn ?? ROOM}`,
      `检查人 ${facts.inspectors[discipline.id] || ROOM}`,
    ].join(gap),
    HEIGHT.facts,
    'formFacts',
  );
  line(
    3,
    `方格里填：符合 √，缺项写扣几分，不适用 /；问题写在右边，注明编号。${size.legendGap}录入码 ${entryCode(rubric)}${gap}细则 ${rubric.version}（${shortCode(rubric)}）`,
    HEIGHT.legend,
    size.legend,
  );
  builder.row(CAPTION_ROW, ['项目', '编号', '检查内容', '扣分', '存在问题'], size.caption);
  builder.height(CAPTION_ROW, HEIGHT.captions);
}
