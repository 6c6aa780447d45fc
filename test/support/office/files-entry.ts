/** What tests need of the workbench's files; a bundle for the same reason as the model's. */
export { loadPlan } from '../../../src/workbench/files/load-plan';
export { openBytes } from '../../../src/workbench/files/open-bytes';
export { saveBook } from '../../../src/workbench/files/save-book';
