import {expect, test} from 'vitest'
import {readCampaign} from '../../src/campaign/read-campaign.ts'
import {campaignsOf} from '../../src/campaign/report-roles.ts'
import type {Finding} from '../../src/finding.ts'
import {modelOf, said, sourceOf} from '../drafts.ts'
import {campaignCalled, campaigns, kinds} from '../kinds.ts'

const names = kinds.flatMap(({id, name}) => [id, name.zh])

function read(text: string, others = campaigns) {
  const findings: Finding[] = []
  const campaign = readCampaign(sourceOf(text, 'own.yaml'), finding => findings.push(finding), {
    id: 'own',
    others,
    kinds: names
  })
  return {campaign, told: said(text, findings)}
}

test('our own campaigns hold together, say where their phrases come from, and require roles that headings show', () => {
  expect(campaigns.length).toBeGreaterThanOrEqual(14)
  for (const {needs, phrases, indicators, indicatorSource, english} of campaigns) {
    expect(needs.required).toContain('leadership')
    expect(english).toMatch(/^[A-Z]/)
    for (const {source} of phrases) expect(source).toMatch(/\S/)
    if (indicators.length > 0) expect(indicatorSource).toMatch(/\S/)
  }
})

test('English keys are taken as Chinese ones are', () => {
  const zh = read(
    '名称: 节水型县\n角色:\n  节水: {英文名: water-saving, 词: [节水, 用水]}\n必写: [领导机制, 节水]\n'
  )
  const en = read(
    'name: 节水型县\nroles:\n  节水: {english: water-saving, words: [节水, 用水]}\nrequired: [leadership, water-saving]\n'
  )
  expect(zh.told).toEqual([])
  expect(en).toEqual(zh)
  expect(zh.campaign.needs.required).toEqual(['leadership', 'water-saving'])
})

test.each([
  ['必写: [领导机制]\n', 'broken-campaign 1 没有写“名称”，不知道是哪项创建。'],
  [
    '名称: 甲县\n角色:\n  节水: {包括: [环境卫生, 环境未生]}\n',
    'broken-campaign 3 “包括”里的“环境未生”不是现成的角色，是否“环境卫生”。'
  ],
  [
    '名称: 甲县\n示例: 是\n指标:\n  - {编号: 1, 名称: 甲, 佐证: [数椐表]}\n',
    'broken-campaign 4 佐证没有“数椐表”这一类，是否“数据表”；只能是：文件、照片、数据表、说明。'
  ],
  ['名称: 甲县\n必写: [领导机治]\n', 'broken-campaign 2 没有“领导机治”这个角色，是否“领导机制”。'],
  [
    '名称: 甲县\n必写: [环境卫生]\n应写: [环境卫生]\n',
    'broken-campaign 3 “环境卫生”已经在“必写”里，又写在“应写”里，只能留一处。'
  ],
  ['名称: 甲县\n必写: [荣誉, 荣誉成效]\n', 'broken-campaign 2 “必写”里“荣誉成效”写了两遍。'],
  [
    '名称: 甲县\n角色:\n  节水: {词: [用水]}\n  供水: {词: [用水]}\n',
    'broken-campaign 4 “用水”已经是“节水”的词，又写在“供水”里，认不出是哪一章。'
  ],
  [
    '名称: 甲县\n角色:\n  节水: {英文名: economy, 词: [用水]}\n',
    'broken-campaign 3 英文名“economy”已经是“经济发展”的，要另起一个。'
  ],
  [
    '名称: 甲县\n文种:\n  上报总结报: {必写: [领导机制]}\n',
    'broken-campaign 3 没有“上报总结报”这个文种，是否“上报总结”。'
  ],
  [
    '名称: 甲县\n示例: 是\n指标:\n  - {编号: 1, 名称: 甲, 目标: ≥85%}\n  - {编号: 1, 名称: 乙, 目标: ≥9%}\n',
    'broken-campaign 5 编号“1”在第1项已经用过，两项指标不能同号。'
  ],
  [
    '名称: 甲县\n示例: 是\n指标:\n  - {编号: 1, 名称: 甲, 目标: ≥85%, 方向: 不高于}\n',
    'broken-campaign 4 目标写的是“≥85%”，方向又写“不高于”，两处相反。'
  ],
  [
    '名称: 甲县\n示例: 是\n指标:\n  - {编号: 1, 名称: 甲, 目标: 85%}\n',
    'broken-campaign 4 目标“85%”没有说是不低于还是不高于，写成“≥85%”或“≤85%”。'
  ],
  [
    '名称: 甲县\n示例: 是\n总分: 10\n指标:\n  - {编号: 1, 名称: 甲, 分值: 4}\n  - {编号: 2, 名称: 乙, 分值: 5}\n',
    'broken-campaign 3 各项分值之和是9，总分写的是10，对不上。'
  ],
  [
    '名称: 甲县\n指标:\n  - {编号: 1, 名称: 甲}\n',
    'broken-campaign 3 写了指标，没有写“指标来源”：写明出自哪份公开的文件；自编的，写“示例: 是”。'
  ],
  [
    '名称: 甲县\n基于: 国家卫生县成\n',
    'broken-campaign 2 没有“国家卫生县成”的资料，无从“基于”它，是否“国家卫生县”。'
  ],
  ['名称: 甲县\n必些: [领导机制]\n', 'unknown-field 2 未知字段“必些”，是否“必写”。']
])('%j is refused with its place', (text, told) => {
  expect(read(text).told).toContain(told)
})

