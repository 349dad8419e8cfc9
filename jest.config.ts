/** @jest-config-loader esbuild-register */
import type { JestConfigWithTsJest } from 'ts-jest';

const config: JestConfigWithTsJest = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true }] },
  collectCoverageFrom: ['src/core/**/*.ts'],
  // In the proof every read of a typed array carries a `?? 0` that the compiler asks for and nothing can take.
  coverageThreshold: { global: { branches: 91 }, './src/core/graph/proof/': { branches: 76 } },
};

export default config;
