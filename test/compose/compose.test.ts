import type {Root, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import type {Finding} from '../../src/finding.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {placeIn} from '../../src/model/value.ts'
import {modelOf, said} from '../drafts.ts'
import {kindCalled} from '../kinds.ts'

function composed(text: string, kind = 'report') {
  const {model, findings: before} = modelOf(text)
  const findings: Finding[] = [...before]
  const article = compose(model, kindCalled(kind), finding => void findings.push(finding))
  return {article, findings, markdown: markdownOf(article.tree)}
}

const textsOf = (tree: Root): Text[] => {
  const texts: Text[] = []
  visit(tree, 'text', node => void texts.push(node))
  return texts
}

const figures = `
数据:
  科级干部: 730人
  少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%}
  总值: {2016年: 233.57亿元, 2022年: 429.51亿元, 年均增长: 7.8%}
  可比总值: {2016年: 233.57亿元, 2022年: 429.51亿元, 年均增长: 7.8%, 口径: 可比价}
  就业率: {2020年: 82.6%, 2025年: 86.9%}
  贫困户: {2016年: 300户, 2022年: 20户}
  收入: {数值: 1.26万元, 同比增长: 16.3%}
  降幅: {数值: 12件, 同比增长: -3.5%}
`

test('a column of the table of figures in which nothing stands is left out', () => {
  const head = (more: string) =>
    composed(`公文: {附表: 是}\n${figures}${more}`)
      .markdown.match(/^\| 指标.*$/m)?.[0]
      .replace(/ +/g, ' ')
  expect(head('')).toBe('| 指标 | 数值 | 口径 |')
  expect(head('  人口: {数值: 3万人, 时间: 2023年, 来源: 统计公报}\n')).toBe(
    '| 指标 | 数值 | 时间 | 口径 | 来源 |'
  )
})

describe('figures in prose', () => {
  test.each([
    ['{科级干部}', '730人'],
    ['其中{少数民族干部}', '其中152人，占20.8%'],
    ['{少数民族干部.占比}', '20.8%'],
    ['{少数民族干部·占比}', '20.8%'],
    ['总值{总值}', '总值由2016年的233.57亿元增加到2022年的429.51亿元，年均增长7.8%'],
    ['{可比总值}', '由2016年的233.57亿元增加到2022年的429.51亿元，年均增长7.8%（按可比价计算）'],
    ['{总值.2016年}和{总值.2022}', '233.57亿元和429.51亿元'],
    ['{就业率}', '由2020年的82.6%提高到2025年的86.9%'],
    ['{贫困户}', '由2016年的300户减少到2022年的20户'],
    ['{收入}', '1.26万元，同比增长16.3%'],
    ['{降幅}', '12件，同比下降3.5%'],
    ['｛科级干部｝', '730人']
  ])('%s', (prose, words) => {
    const {article, findings} = composed(`导语: |\n  ${prose}。\n${figures}`, 'feature')
    expect(findings.filter(({ruleId}) => ruleId.includes('figure'))).toEqual([])
    expect(textOf(article.tree)).toContain(`${words}。`)
  })

  test('that are not there are told, and the words stay', () => {
    const text = `导语: |\n  共{科级干郡}，{总值.占比}。\n${figures}`
    const {article, findings} = composed(text)
    expect(textOf(article.tree)).toContain('共{科级干郡}，{总值.占比}。')
    expect(
      said(
        text,
        findings.filter(({ruleId}) => ruleId.includes('figure'))
      )
    ).toEqual([
      'unknown-figure 2 “数据”中没有“科级干郡”，是否“科级干部”。',
      'missing-figure-part 2 数据“总值”没有写“占比”。'
    ])
  })

  test.each([
    '乡镇:',
    '乡镇: {数值: }',
    '乡镇: {时间: 2022年}'
  ])('that are empty are said to be: %s', figure => {
    const text = `导语: 共{乡镇}。\n${figures}\n  ${figure}\n`
    const {article, findings} = composed(text)
    expect(textOf(article.tree)).toContain('共{乡镇}。')
    expect(
      said(
        text,
        findings.filter(({ruleId}) => ruleId.endsWith('figure-part'))
      )
    ).toEqual(['missing-figure-part 1 数据“乡镇”是空的，请填上数值，或改掉正文中的“{乡镇}”。'])
  })
})

describe('a figure that prints its share', () => {
  const twice = (prose: string) => {
    const text = `导语: |\n  ${prose}\n${figures}`
    const {findings} = composed(text)
    return said(
      text,
      findings.filter(({ruleId}) => ruleId === 'figure-said-twice')
    )
  }

  test('is told where the share is asked for beside it', () => {
    expect(twice('其中{少数民族干部}，占{少数民族干部.占比}。')).toEqual([
      'figure-said-twice 2 “{少数民族干部}”会连同占比一起写出，同一段又写了“{少数民族干部.占比}”，同一个数说了两遍；自己组织语句的，这里写“{少数民族干部.数值}”。'
    ])
    expect(twice('占{少数民族干部.share}，其中{少数民族干部}。')).toHaveLength(1)
    expect(twice('总值{总值}，年均{总值.年均增长}。')).toEqual([
      'figure-said-twice 2 “{总值}”会连同年均增长一起写出，同一段又写了“{总值.年均增长}”，同一个数说了两遍。'
    ])
  })

  test.each([
    '其中{少数民族干部.数值}，占{少数民族干部.占比}。',
    '其中{少数民族干部}。\n  占{少数民族干部.占比}。',
    '总值{总值}，其中2016年{总值.2016}。',
    '共{科级干部}，{科级干部.占比}。'
  ])('is not in %j', prose => {
    expect(twice(prose)).toEqual([])
  })
})

test('a draft of which only words changed is composed of the new words, photos and all', () => {
  const draft = (words: string, file: string) =>
    `标题: 主标题\n导语: ${words}\n章节:\n  - {标题: 一章, 正文: 正文。, 图片: [甲]}\n图片:\n  甲: {文件: ${file}, 说明: 说明${words}}\n`
  const first = composed(draft('第一稿', 'a.jpg'), 'feature').article
  const second = composed(draft('第二稿', 'b.jpg'), 'feature').article
  expect(textOf(first.tree)).toContain('说明第一稿')
  expect(textOf(second.tree)).toContain('说明第二稿')
  expect(textOf(second.tree)).not.toContain('第一稿')
  expect([...first.photos.keys(), ...second.photos.keys()]).toEqual(['a.jpg', 'b.jpg'])
})

test('every word knows its field and its characters', () => {
  const text = `标题: 主标题\n导语: |\n  第一段有{科级干部}。\n  第二段*个。\n${figures}`
  const {article} = composed(text, 'feature')
  const values = textsOf(article.tree).filter(node => node.data?.value && node.data.slot !== 'missing')
  for (const node of values) {
    const {start, end} = placeIn(node.data!.value!)
    expect(text.slice(start, end)).toBe(node.value)
  }
  expect(
    values.map(node => [node.value, node.data?.value?.path.join('.'), node.data?.slot, node.data?.figure])
  ).toEqual([
    ['主标题', 'title.main', undefined, undefined],
    ['第一段有', 'lead', undefined, undefined],
    ['730人', 'figures.科级干部.value', undefined, '科级干部'],
    ['。', 'lead', undefined, undefined],
    ['第二段', 'lead', undefined, undefined],
    ['*', 'lead', 'typed', undefined],
    ['个。', 'lead', undefined, undefined]
  ])
})

test('a required field that is empty shows as a slot, at its place in the draft', () => {
  const text = '地区:\n  名称:\n导语: 甲\n'
  const {article} = composed(text)
  const slots = textsOf(article.tree).filter(node => node.data?.slot === 'missing')
  expect(slots.map(node => node.value)).toContain('〔待填：地区名称〕')
  const region = slots.find(node => node.value.includes('地区名称'))
  expect(text.slice(0, region!.data!.value!.place.start).split('\n')).toHaveLength(2)
})

describe('headings follow the kind', () => {
  const draft = `
标题: 甲
章节:
  - 标题: [党建引领强根基, 凝聚创建合力, 筑牢创建堡垒]
    小节:
      - 标题: [健全组织体系, 压实创建责任]
        正文: 一段。
  - 标题: [“产业培育牌”, 促进共享]
    正文: 二段。
`
  test.each([
    [
      'report',
      ['一、党建引领强根基，凝聚创建合力，筑牢创建堡垒', '二、“产业培育牌”，促进共享'],
      '（一）健全组织体系，压实创建责任。一段。'
    ],
    [
      'feature',
      ['党建引领强根基：凝聚创建合力，筑牢创建堡垒', '“产业培育牌”：促进共享'],
      '健全组织体系\u3000压实创建责任'
    ],
    [
      'cards',
      ['打好“党建引领强根基牌”，凝聚创建合力，筑牢创建堡垒', '打好“产业培育牌”，促进共享'],
      '健全组织体系，压实创建责任，一段。'
    ],
    [
      'lessons',
      ['抓党建引领强根基，凝聚创建合力，筑牢创建堡垒', '抓“产业培育牌”，促进共享'],
      '健全组织体系，压实创建责任，一段。'
    ]
  ])('%s', (kind, headings, measure) => {
    const {article, markdown} = composed(draft, kind)
    const found = article.tree.children.filter(node => node.type === 'heading' && node.depth === 2)
    expect(found.map(node => textOf(node))).toEqual(headings)
    expect(markdown).toContain(measure)
  })
})

describe('what a kind has no place for', () => {
  test('is told, once a field', () => {
    const text = '标题: 甲\n编者按: |\n  一。\n  二。\n公文: {发文字号: 昭政发〔2023〕5号}\n'
    const {findings} = composed(text, 'cards')
    expect(
      said(
        text,
        findings.filter(({ruleId}) => ruleId === 'no-place')
      )
    ).toEqual(['no-place 5 “打牌式通讯”里没有放“公文·发文字号”的位置，这部分没有写进文件。'])
  })

  test('is no loss when the words stand there anyway', () => {
    const {findings} = composed(
      '标题: 甲\n导语: 获得“全国文明城市”称号。\n荣誉: [{称号: 全国文明城市, 授予: 中央文明委}]\n',
      'feature'
    )
    expect(findings.filter(({ruleId}) => ruleId === 'no-place')).toEqual([])
  })
})

test('the deck is typed without its dash, or with it', () => {
  for (const deck of ['某市创建综述', '——某市创建综述', '—某市创建综述']) {
    expect(composed(`标题: {主题: 甲, 副题: ${deck}}`, 'feature').markdown).toContain('\n——某市创建综述\n')
  }
})

test.each([
  ['2021年被评为“全国健康促进县”', '2021年，清溪县获“全国健康促进县”称号'],
  ['2022年荣获“贵州省卫生县城”称号。', '2022年，清溪县获“贵州省卫生县城”称号'],
  [
    '2020年10月被国务院授予“全国脱贫攻坚先进集体”荣誉称号',
    '2020年10月，清溪县被国务院授予“全国脱贫攻坚先进集体”称号'
  ],
  ['获“双拥模范县”称号', '清溪县获“双拥模范县”称号'],
  ['国家卫生县城', '清溪县获“国家卫生县城”称号'],
  ['2022年入选全国乡村治理示范县创建名单', '2022年入选全国乡村治理示范县创建名单'],
  ['“健康细胞”建设经验在全省推广，', '“健康细胞”建设经验在全省推广，']
])('an honour typed as %s is said once', (typed, printed) => {
  const text = `文种: 上报总结\n地区: {名称: 清溪县}\n标题: 总结\n荣誉:\n  - ${typed}\n`
  const {markdown, findings} = composed(text, 'report')
  expect(markdown).toContain(`主要荣誉：${printed}。`)
  expect(findings.map(({ruleId}) => ruleId)).not.toContain('no-place')
})

test.each([
  ['县里获评国家卫生县城，群众交口称赞。', false],
  ['10个单位成为国家卫生县城建设先进单位，县城于2022年被命名为“国家卫生县城”。', false],
  ['全县以创建国家卫生县城为抓手，群众获得感不断增强。', true],
  ['全县动员，力争获评国家卫生县城。', true],
  ['国家卫生县城创建领导小组成立。', true]
])('an honour is printed unless the text says that it was won: %s', (text, isPrinted) => {
  const {markdown} = composed(
    `文种: 上报总结\n地区: {名称: 清溪县}\n标题: 总结\n导语: ${text}\n荣誉: [{称号: 国家卫生县城, 时间: 2022年}]\n`,
    'report'
  )
  expect(markdown.includes('主要荣誉：2022年，清溪县获“国家卫生县城”称号。')).toBe(isPrinted)
})

test.each([
  ['举办讲座{讲座，发放资料。', ['花括号“{”没有配对的后括号，会照原样印出来；插入数据写“{讲座}”。']],
  ['举办讲座讲座}，发放资料。', ['花括号“}”没有配对的前括号，会照原样印出来；插入数据写“{讲座}”。']],
  ['举办讲座{{讲座}}。', ['花括号“{”多写了一层，会照原样印出来。', '花括号“}”多写了一层，会照原样印出来。']],
  ['举办讲座{讲座}｛讲座｝。', []]
])('braces that are no reference are told: %s', (text, messages) => {
  const {findings} = composed(`文种: 上报总结\n标题: 总结\n导语: ${text}\n数据: {讲座: 380场}\n`, 'report')
  const told = findings.filter(({ruleId}) => ruleId === 'broken-reference')
  expect(told.map(({message}) => message)).toEqual(messages)
})

test('Markdown says of the parts of an official document what they are', () => {
  const official =
    '公文: {发文字号: 清爱卫发〔2023〕6号, 签发人: 李明远, 抄送: 县委办, 印发机关: 清溪县爱卫办, 印发日期: 2023年6月18日}'
  const {markdown} = composed(`文种: 上报总结\n标题: 总结\n导语: 各项工作推进。\n${official}\n`, 'report')
  for (const line of ['签发人：李明远', '抄送：县委办。', '清溪县爱卫办', '2023年6月18日印发'])
    expect(markdown.split('\n')).toContain(line)
  const named = composed(`文种: 上报总结\n标题: 总结\n导语: 甲。\n公文: {抄送: 抄送：县委办。}\n`, 'report')
  expect(named.markdown.split('\n')).toContain('抄送：县委办。')
})

test('the name of the editor’s note is set before it once', () => {
  for (const note of ['各地经验可鉴。', '编者按：各地经验可鉴。', '【编者按】各地经验可鉴。']) {
    const {markdown} = composed(`标题: 甲\n编者按: ${JSON.stringify(note)}\n导语: 乙。\n`, 'feature')
    expect(markdown).toContain('> 编者按：各地经验可鉴。')
  }
  // Another name is the author's own.
  for (const note of ['核心提示：各地经验可鉴。', '【开栏语】各地经验可鉴。'])
    expect(composed(`标题: 甲\n编者按: ${JSON.stringify(note)}\n导语: 乙。\n`, 'feature').markdown).toContain(
      `> ${note}`
    )
})
