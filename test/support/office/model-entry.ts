/** What tests need of the workbench's model, bundled into one CommonJS file: Univer needs modules that jest cannot load. */
export { headlessUniver } from '../../../src/workbench/grid/headless';
export { UniverGrid } from '../../../src/workbench/grid/univer-grid';
export { Book } from '../../../src/workbench/model/book';
export { nativeBridge } from '../../../src/workbench/node/office-bridge';
