import type { SeenChart } from './seen-chart';

/** Where a chart is on the canvas, in pixels. */
interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FONT = '13px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const INK = '#1f2d3d';
const LINE = '#d5dce4';

/** Space for the labels, and around the bars; in pixels. */
const LABELS = 110;
const MARGIN = 10;

/** Part of a bar's row that the bar fills. */
const THICKNESS = 0.62;

type Canvas = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'strokeStyle' | 'font' | 'textAlign' | 'textBaseline' | 'fillRect' | 'fillText' | 'strokeRect'
>;

/** Draws horizontal bars with their labels and values, the first on top. */
export function drawBars(
  canvas: Canvas,
  { x, y, width, height }: Frame,
  { bars, max, color }: SeenChart,
): void {
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(x, y, width, height);
  canvas.strokeStyle = LINE;
  canvas.strokeRect(x, y, width, height);
  const step = (height - 2 * MARGIN) / Math.max(1, bars.length);
  const longest = width - LABELS - 2 * MARGIN;
  canvas.font = FONT;
  canvas.textBaseline = 'middle';
  bars.forEach(({ label, value }, i) => {
    const middle = y + MARGIN + (i + 0.5) * step;
    canvas.fillStyle = INK;
    canvas.textAlign = 'right';
    canvas.fillText(label, x + LABELS, middle);
    if (value === null) return;
    const length = (longest * Math.min(Math.max(value, 0), max)) / max;
    canvas.fillStyle = color;
    canvas.fillRect(x + LABELS + MARGIN, middle - (step * THICKNESS) / 2, length, step * THICKNESS);
    canvas.fillStyle = INK;
    canvas.textAlign = 'left';
    if (value !== 0) canvas.fillText(value.toFixed(2), x + LABELS + MARGIN + length + 6, middle);
  });
}
