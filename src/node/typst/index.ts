import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Typesetter} from '../../typst/typesetter.ts'
import {packageRoot} from '../package-root.ts'
import {forkTypst} from './fork.ts'
import {inChild} from './in-child.ts'
import {inProcess} from './in-process.ts'

/**
 * Typst in a process of its own, which opens the faces that these formats use while this one reads drafts. In sources that
 * were never built there is no such process, and some systems start none: then Typst runs in this one.
 */
export function nodeTypesetter(formats: ReadonlyArray<string> = []): Typesetter {
  const script = join(packageRoot(), 'dist', 'typesetter.cjs')
  const child = existsSync(script) ? forkTypst(script, formats) : undefined
  return child?.pid === undefined ? inProcess() : inChild(script, child)
}
