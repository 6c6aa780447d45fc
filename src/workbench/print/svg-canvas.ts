const SVG = 'http://www.w3.org/2000/svg';

const ANCHORS: Readonly<Partial<Record<CanvasTextAlign, string>>> = {
  right: 'end',
  end: 'end',
  center: 'middle',
};

/** What is drawn on a canvas, as a picture that is sharp on paper. */
export class SvgCanvas {
  readonly picture = document.createElementNS(SVG, 'svg');
  fillStyle = '';
  strokeStyle = '';
  font = '';
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'middle';

  fillRect(x: number, y: number, width: number, height: number): void {
    this.add('rect', { x, y, width, height, fill: this.fillStyle });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.add('rect', { x, y, width, height, fill: 'none', stroke: this.strokeStyle });
  }

  fillText(text: string, x: number, y: number): void {
    const baseline = this.textBaseline === 'middle' ? 'central' : 'auto';
    const anchor = ANCHORS[this.textAlign] ?? 'start';
    const made = this.add('text', { x, y, fill: this.fillStyle, 'text-anchor': anchor });
    made.style.font = this.font;
    made.style.dominantBaseline = baseline;
    made.textContent = text;
  }

  private add(tag: 'rect' | 'text', attributes: Readonly<Record<string, string | number>>): SVGElement {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    this.picture.append(made);
    return made;
  }
}
