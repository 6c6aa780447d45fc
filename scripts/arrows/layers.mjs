// The layers of src and the direction of imports between them. See docs/architecture.md.
import { readdirSync } from 'node:fs';

/** The features of the pane: a folder each, with `model` (no React) and `view` (decides nothing). */
const FEATURES = readdirSync('src/taskpane/features');
const modelsOf = (features) => features.map((name) => `src/taskpane/features/${name}/model`);
const viewsOf = (features) => features.map((name) => `src/taskpane/features/${name}/view`);

/** What works for the pane, in the controller and in the models of features. */
const PANE_WORK = [
  'src/usecases',
  'src/messages',
  'src/domain',
  'src/taskpane/store',
  'src/taskpane/start-download',
];

/** What shows something is made with. */
const SHOWING = ['react', '@fluentui/react-components', '@fluentui/react-icons'];

/**
 * What each layer may import: `values` of other layers, `types` only as types, `packages` from node_modules.
 * The first layer whose folder a file lies in applies.
 */
export const LAYERS = [
  { folder: 'src/domain', values: [], types: [], packages: ['zod/mini', '@noble/hashes'] },
  { folder: 'src/workbook', values: ['src/domain'], types: [], packages: [] },
  { folder: 'src/usecases', values: ['src/domain', 'src/workbook'], types: [], packages: [] },
  {
    folder: 'src/hosts/xlsx/write',
    values: ['src/workbook', 'src/hosts/xlsx/zip'],
    types: ['src/domain'],
    packages: ['fflate'],
  },
  {
    folder: 'src/hosts/xlsx/read',
    values: ['src/workbook', 'src/hosts/xlsx/zip'],
    types: ['src/domain'],
    packages: ['fflate'],
  },
  { folder: 'src/hosts/xlsx/zip', values: [], types: [], packages: ['pako', 'node:'] },
  {
    folder: 'src/hosts/xlsx',
    values: ['src/workbook', 'src/usecases/workbook-port'],
    types: ['src/domain', 'src/usecases/batch-port'],
    packages: ['node:'],
  },
  {
    folder: 'src/hosts/zip',
    values: ['src/hosts/xlsx/zip'],
    types: ['src/usecases/batch-port'],
    packages: [],
  },
  { folder: 'src/hosts/csv', values: ['src/workbook'], types: [], packages: [] },
  {
    folder: 'src/hosts/list-file',
    values: ['src/hosts/csv', 'src/hosts/xlsx/read', 'src/usecases/workbook-port'],
    types: ['src/domain', 'src/workbook'],
    packages: [],
  },
  {
    folder: 'src/hosts/univer',
    values: ['src/workbook', 'src/usecases/workbook-port'],
    types: ['src/domain'],
    packages: ['@univerjs', 'numfmt-itself'],
  },
  {
    folder: 'src/hosts/office',
    values: ['src/workbook', 'src/usecases/workbook-port', 'src/usecases/part'],
    types: ['src/domain', 'src/usecases/self-check'],
    packages: [],
  },
  { folder: 'src/messages', values: [], types: ['src/domain', 'src/usecases', 'src/workbook'], packages: [] },
  {
    folder: 'src/taskpane/controller',
    values: PANE_WORK,
    types: ['src/workbook', 'src/taskpane'],
    packages: [],
  },
  {
    folder: 'src/taskpane/components',
    values: ['src/messages', 'src/taskpane/theme', 'src/taskpane/use-store'],
    types: ['src/taskpane'],
    packages: SHOWING,
  },
  {
    folder: 'src/taskpane/frame',
    values: ['src/messages', 'src/taskpane/components', 'src/taskpane/use-store'],
    types: ['src/taskpane'],
    packages: SHOWING,
  },
  ...FEATURES.map((name) => ({
    folder: `src/taskpane/features/${name}/worker`,
    values: [
      'src/usecases',
      'src/messages',
      'src/domain',
      'src/hosts/xlsx',
      'src/hosts/list-file',
      'src/hosts/zip',
    ],
    types: [`src/taskpane/features/${name}`],
    packages: [],
  })),
  ...viewsOf(FEATURES).map((folder) => ({
    folder,
    values: ['src/messages', 'src/taskpane/components'],
    types: ['src/taskpane'],
    packages: SHOWING,
  })),
  ...modelsOf(FEATURES).map((folder) => ({
    folder,
    values: [
      ...PANE_WORK,
      'src/taskpane/controller/outcomes',
      'src/taskpane/controller/write-planned',
      ...modelsOf(FEATURES),
    ],
    types: ['src/workbook', 'src/taskpane'],
    packages: [],
  })),
  {
    folder: 'src/taskpane',
    values: ['src/messages', 'src/usecases', 'src/domain', 'src/hosts/office'],
    types: [],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
  },
  {
    folder: 'src/commands',
    values: [
      'src/taskpane/controller',
      'src/hosts/office',
      'src/messages',
      ...modelsOf(FEATURES),
      'src/domain',
    ],
    types: ['src/taskpane'],
    packages: [],
  },
  {
    folder: 'src/workbench',
    values: [
      'src/workbook',
      'src/usecases',
      'src/hosts/xlsx',
      'src/hosts/univer',
      'src/taskpane',
      'src/messages',
      'src/domain',
    ],
    types: [],
    packages: ['idb', '@univerjs', 'react-dom'],
  },
  {
    folder: 'src/cli',
    values: [
      'src/usecases',
      'src/messages',
      'src/domain',
      'src/hosts/xlsx',
      'src/hosts/list-file',
      'src/hosts/zip',
    ],
    types: ['src/workbook'],
    packages: ['node:'],
  },
];

/** Folders of which nobody outside of `home` may import anything but the file `door`. */
export const CLOSED = [
  {
    folder: 'src/hosts/xlsx/read/cache',
    door: 'src/hosts/xlsx/read/cache/reading-cache',
    home: 'src/hosts/xlsx/read',
  },
];
