import fc from 'fast-check'
import {times} from './tries.ts'

// The random values of a commit are always the same, so that it passes everywhere or nowhere; `npm run fuzz` takes others.
fc.configureGlobal(times === 1 ? {seed: 20261122} : {numRuns: 100 * times})
