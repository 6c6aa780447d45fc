import { FONT, STYLES, type StyleId, type StyleSpec } from '../../workbook/styles';

/** Space beside a text, in pixels: what every cell has, and what a step of indent adds. */
const PADDING = 2;
const INDENT = 9;

const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** Every style of a plan as a class of its name. */
export const paperStyles = (): string =>
  [
    `.wb-paper{font-family:"${FONT}","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}`,
    ...(Object.keys(STYLES) as StyleId[]).map((id) => `.wb-style-${id}{${lookOf(STYLES[id])}}`),
  ].join('\n');

function lookOf(spec: StyleSpec): string {
  const beside = PADDING + (spec.indent ?? 0) * INDENT;
  return [
    `font-size:${spec.size}pt`,
    `align-items:${VERTICAL[spec.vertical ?? 'middle']}`,
    `padding:0 ${beside}px`,
    spec.bold ? 'font-weight:bold' : '',
    spec.color ? `color:#${spec.color}` : '',
    spec.fill ? `background:#${spec.fill}` : '',
    spec.horizontal ? `text-align:${spec.horizontal}` : '',
    spec.wrap ? 'white-space:pre-wrap;overflow-wrap:anywhere' : '',
    lineOf(spec),
  ]
    .filter(Boolean)
    .join(';');
}

function lineOf({ border = 'none', borderColor = '000000' }: StyleSpec): string {
  if (border === 'none') return '';
  return `border${border === 'all' ? '' : `-${border}`}:1px solid #${borderColor}`;
}
