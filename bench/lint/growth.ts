import {check} from '../../src/engine/check.ts'
import {checkFinished} from '../../src/engine/judge.ts'
import {noConfig} from '../../src/lint/config.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {readText} from '../../src/reading/text.ts'
import {ourSettings} from '../../test/lint/corpus.ts'
import {unmark} from '../../test/lint/example.ts'
import {loadKinds} from '../../test/lint/kinds.ts'
import {table} from './table.ts'

/** Texts of about so many characters, and drafts of about so many kilobytes, that some pattern or loop may be slow on. */
const texts: Readonly<Record<string, string>> = {
  'prose without a stop': '推动各项工作提质增效',
  digits: '1',
  'figures of a list': '党员12人、',
  shares: '干部152人，占20.8%，',
  'wholes and parts': '投入12万元，其中省级3万元，',
  changes: '由2016年的3万元增加到2022年的5万元，增长66.7%，',
  'names of places': '昭阳区鲁甸县巧家县',
  'quotes that open': '“',
  'brackets that open': '（',
  'enumerated points': '一是甲，二是乙；',
  'numbered lines': '1.甲\n',
  blanks: '\u0020',
  特此: '特此'
}
const markdown: Readonly<Record<string, string>> = {
  'Markdown: ](': '](',
  'Markdown: *a': '*a',
  'Markdown: a**b': 'a**b',
  'Markdown: underlined': 'a\n=\n',
  'Markdown: a table': '| 1 | 2 |\n'
}
const head =
  '文种: 上报总结\n地区: {名称: 昭阳区, 上级: 昭通市}\n标题: {主题: 昭阳区创建工作总结}\n导语: 各项工作稳步推进。\n'
const rows = (count: number, row: (index: number) => string) =>
  Array.from({length: count}, (_, at) => row(at)).join('')
const drafts: Readonly<Record<string, (kilo: number) => string>> = {
  'draft: sections': kilo =>
    `${head}章节:\n${rows(kilo * 8, at => `  - 角色: 领导机制\n    标题: [强化领导${at}, 凝聚合力]\n    正文: 各项工作稳步推进。\n`)}`,
  'draft: figures unused': kilo => `${head}数据:\n${rows(kilo * 45, at => `  数${at}: ${at}个\n`)}`,
  'draft: figures used': kilo =>
    `${head}展望: |\n  有${rows(kilo * 20, at => `{数${at}}、`)}等。\n数据:\n${rows(kilo * 20, at => `  数${at}: ${at}个\n`)}`,
  'draft: photos': kilo =>
    `${head}图片:\n${rows(kilo * 12, at => `  图${at}: {文件: a${at}.jpg, 说明: 古城一角。}\n`)}`,
  'draft: attachments': kilo => `${head}附件:\n${rows(kilo * 40, at => `  - 名单${at}\n`)}`,
  'draft: superiors': kilo =>
    `文种: 上报总结\n地区: {名称: 昭阳区, 上级: [${rows(kilo * 60, at => `甲${at}市, 昭通市, `)}云南省]}\n标题: {主题: 总结}\n`
}

/** The words that each rule looks for, again and again: in one paragraph, and each in one of its own. */
const ofRules: ReadonlyArray<[name: string, words: string]> = rules.flatMap(({id, examples}) => {
  const lines = examples
    .filter(({draft}) => !draft)
    .flatMap(({bad, good}) => unmark(bad ?? good ?? '').text.split('\n'))
    .filter(line => line !== '' && !line.startsWith('|'))
  if (lines.length === 0) return []
  return [
    [`${id}: a paragraph`, lines.join('')],
    [`${id}: paragraphs`, `${lines.join('\n')}\n`]
  ] satisfies [string, string][]
})

/** How the time grows when the input doubles: 1 is linear, 2 is what must not be. */
export async function growth(): Promise<string> {
  const kinds = loadKinds()
  const config = {...noConfig, settings: ourSettings()}
  const repeated = (words: string, kilo: number) => words.repeat(Math.ceil((kilo * 1000) / words.length))
  const judge = (text: string, path: string) => {
    const source = {path, text, encoding: 'utf-8'} as const
    checkFinished(
      source,
      readText(source, () => {}),
      {config}
    )
  }
  const shapes: [string, (kilo: number) => unknown][] = [
    ...Object.entries(texts).map(([name, words]): [string, (kilo: number) => unknown] => [
      name,
      kilo => judge(`标题\n${repeated(words, kilo)}`, 'a.txt')
    ]),
    ...Object.entries(markdown).map(([name, words]): [string, (kilo: number) => unknown] => [
      name,
      kilo =>
        judge(
          `# 标题\n\n${name.endsWith('table') ? '| 甲 | 乙 |\n| - | - |\n' : ''}${repeated(words, kilo)}`,
          'a.md'
        )
    ]),
    ...Object.entries(drafts).map(([name, draft]): [string, (kilo: number) => unknown] => [
      name,
      kilo => check({path: 'a.yaml', text: draft(kilo), encoding: 'utf-8'}, {kinds, config})
    ])
  ]
  const built = await measured(shapes, [50, 100, 200])
  const worst = (
    await measured(
      ofRules.map(([name, words]) => [name, kilo => judge(`标题\n${repeated(words, kilo)}`, 'a.txt')]),
      [20, 40, 80]
    )
  )
    .sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)))
    .slice(0, 12)
  return [
    `\n## Growth (CPU ms; exponent from 50 to 200)\n\n${table(['what', '50 k', '100 k', '200 k', 'exponent'], built)}`,
    `\n## Growth of the examples of each rule, the worst of ${ofRules.length} (CPU ms; exponent from 20 to 80)\n\n${table(['what', '20 k', '40 k', '80 k', 'exponent'], worst)}`
  ].join('')
}

/** What work on more and more kilobytes takes, and the exponent from the least to the most. */
async function measured(
  shapes: ReadonlyArray<[name: string, work: (kilo: number) => unknown]>,
  sizes: ReadonlyArray<number>
): Promise<string[][]> {
  const lines: string[][] = []
  for (const [name, work] of shapes) {
    await work(10)
    const times: number[] = []
    for (const kilo of sizes) {
      const {user, system} = process.cpuUsage()
      await work(kilo)
      const now = process.cpuUsage()
      times.push((now.user + now.system - user - system) / 1000)
    }
    const exponent = Math.log(times.at(-1)! / times[0]!) / Math.log(sizes.at(-1)! / sizes[0]!)
    lines.push([name, ...times.map(time => time.toFixed(0)), exponent.toFixed(2)])
  }
  return lines
}
