/** What tests need of the workbench's model, bundled into one CommonJS file: Univer needs modules that jest cannot load. */
export { headlessUniver } from '../../../src/hosts/univer/grid/headless';
export { Book } from '../../../src/workbench/model/book';
export { SimulatedGrid } from '../../../src/workbench/model/simulated-grid';
export { nativeBridge } from '../../../src/workbench/node/office-bridge';
