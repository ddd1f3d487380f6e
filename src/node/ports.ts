import type {Ports} from '../engine/ports.ts'
import {nodeFiles} from './files.ts'
import {inks} from './inks/index.ts'
import {officeToDocx} from './office.ts'
import {nodeTypesetter} from './typst/index.ts'

/** The ports of a Node process: its files, and Typst in a process of its own, which serves all jobs of these ports. */
export function nodePorts(others: Omit<Ports, 'files' | 'typesetter'> = {}): Ports {
  return {
    office: officeToDocx,
    inks,
    ...others,
    files: nodeFiles(),
    typesetter: once(nodeTypesetter)
  }
}

/** Gives what was made the first time. */
export function once<Word, Made>(make: (words: ReadonlyArray<Word>) => Made): typeof make {
  let made: {readonly it: Made} | undefined
  return words => {
    made ??= {it: make(words)}
    return made.it
  }
}
