// long file: one table of all styles, read from top to bottom
/** How a cell looks. Sizes in points, colours as RRGGBB. */
export interface StyleSpec {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: 'all' | 'bottom' | 'top' | 'none';
  readonly borderColor?: string;
  readonly numberFormat?: string;
  readonly unlocked?: boolean;
}

/** One restrained palette for paper and screen: ink, two greys, one pale input tint, three signals. */
export const PALETTE = {
  ink: '1F2D3D',
  brand: '1F4E79',
  brandPale: 'DCE6F1',
  grey: '6B7785',
  line: 'B4BEC9',
  band: 'F3F6F9',
  input: 'FFF9E5',
  bad: 'B42318',
  badFill: 'FDE7E4',
  warn: '8A5A00',
  warnFill: 'FFF1CC',
  good: '1E6B3A',
  paper: 'FFFFFF',
} as const;

/** The one typeface of all sheets; every CJK typeface has the same advance widths, so a substitute fits too. */
export const FONT = '微软雅黑';

/** No text that people read is smaller, in points. */
const SMALLEST = 9;

/** Letters of a field form for whoever wants them large, in points. */
const LARGE = 11;

const base: StyleSpec = { size: 10, color: PALETTE.ink, vertical: 'middle' };
const cell: StyleSpec = { ...base, border: 'all', borderColor: PALETTE.line };
const input: StyleSpec = { ...cell, fill: PALETTE.input, unlocked: true };

const pen: StyleSpec = { ...base, border: 'all', borderColor: PALETTE.grey };

const fact: StyleSpec = {
  ...base,
  bold: true,
  border: 'bottom',
  borderColor: PALETTE.line,
  horizontal: 'left',
  indent: 1,
};

