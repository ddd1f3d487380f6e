import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

export default defineConfig(({mode}) => ({
  // Programs in the docs import the package by its name.
  resolve: {alias: {zongshu: fileURLToPath(new URL('src/index.ts', import.meta.url))}},
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: mode === 'fuzz' ? 3_600_000 : 180_000,
    // Files share the modules of their worker: rooms keep no state that a test could spoil, and loading them takes
    // longer than most tests.
    isolate: false,
    // By itself vitest leaves one core to others.
    maxWorkers: '100%'
  }
}))
