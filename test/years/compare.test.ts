import {describe, expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {comparisonPage} from '../../src/years/html.ts'
import {inWords} from '../../src/years/in-words.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

async function compared(before: string, after: string, names: [string, string] = ['去年.yaml', '今年.yaml']) {
  const held = {...ports, files: memoryFiles({[names[0]]: before, [names[1]]: after})}
  const {comparison, refusal} = await runJob(
    {do: 'diff', before: {path: names[0]}, after: {path: names[1]}},
    workspace,
    held
  )
  expect(refusal).toBeUndefined()
  return comparison!
}

const draft = (year: number, figures: string, body: string, outlook = '') =>
  `文种: 上报总结\n标题: 甲河县${year}年工作总结\n导语: 总述。\n章节:\n  - 标题: 主要工作\n    正文: |\n      ${body}\n展望: ${outlook}\n数据:\n${figures}`

describe('figures', () => {
  test('are told with their change, growth and what is odd about them', async () => {
    const {figures} = await compared(
      draft(
        2023,
        '  企业: {数值: 86家, 同比增长: 5%}\n  学校: 41所\n  覆盖率: 92.1%\n  村: 71个\n  产值: {2022年: 3.1亿元, 2023年: 3.4亿元, 口径: 现价}\n',
        '开展工作。'
      ),
      draft(
        2024,
        '  企业: 80家\n  学校: 41个\n  覆盖率: 94.4%\n  站点: 12个\n  产值: {2023年: 3.5亿元, 2024年: 3.6亿元, 口径: 可比价}\n',
        '开展工作。'
      )
    )
    expect(figures).toMatchObject([
      {name: '企业', change: '-6家', growth: -6.98, notes: ['去年是增，今年是降'], state: 'changed'},
      {name: '学校', notes: ['单位变了：所 → 个，没有比较'], state: 'incomparable'},
      {name: '覆盖率', change: '+2.3个百分点', state: 'changed'},
      {name: '站点', state: 'new'},
      {
        name: '产值',
        change: '+0.2亿元',
        notes: ['口径变了：现价 → 可比价', '今年写的2023年数是3.5亿元，去年报的是3.4亿元']
      },
      {name: '村', before: '71个', state: 'dropped'}
    ])
  })

  test('of finished documents are those that the ledger names', async () => {
    const text = (year: number, value: string) =>
      `甲河县${year}年工作总结\n${year}年，全县地区生产总值${value}。\n一、基础\n工作有序。\n甲河县人民政府\n${year + 1}年1月5日\n`
    const {figures} = await compared(text(2023, '90.5亿元'), text(2024, '96.2亿元'), ['去年.txt', '今年.txt'])
    expect(figures).toMatchObject([
      {name: '地区生产总值', before: '90.5亿元', after: '96.2亿元', change: '+5.7亿元'}
    ])
  })

  test('of the prose are those that both reports write in like words', async () => {
    const text = (year: number, words: string) =>
      `甲河县创建工作总结\n${year}年，工作有序。\n一、做法\n${words}\n甲河县人民政府\n${year + 1}年2月3日\n`
    const {years, figures} = await compared(
      text(
        2023,
        '新建文化广场12个，投入860万元；改造步道9公里，投入300万元。自来水普及率由2022年的81.5%提高到86%。开办讲座40场。同比增长5%，妇女占比31%。'
      ),
      text(
        2024,
        '新建文化广场15个，投入910万元；改造步道9公里，投入410万元。自来水普及率从2023年的85.2%提高到90.4%。开办讲座40场。同比增长7%，妇女占比33.5%。'
      ),
      ['去年.txt', '今年.txt']
    )
    expect(years).toEqual({before: 2023, after: 2024})
    expect(figures.map(({name, before, after}) => [name, before, after])).toEqual([
      ['新建文化广场', '12个', '15个'],
      ['新建文化广场·投入', '860万元', '910万元'],
      ['改造步道', '9公里', '9公里'],
      ['改造步道·投入', '300万元', '410万元'],
      ['自来水普及率', '86%', '90.4%'],
      ['妇女占比', '31%', '33.5%']
    ])
    expect(figures.at(-2)?.notes).toEqual(['今年写的2023年数是85.2%，去年报的是86%'])
  })

  test('are not named by words that only compare', async () => {
    const text = (year: number, old: number, now: number) =>
      `甲河县${year}年工作总结\n污水处理率${now}%，较上期（${old}%）提高2个百分点。垃圾清运率${now - 1}%，与上一年（${old}%）相比有所提高。绿化率${now - 2}%，与前一年度${old}%、年初${old - 1}%比较均有提高。\n甲河县人民政府\n${year + 1}年1月5日\n`
    const {figures} = await compared(text(2023, 81, 83), text(2024, 83, 86), ['去年.txt', '今年.txt'])
    expect(figures.map(({name, before, after}) => [name, before, after])).toEqual([
      ['污水处理率', '83%', '86%'],
      ['垃圾清运率', '82%', '85%'],
      ['绿化率', '81%', '84%']
    ])
  })

  test('of the prose are not told where one name stands for several', async () => {
    const text = (year: number, count: number) =>
      `甲河县${year}年工作总结\n一、做法\n开展培训${count}场。开展培训${count + 3}场。整治河道${count}条。\n`
    const {figures} = await compared(text(2023, 5), text(2024, 8), ['去年.txt', '今年.txt'])
    expect(figures.map(({name}) => name)).toEqual(['整治河道'])
  })
})

describe('text', () => {
  const kept = '县里把创建工作列入重要议事日程，主要负责同志亲自部署、亲自过问。'

  test('that stands as it did is told, and more so when it names the year gone by', async () => {
    const dated = '2023年，全县建成综合服务站十二个，群众办事更加方便快捷。'
    const {repeated, repeatedShare} = await compared(
      draft(2023, '', kept + dated),
      draft(2024, '', `${kept}${dated}今年新修了公路。`)
    )
    expect(repeated).toEqual([
      {text: dated, notes: ['还写着2023年']},
      {text: kept, notes: []}
    ])
    expect(repeatedShare).toBeGreaterThan(70)
  })

  test('says which promises of last year have no word this year, and which honours were told before', async () => {
    const honor = '我县荣获“全省平安建设先进县”称号。'
    const {promises, honors} = await compared(
      draft(2023, '', honor, '明年将建成城南养老服务中心，推进智慧水务平台建设。'),
      draft(2024, '', `${honor}智慧水务平台上线运行。`)
    )
    expect(promises.map(({text, isMentioned}) => [text, isMentioned])).toEqual([
      ['明年将建成城南养老服务中心', false],
      ['推进智慧水务平台建设', true]
    ])
    expect(honors).toEqual(['全省平安建设先进县'])
  })
})

test('a comparison is written as words and as a page, in which nothing of a draft is markup', async () => {
  const comparison = await compared(
    draft(2023, '  企业: 86家\n', '甲。'),
    draft(2024, '  企业: 90家\n  "<b>": 3个\n', '乙。')
  )
  expect(inWords(comparison)).toContain('企业：86家 → 90家，+4家，+4.65%')
  const page = comparisonPage(comparison, ['<去年>', '今年'])
  expect(page).toContain('&lt;b&gt;')
  expect(page).not.toContain('<b>')
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
})

test('a file that cannot be read is told in a sentence', async () => {
  const held = {...ports, files: memoryFiles({'a.yaml': '文种: 上报总结\n'})}
  const {refusal, comparison} = await runJob(
    {do: 'diff', before: {path: 'a.yaml'}, after: {path: 'b.yaml'}},
    workspace,
    held
  )
  expect([refusal, comparison]).toEqual(['没有文件“b.yaml”。', undefined])
})
