import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Files share the modules of their worker: rooms keep no state that a test could spoil, and loading them takes
    // longer than most tests.
    isolate: false
  }
})
