import { HostError } from '../protocol/host-error';
import { checkNumber, checkWhole, checkWord } from './limits';

/** Points of a unit of length. */
export const UNIT_POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Excel takes margins below 49 inches. */
const MAX_MARGIN = 49 * 72;

/** Sizes of paper that Excel knows (Excel.PaperType). */
const PAPERS = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 ' +
  'Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL ' +
  'EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly ' +
  'EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ') as readonly `${Excel.PaperType}`[];

/** Refuses a margin, in points, that Excel does not take. */
export const checkMargin = (points: unknown): number => checkNumber('margin', points, 0, MAX_MARGIN);

/** Refuses a paper that Excel does not know. */
export const checkPaper = (paper: unknown): `${Excel.PaperType}` => checkWord('paper', paper, PAPERS);

/** Refuses a zoom out of Excel's 10 to 400 %, pages that cannot be counted, and both at once. */
export function checkZoom(zoom: Excel.PageLayoutZoomOptions): Excel.PageLayoutZoomOptions {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down, ...others } = zoom;
  const pages = [across, down].filter((count) => count !== undefined);
  if (Object.keys(others).length > 0 || (scale === undefined) === (pages.length === 0))
    throw new HostError('InvalidArgument', 'zoom is a scale or numbers of pages');
  if (scale !== undefined) checkWhole('zoom', scale, 10, 400);
  for (const count of pages) checkWhole('pages', count, 1, 32_767);
  return zoom;
}
