import { BAR_TEXT } from '../../messages/workbench-text';
import { domElement } from './element';

/** Widths of the pane in pixels: Excel's own, and how far it may be changed. */
const WIDTH = { usual: 340, least: 320, most: 720, step: 20 } as const;

/** The line between grid and pane; dragging it or the arrow keys change the pane's width. */
export function makeDivider(pane: HTMLElement): HTMLElement {
  const divider = domElement('div', {
    class: 'wb-divider',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': BAR_TEXT.divider,
    title: BAR_TEXT.divider,
    'aria-valuemin': String(WIDTH.least),
    'aria-valuemax': String(WIDTH.most),
  });
  const resize = (wanted: number): void => {
    const width = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
    pane.style.width = `${width}px`;
    divider.setAttribute('aria-valuenow', String(width));
  };
  resize(WIDTH.usual);
  divider.addEventListener('pointerdown', (event) => {
    event.preventDefault(); // dragging would mark the texts it passes over
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add('wb-resizing');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  divider.addEventListener('lostpointercapture', () => document.body.classList.remove('wb-resizing'));
  divider.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') resize(pane.clientWidth + WIDTH.step);
    if (key === 'ArrowRight') resize(pane.clientWidth - WIDTH.step);
  });
  return divider;
}
