/** How the simulated Excel opens and saves files; a bundle for the same reason as the model's. */
export { openBytes } from '../../../src/workbench/files/open-bytes';
export { loadPlan } from '../../excel-simulator/files/load-plan';
export { saveBook } from '../../excel-simulator/files/save-book';
