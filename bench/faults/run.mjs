/**
 * Tries faults on the built command line, at random: kills, full disks, closed pipes, damaged files, failing machines of a queue.
 * node bench/faults/run.mjs --seed 1 --runs 200 [--what kill,full,pipes,race,mutate,machines] [--only <what is changed, or what is killed>]
 */
import {parseArgs} from 'node:util'
import {faults, tryFaults} from './faults.mjs'

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    runs: {type: 'string', default: '40'},
    what: {type: 'string', default: Object.keys(faults).join(',')},
    only: {type: 'string'}
  }
})
for (const what of values.what.split(',')) {
  const began = Date.now()
  const {wrong, says} = await tryFaults(what, {
    seed: Number(values.seed),
    runs: Number(values.runs),
    only: values.only
  })
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${what}: ${says}; ${wrong.length} did not hold, ${seconds} s`)
  for (const line of wrong) console.log(`  ${line}`)
  if (wrong.length > 0) process.exitCode = 1
}
