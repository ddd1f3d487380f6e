import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'
import {packed} from './scripts/pack.mjs'

const root = fileURLToPath(new URL('./', import.meta.url))

export default defineConfig(({mode}) => ({
  // As in what is built: many tests open the kinds that come with the package.
  plugins: [packed(root)],
  // Programs in the docs import the package by its name.
  resolve: {alias: {zongshu: `${root}src/index.ts`}},
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // By itself vitest waits a second, which a browser on a busy machine may take.
    expect: {poll: {timeout: 120_000}},
    testTimeout: mode === 'fuzz' ? 3_600_000 : 180_000,
    // Files share the modules of their worker: rooms keep no state that a test could spoil, and loading them takes
    // longer than most tests.
    isolate: false,
    // By itself vitest leaves one core to others.
    maxWorkers: '100%'
  }
}))
