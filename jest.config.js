/** Tests run as ES modules, compiled by swc; nothing is mocked by module, parts are passed in. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          experimental: { keepImportAttributes: true },
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testSequencer: '<rootDir>/test/sequencer.config.js',
  // One more than the processors of a small machine: the long ones wait for real servers half of their time.
  maxWorkers: 3,
  // Real servers and browsers start in many of them, three test files at a time.
  testTimeout: 60_000,
};
