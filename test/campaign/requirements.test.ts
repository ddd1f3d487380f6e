import {expect, test} from 'vitest'
import {blankDraft} from '../../src/engine/blank.ts'
import {check} from '../../src/engine/check.ts'
import {kindFor} from '../../src/kind/for-campaigns.ts'
import {said, sourceOf} from '../drafts.ts'
import {campaignCalled, campaigns, kindCalled, kinds} from '../kinds.ts'

const checked = (text: string, stage?: 'final') => check(sourceOf(text), {kinds, campaigns, stage})
const told = async (text: string) => said(text, (await checked(text)).findings)

for (const kind of kinds)
  test(`blank drafts of ${kind.id} have nothing but slots, whatever the campaign`, async () => {
    for (const campaign of [undefined, ...campaigns]) {
      const text = blankDraft(kind, {campaigns: campaign ? [campaign] : [], region: '石桥县'})
      const {findings} = await checked(text)
      const others = findings.filter(({ruleId}) => ruleId !== 'unfilled-slot')
      expect(said(text, others), campaign?.id).toEqual([])
      expect(findings.length, campaign?.id).toBeGreaterThan(3)
    }
  })

test('a blank draft has a chapter for each role that the campaign wants, in its order', () => {
  const campaign = campaignCalled('forest-city')
  const text = blankDraft(kindCalled('report'), {campaigns: [campaign], award: '国家森林县城'})
  expect([...text.matchAll(/- 角色: (\S+)/g)].map(([, role]) => role)).toEqual([
    '领导机制',
    '造林绿化',
    '森林资源保护',
    '生态富民',
    '生态文化'
  ])
  expect(text).toContain('项目: 国家森林县城')
  const english = blankDraft(kindCalled('report'), {campaigns: [campaign], keys: 'en'})
  expect([...english.matchAll(/- role: (\S+)/g)].map(([, role]) => role)).toContain('forest-protection')
})

test('the campaign of the seeds asks of each kind what it always did', () => {
  const unity = [campaignCalled('ethnic-unity')]
  const asked = Object.fromEntries(
    ['report', 'feature', 'cards', 'lessons', 'visit', 'showcase'].map(id => {
      const {required, recommended} = kindFor(kindCalled(id), unity).roles
      return [id, [required.join(' '), recommended.join(' ')]]
    })
  )
  expect(asked).toEqual({
    report: ['leadership economy culture governance', 'ideology integration honors'],
    feature: ['leadership economy integration governance', 'ideology culture'],
    cards: ['leadership economy', 'culture integration governance'],
    lessons: ['', 'leadership governance'],
    visit: ['', 'integration governance'],
    showcase: ['leadership culture economy integration governance', 'honors']
  })
})

test('two campaigns in one draft ask for what each of them wants', () => {
  const both = kindFor(kindCalled('report'), [
    campaignCalled('sanitary-city'),
    campaignCalled('civilized-city')
  ])
  expect(both.roles.required).toEqual(['leadership', 'sanitation'])
  expect(both.roles.recommended).toEqual(expect.arrayContaining(['vector-control', 'morality']))
})

const head = (award: string) => `文种: 上报总结\n地区: {名称: 石桥县}\n创建: {项目: ${award}}\n`

test('a name that is no role is told with the nearest, and one of the author’s own is not', async () => {
  const text = `${head('国家卫生县城')}章节:\n  - {角色: 环境卫声, 标题: 清洁家园, 正文: 甲。}\n`
  expect(await told(text)).toContainEqual(
    expect.stringMatching(/^unknown-role 5 “章节·第1项·角色”写的是“环境卫声”，没有这个角色。是否“环境卫生”？/)
  )
  const own = text.replace('章节:', '自定角色: [环境卫声]\n章节:')
  expect((await told(own)).filter(line => line.startsWith('unknown-role'))).toEqual([])
})

test.each([
  ['全国文明城市', '志愿服务', '文明实践'],
  ['国家卫生县城', '除四害', '病媒生物防制'],
  ['国家卫生县城', '垃圾分类', '环境卫生'],
  ['国家卫生县城', '领导机智', '领导机制']
])('in a draft on %s, %s is told to be %s: by its sense, or else by its letters', async (award, typed, meant) => {
  const text = `${head(award)}章节:\n  - {角色: ${typed}, 标题: 甲, 正文: 乙。}\n`
  expect(await told(text)).toContainEqual(expect.stringContaining(`没有这个角色。是否“${meant}”？`))
})

test('a campaign that is not known is told, and asks for nothing', async () => {
  const text = `${head('全国节水型社会达标县')}章节:\n  - {角色: 其他, 标题: 严控用水, 正文: 甲。}\n`
  expect((await told(text)).filter(line => /campaign|section/.test(line))).toEqual([
    'unknown-campaign 3 没有“全国节水型社会达标县”的创建资料，没有核对缺不缺章节。'
  ])
  expect(await told(text.replace('全国节水型社会达标县', '国家卫牛县城'))).toContain(
    'unknown-campaign 3 没有“国家卫牛县城”的创建资料，是否“国家卫生县城”？'
  )
})

test('a report of each campaign whose chapters name no role but 其他 is read by its headings', async () => {
  for (const campaign of campaigns) {
    const {roles} = kindFor(kindCalled('report'), [campaign])
    const names = [...campaign.roles]
    const chapters = roles.required.map(id => {
      const role = names.find(one => one.id === id)
      return `  - {角色: 其他, 标题: 抓好${role?.name ?? {leadership: '组织领导', sanitation: '环境卫生', greening: '造林绿化', economy: '经济发展', culture: '文化建设', governance: '社会治理', 'health-education': '健康教育', disputes: '矛盾纠纷化解', 'law-enforcement': '行政执法'}[id]}, 正文: 甲。}\n`
    })
    const text = `${head(campaign.name)}章节:\n${chapters.join('')}`
    const missing = (await told(text)).filter(line => /missing-section .*(?:缺少角色|无法核对)/.test(line))
    expect(missing, text).toEqual([])
  }
})