test('a file of the unit adds to the campaign whose name it has', () => {
  const own = read(
    '名称: 国家卫生县\n角色:\n  环境卫生: {词: [净街]}\n  智慧环卫: {词: [智慧环卫]}\n必写: [健康教育]\n指标来源: 自编\n指标:\n  - {编号: （六）, 名称: 健康素养, 目标: ≥30%}\n'
  )
  const ours = campaignCalled('sanitary-city')
  expect(own.told).toEqual([])
  expect(own.campaign.needs.required).toEqual([...ours.needs.required, 'health-education'])
  expect(own.campaign.needs.recommended).not.toContain('health-education')
  expect(own.campaign.roles.find(({id}) => id === 'sanitation')?.words).toEqual(
    expect.arrayContaining(['净街', '城市环境'])
  )
  expect(own.campaign.roles.map(({name}) => name)).toContain('智慧环卫')
  expect(own.campaign.indicators).toHaveLength(ours.indicators.length)
  expect(own.campaign.indicators.find(({number}) => number === '（六）')?.target).toBe('≥30%')
  expect(own.campaign.aliases).toEqual(ours.aliases)
})

test('a campaign based on another has a name of its own', () => {
  const own = read('名称: 全域洁净县\n基于: 国家卫生县\n别名: [洁净县]\n')
  expect(own.told).toEqual([])
  expect(own.campaign.aliases).toEqual(['洁净县'])
  expect(own.campaign.needs.required).toEqual(campaignCalled('sanitary-city').needs.required)
})

test('what is wrong in a list is told at its item', () => {
  const text = '名称: 甲县\n必写: [领导机制, 领导机治]\n'
  const findings: Finding[] = []
  readCampaign(sourceOf(text, 'own.yaml'), finding => findings.push(finding), {id: 'own'})
  expect(findings.map(({range}) => text.slice(range.start, range.end))).toEqual(['领导机治'])
})

test.each(['双创', '三城联创', '两县同创'])('“%s” asks for the names of the campaigns', award => {
  const {model} = modelOf(`创建: {项目: ${award}}\n`)
  const findings: Finding[] = []
  expect(campaignsOf(model, campaigns, finding => findings.push(finding))).toEqual([])
  expect(findings.map(({message}) => message)).toEqual([
    `“${award}”没有说是哪几项创建，没有核对缺不缺章节；各项都写上全称，如“国家卫生县、全国文明城市”。`
  ])
})
