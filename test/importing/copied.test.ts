import {describe, expect, test} from 'vitest'
import {planOf} from '../../src/importing/outline.ts'
import type {Part, Plan} from '../../src/importing/plan.ts'
import {markdownPassages} from '../../src/reading/markdown-passages.ts'
import type {Passages} from '../../src/reading/passage.ts'
import {textPassages} from '../../src/reading/text-passages.ts'

const prose = '各村把任务分到户、落到人，一年办成实事四十七件，老人吃上热饭，孩子有了去处，大家都说好。'
const passagesOf = (...lines: string[]): Passages =>
  textPassages({path: 'a.txt', text: lines.join('\n'), encoding: 'utf-8'})
const ofText = (...lines: string[]): Plan => planOf(passagesOf(...lines).passages)
const ofMarkdown = (...lines: string[]): Plan =>
  planOf(markdownPassages({path: 'a.md', text: lines.join('\n'), encoding: 'utf-8'}).passages)
const headsOf = ({sections}: Plan): string[] => {
  const within = ({head, measures, items}: Part): string[] => [
    head?.text ?? '',
    ...[...measures, ...items].flatMap(within)
  ]
  return sections.flatMap(within)
}

describe('what was copied along with a document is none of it', () => {
  test('the head and the foot of a page of a site', () => {
    const plan = ofText(
      '首页 > 工作动态 > 正文',
      '石桥镇开展河道清理的通知',
      '发布时间：2024-03-05 10:20    来源：镇办公室',
      '石桥镇开展河道清理的通知',
      '各村民委员会：',
      prose,
      '石桥镇人民政府',
      '2024年3月5日',
      '扫一扫在手机打开本页',
      '上一篇：某某公示',
      '网站地图 | 联系我们',
      '主办：石桥镇人民政府'
    )
    expect(plan.title).toEqual(['石桥镇开展河道清理的通知'])
    expect([plan.deck, plan.unit, plan.date]).toEqual([undefined, '石桥镇人民政府', '2024年3月5日'])
    expect(plan.left).toHaveLength(7)
  })

  test('what an account puts under an article, with the titles of others', () => {
    const plan = ofText(
      '点击上方蓝字关注我们',
      '他把荒坡种成果园',
      prose,
      prose,
      'END',
      '来源 | 石桥镇',
      '往期推荐',
      '● 石桥镇的夜校开课了',
      '点个“在看”再走'
    )
    expect(plan.title).toEqual(['他把荒坡种成果园'])
    expect(plan.left).toHaveLength(6)
    expect(plan.lead).toHaveLength(2)
  })

  test('a mail around what it quotes, or around what it holds', () => {
    const mail = [
      '发件人：小周 <z@example.invalid>',
      '收件人：办公室',
      '主题：转发材料',
      '',
      '请排版，谢谢！',
      ''
    ]
    const document = ['石桥镇工作汇报', `　　${prose}`, '一、主要做法', `　　${prose}`]
    const quoted = passagesOf(...mail, ...document.map(line => `> ${line}`), '', '--', '小周')
    expect(planOf(quoted.passages).title).toEqual(['石桥镇工作汇报'])
    expect(quoted.furniture).toEqual([...mail.filter(Boolean), '--', '小周'])
    expect(quoted.passages[0]!.line).toBe(7)
    const plain = passagesOf(...mail.slice(0, 4), ...document, '--', '小周')
    expect(headsOf(planOf(plain.passages))).toEqual(['一、主要做法'])
    // A document may begin with the names of its own fields.
    expect(passagesOf('会议记录', '时间：上午', '主题：河长制', prose).furniture).toEqual([])
  })
})

describe('heads that are set off otherwise than by a number', () => {
  test('by one mark, each over its text; one after the other they are a list', () => {
    expect(headsOf(ofText('石桥日新', prose, '●学校亮了', prose, '●路通了', prose))).toEqual([
      '●学校亮了',
      '●路通了'
    ])
    expect(headsOf(ofText('石桥日新', prose, '●学校亮了', '●路通了', '●灯亮了', prose))).toEqual([])
  })

  test('by a number on a line of its own, counted from one on', () => {
    expect(headsOf(ofText('石桥日新', prose, '01', '一张清单', prose, '02', '一条水渠', prose))).toEqual([
      '01　一张清单',
      '02　一条水渠'
    ])
  })

  test('1. with a short sentence in a few of many numbered paragraphs is no head', () => {
    const items = [1, 2, 3, 4, 5, 6, 7].map(number =>
      number === 2 ? `${number}.推进改线工程。${prose}` : `${number}.${prose}`
    )
    expect(headsOf(ofText('石桥镇工作要点', prose, '一、主要任务', ...items))).toEqual(['一、主要任务'])
  })
})

