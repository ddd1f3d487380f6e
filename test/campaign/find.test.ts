import {expect, test} from 'vitest'
import {campaignLike, campaignsIn} from '../../src/campaign/find-campaigns.ts'
import {reaches, targetOf} from '../../src/campaign/target.ts'
import {campaigns} from '../kinds.ts'

test.each([
  ['全国民族团结进步示范区', 'ethnic-unity'],
  ['云南省卫生县城', 'sanitary-city'],
  ['国家卫生乡镇', 'sanitary-city'],
  ['全国县级文明城市', 'civilized-city'],
  ['省级双拥模范县', 'double-support'],
  ['国家森林县城', 'forest-city'],
  ['国家生态园林城市', 'garden-city'],
  ['国家食品安全示范城市', 'food-safety-city'],
  ['全国健康促进县', 'healthy-county'],
  ['平安建设示范县', 'safe-county'],
  ['法治政府建设示范县', 'lawful-government'],
  ['国家全域旅游示范区', 'tourism'],
  ['全国科普示范县', 'science-county'],
  ['质量强县示范县', 'quality-county'],
  ['国家乡村振兴示范县', 'rural-revival'],
  ['全省优化营商环境示范县', 'business-environment']
])('%s is known', (award, id) => {
  expect(campaignsIn(award, campaigns).map(one => one.id)).toEqual([id])
})

test('two campaigns in one draft are both meant, in the order in which they are named', () => {
  const ids = campaignsIn('国家卫生城市、全国文明城市', campaigns).map(({id}) => id)
  expect(ids).toEqual(['sanitary-city', 'civilized-city'])
})

test('what nobody knows is no campaign, and only a slip of the pen is like one', () => {
  for (const award of ['全国节水型社会达标县', '政府工作报告', '国家创新型县', '全国绿化模范县'])
    expect([campaignsIn(award, campaigns), campaignLike(award, campaigns)], award).toEqual([[], undefined])
  expect(campaignLike('国家卫牛县城', campaigns)).toBe('国家卫生县城')
  expect(campaignLike('全国文朋城市', campaigns)).toBe('全国文明城市')
})

test.each([
  ['≥85%', '85%', true],
  ['≥85%', '84.9%', false],
  ['85%以上', '86.2%', true],
  ['不低于95%', '约95%', undefined],
  ['不超过3‰', '2.8‰', true],
  ['不超过3‰', '0.31%', false],
  ['≤3人', '3人', true],
  ['低于20%', '20%', false],
  ['大于100个', '101个', true],
  ['100%', '99.9%', false],
  ['≥12平方米', '13.5平方米', true],
  ['≥12平方米', '13.5亩', undefined],
  ['≥1万人', '9800人', false],
  ['等于0件', '0件', true],
  ['≥85%', '达到要求', undefined]
])('target %s, value %s: %s', (target, value, reached) => {
  expect(reaches(value, targetOf(target)!)).toBe(reached)
})

test('a target without a side is none', () => {
  expect(targetOf('85%')).toBeUndefined()
  expect(targetOf('C级')).toBeUndefined()
  expect(targetOf('85%', '不低于')?.direction).toBe('least')
})
