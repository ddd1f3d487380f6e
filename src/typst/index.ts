import type {ChildProcess} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../package-root.ts'
import {forkTypst} from './fork.ts'
import {inChild} from './in-child.ts'
import {inProcess} from './in-process.ts'
import type {Typesetter} from './typesetter.ts'

let made: Typesetter | undefined

/** The one typesetter of this process. */
export function typesetter(): Typesetter {
  made ??= inProcess()
  return made
}

/**
 * Let Typst run in a process of its own, for a command that will need it; `running` is one that was started already. In
 * sources that were never built there is none, and some systems start none.
 */
export function startTypesetter(running?: ChildProcess): void {
  if (made) return
  const script = join(packageRoot(), 'dist', 'typesetter.cjs')
  const child = running ?? (existsSync(script) ? forkTypst(script) : undefined)
  made = child?.pid === undefined ? inProcess() : inChild(script, child)
}
