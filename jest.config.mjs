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
  maxWorkers: 2,
  forceExit: true, // the spreadsheet grid leaves timers behind when it is closed
  testTimeout: 120_000,
};
