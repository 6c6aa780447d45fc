export { FormulaDataModel } from '@univerjs/engine-formula';
/** The workbench without its page, for tests; a bundle for the same reason as the model's. */
export { headlessUniver } from '../../../src/hosts/univer/grid/headless';
export { GridBook } from '../../../src/hosts/univer/grid-book';
export { UniverPort } from '../../../src/hosts/univer/univer-port';
export { openBytes } from '../../../src/workbench/files/open-bytes';
export { saveBook } from '../../../src/workbench/files/save-book';
export { shownText } from '../../../src/workbench/files/shown-text';
export { seenCharts } from '../../../src/workbench/page/seen-charts';
