import {existsSync} from 'node:fs'
import {expect, test} from 'vitest'
import {tryFaults} from '../bench/faults/faults.mjs'

/** A seed and some runs of `bench/faults`, which tries thousands on the built command line. */
test.skipIf(process.platform === 'win32' || !existsSync('dist/cli.cjs')).each([
  ['kill', 8],
  ['full', 8],
  ['pipes', 15],
  ['race', 2],
  ['mutate', 8]
] as const)('%s: nothing is lost, let in or left behind', {timeout: 300_000}, async (what, runs) => {
  const {wrong} = await tryFaults(what, {seed: 7, runs})
  // How long a run took says more about the machine.
  expect(wrong.filter(line => !/: took \d+ ms$/.test(line))).toEqual([])
})
