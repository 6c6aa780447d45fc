/** What tests need of the workbench's model, bundled into one CommonJS file: Univer needs modules that jest cannot load. */
export { headlessUniver } from '../../../src/hosts/univer/grid/headless';
export { Book } from '../../excel-simulator/model/book';
export { SimulatedGrid } from '../../excel-simulator/model/simulated-grid';
export { nativeBridge } from '../../excel-simulator/node/office-bridge';