describe('heads that are counted in another way', () => {
  test('in decimals, with the sections above them, divided or not', () => {
    const plan = ofText(
      '石桥镇方案',
      prose,
      '1 总体要求',
      '1.1 原则',
      prose,
      '1.2 目标',
      prose,
      '2 保障措施',
      prose
    )
    expect(plan.sections.map(({head, measures}) => [head!.text, measures.length])).toEqual([
      ['1 总体要求', 2],
      ['2 保障措施', 0]
    ])
    // One alone is an amount.
    expect(ofText('石桥镇方案', prose, '一、水利', '3.5公里水渠', prose).sections[0]!.measures).toEqual([])
  })

  test('第一，……。 of a speech that has no others, and not where it tells on', () => {
    const plan = ofText('讲话提纲', prose, `第一，认清形势，抓紧抓好。${prose}`, `第二，压实责任。${prose}`)
    expect(headsOf(plan)).toEqual(['第一，认清形势，抓紧抓好。', '第二，压实责任。'])
    expect(headsOf(ofText('讲话提纲', prose, `第一，${prose}`, `第二，${prose}`))).toEqual([])
  })
})

test('a word of a title that is spread by blanks is one word, and its halves are two lines', () => {
  expect(ofText('石桥镇人民政府', '关于开展河道清理的', '通　　知', '各村：', prose).title.at(-1)).toBe(
    '通知'
  )
  expect(ofText('一江清水绕城来　两岸新居临水开', prose, prose).title).toEqual([
    '一江清水绕城来',
    '两岸新居临水开'
  ])
})

test('what is said of a picture or a table may stand on either side', () => {
  const plan = ofMarkdown(
    '# 石桥镇做法',
    '',
    prose,
    '',
    '![](a.png)',
    '*图1 院落议事*',
    '',
    '* 事务公开',
    '* 资金公示',
    '',
    '| 指标 | 数 |',
    '| --- | --- |',
    '| 纠纷 | 3起 |',
    '',
    '表1 纠纷情况'
  )
  expect(plan.photos.map(({caption}) => caption)).toEqual(['图1 院落议事'])
  expect(plan.tables.map(({title}) => title)).toEqual(['表1 纠纷情况'])
  expect(JSON.stringify(plan.lead)).toContain('资金公示')
})

test('a line drawn with characters, a remark in brackets and the place of a picture head nothing', () => {
  const plan = ofText('──────', '石桥日新', prose, '[图片]', '△ 学校新楼', prose, '（本报有删节）', '──────')
  expect(plan.title).toEqual(['石桥日新'])
  expect(headsOf(plan)).toEqual([])
  expect(plan.photos.map(({caption}) => caption)).toEqual(['△ 学校新楼'])
})

test('a whole text without a blank is parted at its numbers, its title and its signature', () => {
  const plan = ofText(
    `石桥镇防汛工作情况汇报今年以来，${prose}一、备足物资。${prose}二、查清隐患。${prose}石桥镇人民政府2024年6月3日`
  )
  expect(plan.title).toEqual(['石桥镇防汛工作情况汇报'])
  expect(headsOf(plan)).toEqual(['一、备足物资。', '二、查清隐患。'])
  expect([plan.unit, plan.date]).toEqual(['石桥镇人民政府', '2024年6月3日'])
})

describe('Markdown', () => {
  test('signs with what its head says, where nobody signs at its end', () => {
    const head = [
      '---',
      'author: 石桥县水利局',
      'date: 2024-03-05',
      'tags: [水]',
      '---',
      '',
      '# 实施方案',
      ''
    ]
    expect(ofMarkdown(...head, prose)).toMatchObject({unit: '石桥县水利局', date: '2024年3月5日'})
    const signed = ofMarkdown(...head, prose, '', prose, '', '石桥镇人民政府', '', '2024年6月1日')
    expect(signed).toMatchObject({unit: '石桥镇人民政府', date: '2024年6月1日'})
  })

  test('may break the lines of a signature by hand, and give its only heading any level', () => {
    const plan = ofMarkdown('### 石桥镇公报', '', prose, '', prose, '', '石桥镇人民政府  ', '2024年6月1日\\')
    expect(plan.title).toEqual(['石桥镇公报'])
    expect(plan).toMatchObject({unit: '石桥镇人民政府', date: '2024年6月1日'})
  })

  test('has bold words in the middle, too, whose marks are none of theirs', () => {
    const plan = ofMarkdown('# 石桥镇自评', '', `${prose}**扣分原因：**一项迟报。**整改：**已补。`)
    expect(plan.lead).toEqual([{text: `${prose}扣分原因：一项迟报。整改：已补。`}])
  })
})
