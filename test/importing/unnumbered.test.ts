import {expect, test} from 'vitest'
import {planOf} from '../../src/importing/outline.ts'
import type {Part, Plan} from '../../src/importing/plan.ts'
import {textPassages} from '../../src/reading/text-passages.ts'

const prose = '各村把任务分到户、落到人，一年办成实事四十七件，老人吃上热饭，孩子有了去处，大家都说好。'
const ofText = (...lines: string[]): Plan =>
  planOf(textPassages({path: 'a.txt', text: lines.join('\n'), encoding: 'utf-8'}).passages)
const headsOf = ({sections}: Plan): string[] => {
  const within = ({head, measures, items}: Part, indent: string): string[] => [
    indent + (head?.text ?? ''),
    ...[...measures, ...items].flatMap(one => within(one, `${indent} `))
  ]
  return sections.flatMap(one => within(one, ''))
}

test('what stands before an article under a name of its own is a note, with the name', () => {
  for (const note of [
    '核心提示：一碗粉带富一座城。',
    '【开栏的话】本报今起推出专栏。',
    '摘要：得分九十六。'
  ]) {
    const plan = ofText('一碗粉的路', '本报记者 程墨', note, prose, prose)
    expect(plan.note, note).toEqual([note])
    expect(plan.byline).toHaveLength(1)
  }
  expect(ofText('一碗粉的路', '提示群众注意安全，共走访三百户。', prose).note).toEqual([])
})

test('the name of a column stands over the title and is no line of it', () => {
  for (const column of ['奋进新征程·一线见闻', '文化周刊']) {
    const plan = ofText(column, '守山人的三本账', '本报记者 程墨', prose, prose)
    expect([plan.kicker, ...plan.title]).toEqual([column, '守山人的三本账'])
  }
})

test('a text that was copied as one line is parted where its paragraphs began', () => {
  const parts = [
    '石桥镇工作总结',
    prose,
    '一、主要做法',
    prose,
    '（一）宣传到位。开院坝会六场。',
    '二、下步打算'
  ]
  const wide = ofText([...parts, prose, prose].join('　　'))
  expect(wide.title).toEqual(['石桥镇工作总结'])
  expect(headsOf(wide)).toEqual(['一、主要做法', ' （一）宣传到位。', '二、下步打算'])
  const single = ofText([...parts, prose, prose].join(' '))
  expect(headsOf(single)).toEqual(['一、主要做法', ' （一）宣传到位。', '二、下步打算'])
  // Blanks within one paragraph part nothing.
  expect(ofText('石桥镇工作总结', `${prose} ${prose} ${prose}  ${prose}`).lead).toHaveLength(1)
})

test('一是……。 one after the other under a head are heads, and no whole sentences', () => {
  const under = ['石桥镇工作总结', '一、主要做法', prose, '二、下步打算']
  const short = ofText(...under, `一是健全机制。${prose}`, `二是补齐短板。${prose}`)
  expect(headsOf(short)).toEqual(['一、主要做法', '二、下步打算', ' 一是健全机制。', ' 二是补齐短板。'])
  const long = ofText(...under, `一是健全机制。${prose}`, `二是${prose}`)
  expect(headsOf(long)).toEqual(['一、主要做法', '二、下步打算'])
})

test('【……】 before the text of a row of paragraphs is their head', () => {
  const plan = ofText('民政工作', `【概况】${prose}`, `【社会救助】${prose}`)
  expect(headsOf(plan)).toEqual(['【概况】', '【社会救助】'])
  expect(plan.sections[0]!.body).toEqual([{text: prose}])
})

test('questions alone between what is told are heads, and those of an interview are not', () => {
  const asked = ['一条路怎么修？', '一座桥谁来管？']
  expect(headsOf(ofText('路与桥', '本报记者 程墨', prose, asked[0]!, prose, asked[1]!, prose))).toEqual(asked)
  const talk = ofText(
    '路与桥',
    '本报记者 程墨',
    prose,
    `问：${asked[0]}`,
    `答：${prose}`,
    `问：${asked[1]}`,
    `答：${prose}`
  )
  expect(headsOf(talk)).toEqual([])
})

test('whose notice it is stands over what it is about, below the name of a gazette', () => {
  const plan = ofText(
    '青石县人民政府公报',
    '青石县人民政府',
    '关于表扬先进单位的决定',
    '青政发〔2026〕1号',
    '各镇人民政府：',
    prose
  )
  expect(plan.title).toEqual(['青石县人民政府', '关于表扬先进单位的决定'])
  expect(plan.official).toMatchObject({issuer: '青石县人民政府公报', number: '青政发〔2026〕1号'})
})

test('who speaks stands between the title and those who listen, with no meeting named', () => {
  const plan = ofText('2025年度述职报告', '石桥镇党委书记　沈砚', '各位领导、同志们：', prose)
  expect(plan.speaker).toBe('石桥镇党委书记　沈砚')
})

test('numbered sentences of minutes are no heads, though who was there stands under the last', () => {
  const lines = [
    '会议强调，要扎实做好参保，确保稳定。',
    '会议要求，要加强监管，严查骗保。',
    '会议决定，成立专班，按月通报。'
  ]
  const numbered = lines.map((line, index) => `${'一二三'[index]}、${line}`)
  expect(
    headsOf(ofText('医保工作会议纪要', prose, ...numbered, '参会：县医保局、县财政局主要负责人。'))
  ).toEqual([])
})
