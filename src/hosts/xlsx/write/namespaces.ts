const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Namespaces of the file format (ECMA-376, transitional). */
export const NAMESPACE = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: `${OFFICE}/relationships`,
  properties: `${OFFICE}/extended-properties`,
  packageRelations: `${PACKAGE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  core: `${PACKAGE}/metadata/core-properties`,
  drawing: `${DRAWING}/main`,
  sheetDrawing: `${DRAWING}/spreadsheetDrawing`,
  chart: `${DRAWING}/chart`,
} as const;
