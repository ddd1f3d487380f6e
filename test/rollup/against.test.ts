import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {findCopies, leastCopied, ownCharacters} from '../../src/rollup/copied.ts'
import {tries} from '../tries.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

/** Hold a city's draft against those of its counties; findings of our own as `file id text that is marked`. */
async function held(files: Readonly<Record<string, string>>, expect?: string) {
  const {'市.yaml': _, '汇总.yaml': __, ...counties} = files
  const outcome = await runJob(
    {
      do: 'check',
      file: {path: '市.yaml'},
      with: Object.keys(counties).map(path => ({path})),
      ...(expect ? {expect: {path: expect}} : {})
    },
    workspace,
    {...ports, files: memoryFiles(files)}
  )
  const ours = /^(?:city-differs|copied-passage|sibling-name|county-.*)$/
  const verdicts = [outcome.verdict, ...(outcome.counties ?? [])]
  const found = verdicts.flatMap(({file, source, findings}) =>
    findings
      .filter(({ruleId}) => ours.test(ruleId))
      .map(({ruleId, severity, range, related = []}) => ({
        told: `${file} ${severity} ${ruleId} ${source!.text.slice(range.start, range.end)}`,
        related: related.map(one => `${one.file} ${files[one.file!]!.slice(one.range.start, one.range.end)}`)
      }))
  )
  return {found, told: found.map(({told}) => told), outcome}
}

const draft = (name: string, figures: string, lead = '近年来，各项工作稳步推进。', more = '') =>
  `文种: 上报总结\n地区: ${name}\n创建: {项目: 全国文明城市, 数据截至: 2022年}\n导语: |\n  ${lead}\n${more}数据: {${figures}}\n`

const plan = '地区: 某市\n年份: 2022年\n应报: [甲河县, 乙山县]\n数据:\n  企业: 求和\n'

describe('a city', () => {
  const counties = {'甲.yaml': draft('甲河县', '企业: 3家'), '乙.yaml': draft('乙山县', '企业: 4家')}

  test('that says what its counties come to has nothing told of it', async () => {
    const {told, outcome} = await held({'市.yaml': draft('某市', '企业: 7家'), ...counties})
    expect(told).toEqual([])
    expect(outcome).toMatchObject({held: 2, counties: []})
  })

  test('that says less is told so, with the places of both', async () => {
    const {found} = await held({'市.yaml': draft('某市', '企业: 6家'), ...counties})
    expect(found).toEqual([
      {told: '市.yaml warning city-differs 6家', related: ['甲.yaml 3家', '乙.yaml 4家']}
    ])
  })

  test('that says it in its text is held to it, too', async () => {
    const city = draft('某市', '企业: 7家', '2022年，全市常住人口20万人。')
    const {told} = await held({
      '市.yaml': city,
      '甲.yaml': draft('甲河县', '常住人口: 12万人'),
      '乙.yaml': draft('乙山县', '常住人口: 13万人')
    })
    expect(told).toEqual(['市.yaml warning city-differs 20万人'])
  })

  test('may have some of its own, unless a rollup file says it is the sum', async () => {
    const files = {'市.yaml': draft('某市', '企业: 9家'), '汇总.yaml': plan, ...counties}
    expect((await held(files)).told).toEqual(['市.yaml hint city-differs 9家'])
    expect((await held(files, '汇总.yaml')).told).toEqual(['市.yaml error city-differs 9家'])
  })

  test('is not held to rates, years of others, or what was rounded', async () => {
    const city = draft('某市', '覆盖率: 95%, 企业: {2021年: 5家, 2022年: 7家}, 人口: 25.6万人')
    const first = draft('甲河县', '覆盖率: 97%, 企业: 3家, 人口: 128400人')
    const second = draft('乙山县', '覆盖率: 98%, 企业: 4家, 人口: 12.8万人')
    expect((await held({'市.yaml': city, '甲.yaml': first, '乙.yaml': second})).told).toEqual([])
  })

  test('whose county has not handed in is told by the rollup file', async () => {
    const files = {'市.yaml': draft('某市', '企业: 7家'), '汇总.yaml': plan, '甲.yaml': counties['甲.yaml']}
    expect((await held(files, '汇总.yaml')).told).toEqual(['汇总.yaml error county-missing 乙山县'])
    const less = {...files, '市.yaml': draft('某市', '企业: 2家')}
    expect((await held(less, '汇总.yaml')).told).toContain('市.yaml error city-differs 2家')
  })

  test('of generated counties: one figure that is changed by one is found, and it alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({min: 1, max: 900}), fc.integer({min: 1, max: 900})), {
          minLength: 2,
          maxLength: 6
        }),
        fc.nat(),
        async (values, chosen) => {
          const at = chosen % values.length
          const figures = (which: (pair: readonly [number, number], index: number) => number) =>
            values.map((pair, index) => `数据${index}: ${which(pair, index)}个`).join(', ')
          const files = {
            '市.yaml': draft(
              '某市',
              figures(([a, b], index) => a + b - (index === at ? 1 : 0))
            ),
            '甲.yaml': draft(
              '甲河县',
              figures(([a]) => a)
            ),
            '乙.yaml': draft(
              '乙山县',
              figures(([, b]) => b)
            )
          }
          const {told} = await held(files)
          const [a, b] = values[at]!
          expect(told).toEqual([`市.yaml warning city-differs ${a + b - 1}个`])
        }
      ),
      tries(15)
    )
  })
})

