import type {Command} from '../command.ts'
import {campaigns} from './campaigns.ts'
import {diff} from './diff.ts'
import {evidence} from './evidence.ts'
import {explain} from './explain.ts'
import {figures} from './figures.ts'
import {format} from './format.ts'
import {importCommand} from './import.ts'
import {kind} from './kind.ts'
import {kinds} from './kinds.ts'
import {lint} from './lint.ts'
import {create} from './new.ts'
import {page} from './page.ts'
import {pull} from './pull.ts'
import {queue} from './queue.ts'
import {render} from './render.ts'
import {rollup} from './rollup.ts'
import {rules} from './rules.ts'
import {schema} from './schema.ts'
import {serve} from './serve.ts'
import {status} from './status.ts'
import {template} from './template.ts'
import {worker} from './worker.ts'

/** All commands, in the order `--help` shows them. */
export const commands: ReadonlyArray<Command> = [
  create,
  importCommand,
  format,
  figures,
  diff,
  rollup,
  status,
  lint,
  render,
  page,
  pull,
  template,
  serve,
  queue,
  worker,
  kind,
  kinds,
  campaigns,
  evidence,
  rules,
  explain,
  schema
]
