import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {readDraft} from '../../src/draft/read.ts'
import {claimsOf, type Named, startAcross} from '../../src/lint/figures/across.ts'
import {subjectOf} from '../../src/lint/subject.ts'
import {readModel} from '../../src/model/read.ts'
import {loadKinds} from '../lint/kinds.ts'

const kind = loadKinds().find(({id}) => id === 'report')!

function draft(file: string, text: string) {
  const tree = readDraft({path: file, text, encoding: 'utf-8'}, () => {})
  const model = readModel(tree, () => {})
  const article = compose(model, kind, () => {})
  return {file, text, claims: claimsOf(subjectOf({article, kind, draft: model.draft, tree}))!}
}

function findAcross(drafts: ReadonlyArray<Named>) {
  const held = startAcross()
  return drafts.flatMap(one => held(one).map(finding => ({file: one.file, finding})))
}

const report = draft('总结.yaml', '文种: 上报总结\n地区: 昭阳区\n数据:\n  科级干部: 730人\n  学校: 410所\n')

test('finds a figure with another value in another draft of the place', () => {
  const feature = draft(
    '综述.yaml',
    '文种: 上报总结\n地区: 昭阳区\n数据:\n  科级干部: 703人\n  学校: 410所\n'
  )
  const [found, ...others] = findAcross([report, feature])
  expect(others).toEqual([])
  expect(found).toMatchObject({
    file: '综述.yaml',
    finding: {
      ruleId: 'two-values-one-label',
      message: '“科级干部”与总结.yaml不一致：这里写703人，那里写730人',
      related: [{file: '总结.yaml'}]
    }
  })
  const {start, end} = found!.finding.range
  expect(feature.text.slice(start, end)).toBe('703人')
})

test('says nothing of other places, other years, and values that agree', () => {
  expect(
    findAcross([
      report,
      draft('鲁甸.yaml', '文种: 上报总结\n地区: 鲁甸县\n数据:\n  科级干部: 415人\n'),
      draft(
        '去年.yaml',
        '文种: 上报总结\n地区: 昭阳区\n创建: {项目: 示范区, 数据截至: 2021年12月}\n数据:\n  科级干部: 712人\n'
      ),
      draft('概数.yaml', '文种: 上报总结\n地区: 昭阳区\n数据:\n  科级干部: 700余人\n')
    ])
  ).toEqual([])
})

test('remembers what each of several places said first', () => {
  const of = (place: string, name: string, count: string) =>
    draft(name, `文种: 上报总结\n地区: ${place}\n数据:\n  科级干部: ${count}\n  建成公园: 不低于12个\n`)
  const found = findAcross([
    of('甲县', '甲.yaml', '703人'),
    of('乙县', '乙.yaml', '705人'),
    of('甲县', '甲综述.yaml', '999人'),
    of('乙县', '乙综述.yaml', '705人'),
    draft('少.yaml', '文种: 上报总结\n地区: 乙县\n数据:\n  建成公园: 11个\n'),
    draft('多.yaml', '文种: 上报总结\n地区: 乙县\n数据:\n  建成公园: 3000个\n')
  ])
  expect(found.map(({file}) => file)).toEqual(['甲综述.yaml', '少.yaml'])
  expect(found[0]!.finding).toMatchObject({
    message: '“科级干部”与甲.yaml不一致：这里写999人，那里写703人',
    related: [{file: '甲.yaml', message: '703人'}]
  })
  const {start, end} = found[0]!.finding.related![0]!.range
  expect(of('甲县', '甲.yaml', '703人').text.slice(start, end)).toBe('703人')
})
