import type {Ports} from '../engine/ports.ts'
import {nodeFiles} from './files.ts'
import {inks} from './inks/index.ts'
import {nodeTypesetter} from './typst/index.ts'

/** An installed LibreOffice, which few jobs need: what calls it is loaded when one does. */
export const office: NonNullable<Ports['office']> = async (...given) =>
  (await import('./office.ts')).convertByOffice(...given)

interface NodePortsOptions extends Omit<Ports, 'files' | 'typesetter'> {
  /** Told what was read (default: nobody is). */
  readonly onRead?: (path: string) => void
}

/** The ports of a Node process: its files, and Typst in a process of its own, which serves all jobs of these ports. */
export function nodePorts({onRead, ...others}: NodePortsOptions = {}): Ports {
  return {
    office,
    inks,
    ...others,
    files: nodeFiles(onRead),
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
