/** The port over the grid, for tests; a bundle for the same reason as the model's. */
export { headlessUniver } from '../../../src/hosts/univer/grid/headless';
export { GridBook } from '../../../src/hosts/univer/grid-book';
export { UniverPort } from '../../../src/hosts/univer/univer-port';
