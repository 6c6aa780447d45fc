import type { Area } from '../../../workbook/plan';
import { NAMESPACE } from './namespaces';
import { element, XML_HEAD } from './xml';

/** Something that lies over the cells of a sheet: where, and its XML, which names its part by relation. */
export interface Drawn {
  readonly place: Area;
  /** XML by its number on the sheet, from 1, and the id of the relation to its part. */
  readonly xml: (number: number, relation: string) => string;
}

/** The part of everything that lies over a sheet's cells, each thing with the relation of its number. */
export const drawingXml = (things: readonly Drawn[]): string =>
  XML_HEAD +
  element(
    'xdr:wsDr',
    { 'xmlns:xdr': NAMESPACE.sheetDrawing, 'xmlns:a': NAMESPACE.drawing },
    ...things.map(({ place, xml }, i) =>
      element(
        'xdr:twoCellAnchor',
        {},
        cornerXml('from', place.left - 1, place.top - 1),
        cornerXml('to', place.right, place.bottom),
        xml(i + 1, `rId${i + 1}`),
        '<xdr:clientData/>',
      ),
    ),
  );

/** The upper left corner of a cell; columns and rows count from 0. */
const cornerXml = (name: 'from' | 'to', column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** A chart as it lies on a sheet. */
export const chartFrame = (place: Area): Drawn => ({
  place,
  xml: (number, relation) =>
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        element('xdr:cNvPr', { id: number, name: `Chart ${number}` }),
        '<xdr:cNvGraphicFramePr/>',
      ),
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: NAMESPACE.chart },
          element('c:chart', {
            'xmlns:c': NAMESPACE.chart,
            'xmlns:r': NAMESPACE.relations,
            'r:id': relation,
          }),
        ),
      ),
    ),
});