describe('counties', () => {
  const passage =
    '夜校办在村口的大榕树下，白天干活晚上上课，一年办了四十多期，来听课的人一期比一期多，连邻村的老人也打着手电赶来'

  test('that have a passage in common are told, at both places', async () => {
    const {found} = await held({
      '市.yaml': draft('某市', '企业: 1家'),
      '甲.yaml': draft('甲河县', '学校: 1所', `我们这样做：${passage}。`),
      '乙.yaml': draft('乙山县', '学校: 2所', `各村都动起来，${passage}，效果很好。`)
    })
    expect(found).toEqual([
      {told: `乙.yaml warning copied-passage ${passage}`, related: [`甲.yaml ${passage}`]}
    ])
  })

  test('may use set phrases', async () => {
    const phrase =
      '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，深入贯彻习近平总书记重要讲话精神，铸牢中华民族共同体意识'
    const {told} = await held({
      '市.yaml': draft('某市', '企业: 1家'),
      '甲.yaml': draft('甲河县', '学校: 1所', `甲地${phrase}。`),
      '乙.yaml': draft('乙山县', '学校: 2所', `乙地${phrase}。`)
    })
    expect(told).toEqual([])
    expect(ownCharacters(phrase)).toBe(0)
  })

  test('that name another one are told, unless they say why or allow it', async () => {
    const {told} = await held({
      '市.yaml': draft('某市', '企业: 1家'),
      '甲.yaml': draft('甲河县', '学校: 1所', '乙山县把责任压到人。'),
      '乙.yaml': draft('乙山县', '学校: 2所', '与甲河县协作办学，甲河县客商前来投资。'),
      '丙.yaml': draft('丙水县', '学校: 2所', '甲河县把任务分下去。', '校验: {放行地名: 甲河县}\n')
    })
    expect(told).toEqual(['甲.yaml warning sibling-name 乙山县'])
  })
})

const plain = fc.string({unit: fc.constantFrom(...'山水田路村户人家天地'), maxLength: 60})
const shared = fc.string({
  unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸'),
  minLength: leastCopied,
  maxLength: 90
})

test('a passage in two texts is found wherever it stands, and its length is right', () => {
  fc.assert(
    fc.property(
      shared,
      fc.array(plain, {minLength: 5, maxLength: 5}),
      (words, [a = '', b = '', c = '', d = '', e = '']) => {
        const [first, second] = [`北${a}\n南${b}${words}东${c}`, `${d}西${words}中${e}`]
        const copies = findCopies()
        expect(copies.add(first)).toEqual([])
        copies.add('\n'.repeat(40))
        const found = copies.add(second).find(one => second.slice(one.from, one.to).includes(words))
        expect(found).toMatchObject({text: 2, first: {text: 0}})
        const {from, to} = found!
        expect(first.slice(found!.first.from, found!.first.from + to - from)).toBe(second.slice(from, to))
      }
    ),
    tries(300)
  )
})

test('what is shorter, or goes over a line end, is none', () => {
  const words = [...'山水田路村户人家天地东西南北中上下左右前后高低远近大小多少'].join('')
  expect(words.length).toBeLessThan(leastCopied)
  const copies = findCopies()
  copies.add(`甲${words}乙`)
  expect(copies.add(`丙${words}丁`)).toEqual([])
  copies.add(`${words}\n${words}`)
  expect(copies.add(`子${words}\n${words}丑`)).toEqual([])
})

test('of texts that are all the same each points at the first', () => {
  const text = Array.from({length: 400}, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 9000))
  ).join('')
  const copies = findCopies()
  expect(copies.add(text)).toEqual([])
  for (let index = 1; index < 6; index++)
    expect(copies.add(text)).toEqual([{text: index, from: 0, to: 400, first: {text: 0, from: 0}}])
})
