import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {outputsOfRun} from '../../src/node/outputs.ts'

test('outputs of one run that all meet a file of somebody else each get a name of their own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-names-'))
  const at = (name: string) => join(folder, name)
  try {
    await writeFile(at('总结.docx'), '别人的')
    const outputs = outputsOfRun()
    const put = (text: string) => outputs.write(at('总结.docx'), new TextEncoder().encode(text)).path
    expect([put('一'), put('二')]).toEqual([at('总结（2）.docx'), at('总结（3）.docx')])
    expect((await readdir(folder)).filter(name => name.endsWith('.docx'))).toHaveLength(3)
    expect(await readFile(at('总结（2）.docx'), 'utf8')).toBe('一')
    // The next run knows them for ours.
    expect(outputsOfRun().write(at('总结.docx'), new TextEncoder().encode('三')).path).toBe(
      at('总结（2）.docx')
    )
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
})
