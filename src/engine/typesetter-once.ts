import {NoTypesetter, type Typesetter} from '../typst/typesetter.ts'
import type {Ports} from './ports.ts'

/** One typesetter for a job, made when it is known that one is wanted. */
export function typesetterOnce({typesetter}: Pick<Ports, 'typesetter'>) {
  let made: Typesetter | undefined
  const get = (names: ReadonlyArray<string> = []): Typesetter => {
    if (!typesetter) throw new NoTypesetter('Cannot set pages: no typesetter was handed in')
    made ??= typesetter(names)
    return made
  }
  return {
    get: () => get(),
    /** Let it get ready for these, if there are any. */
    prepare(names: ReadonlyArray<string>) {
      if (names.length > 0 && typesetter) get(names)
    }
  }
}
