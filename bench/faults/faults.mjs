import {killAnywhere} from './kill.mjs'
import {failMachines} from './machines.mjs'
import {mutate} from './mutate.mjs'
import {closePipes} from './pipes.mjs'
import {race} from './race.mjs'
import {randomOf} from './random.mjs'
import {fallShort} from './short.mjs'

/** What can go wrong around and inside the command line. */
export const faults = {
  kill: killAnywhere,
  full: fallShort,
  pipes: closePipes,
  race,
  mutate,
  machines: failMachines
}

/** Try one sort of faults some times; gives what did not hold, a line each, and what was tried. */
export const tryFaults = (what, {seed, runs, only}) => faults[what]({random: randomOf(seed), runs, only})
