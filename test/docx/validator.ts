import {execFile, spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

const run = promisify(execFile)
const command = 'ooxml-validator'

/** Whether Microsoft's validator is here; `.ci/run` installs it. */
export const canValidate = spawnSync(command).error === undefined

/** What Microsoft's own Open XML SDK says against a document. It takes one file a process. */
export async function errorsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-docx-'))
  try {
    const path = join(folder, 'document.docx')
    await writeFile(path, bytes)
    const {stdout} = await run(command, [path, 'Microsoft365'])
    const {errors} = JSON.parse(stdout) as {errors: unknown[]}
    return errors
  } finally {
    await rm(folder, {recursive: true})
  }
}