/** Every style a plan may name. */
export const STYLES = {
  plain: base,
  title: { ...base, size: 18, bold: true, color: PALETTE.brand, horizontal: 'center', wrap: true },
  subtitle: { ...base, size: 10, color: PALETTE.grey, horizontal: 'center', wrap: true },
  section: { ...base, size: 11, bold: true, color: PALETTE.brand, wrap: true },
  note: { ...base, size: 9.5, color: PALETTE.grey, wrap: true, horizontal: 'left' },
  noteStrong: { ...base, size: 10, color: PALETTE.warn, wrap: true, horizontal: 'left' },
  label: { ...base, size: 10, color: PALETTE.grey, horizontal: 'right', wrap: true },
  fact: { ...fact, wrap: true },
  factDate: { ...fact, numberFormat: 'yyyy"-"mm"-"dd;;;@' },
  header: {
    ...cell,
    bold: true,
    fill: PALETTE.brandPale,
    color: PALETTE.brand,
    horizontal: 'center',
    wrap: true,
  },
  text: { ...cell, horizontal: 'left', indent: 1, wrap: true },
  textCenter: { ...cell, horizontal: 'center', wrap: true },
  category: { ...cell, horizontal: 'center', wrap: true, fill: PALETTE.band, color: PALETTE.ink },
  number: { ...cell, horizontal: 'right', indent: 1 },
  mark: { ...cell, horizontal: 'center', numberFormat: 'General' },
  itemScore: { ...cell, horizontal: 'center', bold: true, numberFormat: '0.0' },
  score: { ...cell, horizontal: 'right', indent: 1, bold: true, numberFormat: '0.00' },
  weighted: { ...cell, horizontal: 'right', indent: 1, numberFormat: '0.0000' },
  percent: { ...cell, horizontal: 'right', indent: 1, numberFormat: '0%' },
  money: { ...cell, horizontal: 'right', indent: 1, numberFormat: '+#,##0;-#,##0;0' },
  moneyBold: { ...cell, horizontal: 'right', indent: 1, bold: true, numberFormat: '+#,##0;-#,##0;0' },
  state: { ...cell, horizontal: 'center', bold: true },
  // score sheets: small enough for a wide column of problems
  itemLabel: { ...base, size: SMALLEST, color: PALETTE.grey, horizontal: 'right', wrap: true },
  itemHeader: {
    ...cell,
    size: SMALLEST,
    bold: true,
    fill: PALETTE.brandPale,
    color: PALETTE.brand,
    horizontal: 'center',
    wrap: true,
  },
  itemText: { ...cell, size: SMALLEST, horizontal: 'left', wrap: true },
  itemCategory: { ...cell, size: SMALLEST, horizontal: 'center', wrap: true, fill: PALETTE.band },
  itemDay: {
    ...cell,
    size: SMALLEST,
    horizontal: 'center',
    numberFormat: 'yyyy"-"mm"-"dd;;;@',
  },
  itemRange: { ...cell, size: SMALLEST, horizontal: 'center', wrap: true },
  inputReason: { ...input, size: SMALLEST, horizontal: 'left', wrap: true, numberFormat: '@' },
  inputItemDay: {
    ...input,
    size: SMALLEST,
    horizontal: 'center',
    numberFormat: 'yyyy"-"mm"-"dd;;;@',
  },
  inputMethod: { ...input, size: SMALLEST, horizontal: 'center', wrap: true, numberFormat: '@' },
  check: { ...cell, size: 9, horizontal: 'center', wrap: true, color: PALETTE.bad },
  scoreCheck: { ...cell, size: 9, horizontal: 'center', wrap: true, color: PALETTE.grey },
  total: { ...cell, bold: true, fill: PALETTE.band, horizontal: 'left', indent: 1 },
  totalMark: { ...cell, bold: true, fill: PALETTE.band, horizontal: 'center', numberFormat: 'General' },
  totalScore: {
    ...cell,
    bold: true,
    fill: PALETTE.band,
    horizontal: 'right',
    indent: 1,
    numberFormat: '0.00',
  },
  totalScoreCenter: { ...cell, bold: true, fill: PALETTE.band, horizontal: 'center', numberFormat: '0.00' },
  totalMoney: {
    ...cell,
    bold: true,
    fill: PALETTE.band,
    horizontal: 'right',
    indent: 1,
    numberFormat: '+#,##0;-#,##0;0',
  },
  totalPercent: {
    ...cell,
    bold: true,
    fill: PALETTE.band,
    horizontal: 'right',
    indent: 1,
    numberFormat: '0%',
  },
  totalCenter: { ...cell, bold: true, fill: PALETTE.band, horizontal: 'center' },
  totalRight: { ...cell, bold: true, fill: PALETTE.band, horizontal: 'right', indent: 1 },
  textStrong: { ...cell, bold: true, horizontal: 'left', indent: 1, wrap: true },
  count: { ...cell, horizontal: 'center', numberFormat: '0' },
  kpiLabel: { ...cell, size: 10, color: PALETTE.grey, horizontal: 'center', wrap: true, fill: PALETTE.band },
  kpi: { ...cell, size: 22, bold: true, color: PALETTE.brand, horizontal: 'center', numberFormat: '0.00' },
  kpiText: { ...cell, size: 20, bold: true, color: PALETTE.brand, horizontal: 'center', wrap: true },
  kpiMoney: {
    ...cell,
    size: 20,
    bold: true,
    color: PALETTE.brand,
    horizontal: 'center',
    numberFormat: '+#,##0;-#,##0;0',
  },
  inputDeduction: { ...input, horizontal: 'center', bold: true, numberFormat: 'General;-General;"√";@' },
  inputText: { ...input, horizontal: 'left', indent: 1, wrap: true, numberFormat: '@' },
  inputCenter: { ...input, horizontal: 'center', wrap: true, numberFormat: '@' },
  inputDate: { ...input, horizontal: 'center', numberFormat: 'yyyy"-"mm"-"dd;;;@' },
  inputNumber: { ...input, horizontal: 'center', numberFormat: '0' },
  inputMark: { ...input, horizontal: 'center', numberFormat: 'General' },
  inputYear: { ...input, horizontal: 'left', indent: 1, numberFormat: '0' },
  inputDateLeft: { ...input, horizontal: 'left', indent: 1, numberFormat: 'yyyy"-"mm"-"dd;;;@' },
  day: { ...cell, horizontal: 'center', numberFormat: 'm"月"d"日"' },
  signature: { ...base, size: 10.5, color: PALETTE.ink, border: 'bottom', borderColor: PALETTE.grey },
  signatureLabel: { ...base, size: 10.5, color: PALETTE.ink, horizontal: 'right' },
  // head office's workbook: what people wrote stays text there, also when somebody edits the cell
  asText: { ...cell, horizontal: 'left', indent: 1, wrap: true, numberFormat: '@' },
  asTextStrong: { ...cell, bold: true, horizontal: 'left', indent: 1, wrap: true, numberFormat: '@' },
  asTextSmall: {
    ...cell,
    size: 9.5,
    color: PALETTE.grey,
    horizontal: 'left',
    indent: 1,
    wrap: true,
    numberFormat: '@',
  },
  asTextFine: {
    ...cell,
    size: SMALLEST,
    horizontal: 'left',
    indent: 1,
    wrap: true,
    numberFormat: '@',
  },
  asTextCenter: { ...cell, horizontal: 'center', wrap: true, numberFormat: '@' },
  headerText: {
    ...cell,
    bold: true,
    fill: PALETTE.brandPale,
    color: PALETTE.brand,
    horizontal: 'center',
    wrap: true,
    numberFormat: '@',
  },
  rank: { ...cell, size: 11, bold: true, color: PALETTE.brand, horizontal: 'center', numberFormat: '0' },
  scoreCenter: { ...cell, horizontal: 'center', numberFormat: '0.00' },
  scoreFine: { ...cell, size: SMALLEST, horizontal: 'center', numberFormat: '0.00' },
  scoreStrong: { ...cell, bold: true, horizontal: 'center', numberFormat: '0.00' },
  change: { ...cell, horizontal: 'center', numberFormat: '"▲ +"0.00;"▼ −"0.00;"持平"' },
  share: { ...cell, horizontal: 'center', numberFormat: '0.0%' },
  markCenter: { ...cell, horizontal: 'center', numberFormat: '0.0' },
  weight: { ...cell, size: 9.5, color: PALETTE.grey, horizontal: 'center', numberFormat: '0%' },
  weightLabel: {
    ...base,
    size: 9.5,
    color: PALETTE.grey,
    horizontal: 'right',
    indent: 1,
    wrap: true,
    numberFormat: '@',
  },
  isoDay: { ...cell, horizontal: 'center', numberFormat: 'yyyy"-"mm"-"dd;;;@' },
  none: { ...cell, horizontal: 'center', wrap: true, color: PALETTE.grey },
  noneFine: { ...cell, size: SMALLEST, horizontal: 'center', wrap: true, color: PALETTE.grey },
  legend: { ...cell, size: 9.5, horizontal: 'center', numberFormat: '"≥ "0' },
  kpiScore: {
    ...cell,
    size: 18,
    bold: true,
    color: PALETTE.brand,
    horizontal: 'center',
    numberFormat: '0.00',
  },
  kpiCount: {
    ...cell,
    size: 18,
    bold: true,
    color: PALETTE.brand,
    horizontal: 'center',
    numberFormat: '#,##0',
  },
  kpiPeriod: {
    ...cell,
    size: 16,
    bold: true,
    color: PALETTE.brand,
    horizontal: 'center',
    wrap: true,
    numberFormat: '@',
  },
  // field form: what a pen writes has borders that show, nothing is tinted but the heads of items
  formFacts: { ...base, size: 10.5, horizontal: 'left', wrap: true },
  formSignature: { ...base, size: 10.5, horizontal: 'left', vertical: 'bottom' },
  formItem: { ...pen, size: SMALLEST, bold: true, horizontal: 'left', wrap: true, fill: PALETTE.band },
  formNumber: { ...pen, size: SMALLEST, horizontal: 'center' },
  formText: { ...pen, size: SMALLEST, horizontal: 'left', wrap: true },
  formBox: { ...pen, size: 10, bold: true, horizontal: 'center' },
  formProblem: { ...pen, size: SMALLEST, horizontal: 'left', vertical: 'top', wrap: true },
  formItemLarge: { ...pen, size: LARGE, bold: true, horizontal: 'left', wrap: true, fill: PALETTE.band },
  formLegendLarge: { ...base, size: LARGE, horizontal: 'left', wrap: true },
  formCaptionLarge: {
    ...cell,
    size: LARGE,
    bold: true,
    fill: PALETTE.brandPale,
    color: PALETTE.brand,
    horizontal: 'center',
    wrap: true,
  },
  formNumberLarge: { ...pen, size: LARGE, horizontal: 'center' },
  formTextLarge: { ...pen, size: LARGE, horizontal: 'left', wrap: true },
  formBoxLarge: { ...pen, size: 12, bold: true, horizontal: 'center' },
  formProblemLarge: { ...pen, size: LARGE, horizontal: 'left', vertical: 'top', wrap: true },
  hiddenScore: { ...base, size: 9, color: PALETTE.grey, numberFormat: '0.00;;' },
  hidden: { ...base, size: 9, color: PALETTE.grey },
  hiddenCaption: { ...base, size: 9, color: PALETTE.grey },
  hiddenInput: { ...base, size: 9, color: PALETTE.grey, numberFormat: '@', unlocked: true },
  hiddenDay: { ...base, size: 9, color: PALETTE.grey, numberFormat: 'yyyy"-"mm"-"dd;;;@' },
} as const satisfies Record<string, StyleSpec>;

export type StyleId = keyof typeof STYLES;
