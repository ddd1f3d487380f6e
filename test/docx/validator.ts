import {spawnSync} from 'node:child_process'
import {withFile} from './office.ts'

const command = 'ooxml-validator'

/** Whether Microsoft's validator is here; `.ci/run` installs it. */
export const canValidate = spawnSync(command).error === undefined

/** What Microsoft's own Open XML SDK says against a document. */
export function errorsOf(bytes: Uint8Array): unknown[] {
  const told = withFile(bytes, path => spawnSync(command, [path, 'Microsoft365'], {encoding: 'utf8'}))
  const {errors} = JSON.parse(told.stdout) as {errors: unknown[]}
  return errors
}
