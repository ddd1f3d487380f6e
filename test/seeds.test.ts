import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {checkFinished} from '../src/engine/judge.ts'
import {loadConfig} from '../src/engine/load-config.ts'
import {nodePorts} from '../src/node/ports.ts'
import {readText} from '../src/reading/text.ts'
import {linesOf} from '../src/report/lines.ts'

interface Known {
  readonly rule?: string
  readonly line: number
  readonly text: string
  readonly needs?: string
}
interface Digest {
  readonly id: string
  readonly lint?: {must?: Known[]; mustNot?: Known[]}
  readonly articles?: {lint?: {must?: Known[]; mustNot?: Known[]}}[]
}

/** The source texts are not ours to publish; where they lie beside the project, the linter is held to them. */
const folder = '../shared/seeds'
const sources = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.txt')) : []
const digests = readdirSync('seeds')
  .filter(file => file.endsWith('.yaml'))
  .map(file => parse(readFileSync(`seeds/${file}`, 'utf8')) as Digest)
const config = await loadConfig(undefined, nodePorts())

describe.skipIf(sources.length === 0)('what the digests know of the source texts', () => {
  for (const {id, lint, articles = []} of digests) {
    const file = sources.find(name => name.startsWith(id))
    if (!file) continue
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const source = {path: file, text, encoding: 'utf-8' as const}
    const {findings} = checkFinished(
      source,
      readText(source, () => {}),
      {config}
    )
    const lines = linesOf(text)
    const all = [lint, ...articles.map(article => article.lint)]
    const must = all.flatMap(part => part?.must ?? []).filter(({needs}) => !needs)
    const mustNot = all.flatMap(part => part?.mustNot ?? [])

    /** Findings that touch the words in their line. */
    const at = ({line, text: words}: Known) => {
      const {start, end} = lines.bounds(line)
      const from = text.indexOf(words, start)
      if (from < 0 || from > end) throw new Error(`Cannot find in line ${line} of ${file}: ${words}`)
      return findings.filter(({range}) => range.start < from + words.length && range.end > from)
    }

    test.each(
      must.map(known => [known.rule, known.text, known] as const)
    )(`${id} has %s: %s`, (rule, _, known) => {
      expect(at(known).map(({ruleId}) => ruleId)).toContain(rule)
    })

    test.each(mustNot.map(known => [known.text, known] as const))(`${id} is right in %s`, (_, known) => {
      const said = at(known).filter(
        ({ruleId}) => ruleId !== 'half-width-punctuation' && ruleId !== 'unfilled-slot'
      )
      expect(
        said.filter(({ruleId}) => !known.rule || ruleId === known.rule).map(({ruleId}) => ruleId)
      ).toEqual([])
    })
  }
})
