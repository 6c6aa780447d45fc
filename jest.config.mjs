/**
 * Built-in objects that each module is handed as its own: through the global object that jest makes for a test file, a
 * look at one costs ten times as much. Those that tests replace (Date, timers) are not among them, nor those that
 * packages declare for themselves.
 */
const BUILT_IN = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Error',
  'Float64Array',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'RangeError',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'WeakMap',
];

/** Tests run on CommonJS made by swc; @noble/hashes is published as ES modules only and goes the same way. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transform: {
    '^.+\\.(t|m?j)s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  sandboxInjectedGlobals: BUILT_IN,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: 2,
  forceExit: true, // the spreadsheet grid leaves timers behind when it is closed
  testTimeout: process.env.DEEP === '1' ? 3_600_000 : 120_000, // repetitions take their time, on a busy machine above all
};
