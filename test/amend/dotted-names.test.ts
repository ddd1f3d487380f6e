import {describe, expect, test} from 'vitest'
import {withEdits} from '../../src/amend/edit.ts'
import {rename} from '../../src/amend/entries.ts'
import {formTree} from '../../src/amend/tree.ts'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {printedLines} from '../../src/importing/proof.ts'
import {kinds} from '../kinds.ts'

const draft = `文种: 上报总结
导语: 年均{PM2.5浓度}，比例{PM2.5浓度.占比}，颗粒物{PM2}，为{PM2.占比}。
数据:
  PM2.5浓度: {数值: 31微克, 占比: 20%}
  PM2: {数值: 7个, 占比: 3%}
`

describe('the name of a figure may have a point in it', () => {
  test('and is printed where it is called', async () => {
    const {article} = await composeDraft({path: '甲.yaml', text: draft, encoding: 'utf-8'}, {kinds})
    expect(printedLines(article!.tree).join()).toMatch(/年均31微克.*，比例20%，颗粒物7个.*，为3%。/)
  })

  test('and is no part of a name that it begins with', () => {
    const renamed = (before: string, after: string) =>
      withEdits(draft, rename(formTree(draft), ['figures'], before, after)!)
    expect(renamed('PM2', '颗粒')).toContain(
      '{PM2.5浓度}，比例{PM2.5浓度.占比}，颗粒物{颗粒}，为{颗粒.占比}。'
    )
    expect(renamed('PM2.5浓度', '细颗粒')).toContain(
      '{细颗粒}，比例{细颗粒.占比}，颗粒物{PM2}，为{PM2.占比}。'
    )
  })
})
