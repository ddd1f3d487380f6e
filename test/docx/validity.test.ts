import {expect, test} from 'vitest'
import {articleFrom, articleOf, make, profile} from './article.ts'
import {findingAt} from './finding-at.ts'
import {drawn, full} from './full.ts'
import {officeTemplate} from './office-template.ts'
import {canValidate, errorsOf} from './validator.ts'

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
  test.skipIf(!canValidate).concurrent(`Microsoft’s validator has nothing against: ${name}`, async () => {
    const photos = {'photos/a.jpg': await drawn()}
    const {bytes} = await make(articleOf(full, photos), settings)
    expect(await errorsOf(bytes)).toEqual([])
  })
}

test
  .skipIf(!canValidate)
  .concurrent('Microsoft’s validator has nothing against: an empty article', async () => {
    const {bytes} = await make(articleFrom({type: 'root', children: []}))
    expect(await errorsOf(bytes)).toEqual([])
  })
