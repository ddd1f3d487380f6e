import {readdirSync, readFileSync} from 'node:fs'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {correctTexts, ourSettings} from '../../test/lint/corpus.ts'
import {subjectOfText, unmark} from '../../test/lint/example.ts'
import {percent, table} from './table.ts'

/**
 * Mistakes that no rule was written with: made by chance in correct texts, from a seed that is the date unless one is
 * given (`--seed 20261129`), so that nobody tunes to them. `--prose FOLDER` counts what is found in edited prose, too, and
 * `--figures FILE` changes each figure that is marked with ⟦ ⟧ in lines of edited prose.
 */
export function probes(args: ReadonlyArray<string>): string {
  const seed = Number(following(args, '--seed') ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''))
  const random = randomFrom(seed)
  const texts = [...exampleTexts(), ...correctTexts()]
  const all = [
    ['a word of two characters doubled', 'doubled-words', doubled(exampleTexts(), random)],
    ['a figure × 1.7 or ± 23.7 points, in a relation', undefined, spoiltFigures(random)],
    ['a mark left out', undefined, withoutMark(texts, random)],
    ['“ and ” swapped', 'unpaired-marks', swappedQuotes(texts, random)],
    ['a unit lost', undefined, withoutUnit(texts, random)],
    ...markedFigures(following(args, '--figures'))
  ] as const
  const rows = all.map(([what, ruleId, probes]) => {
    const found = probes.filter(probe => isFound(probe, ruleId)).length
    return [what, String(probes.length), String(found), percent(found, probes.length)]
  })
  const prose = following(args, '--prose')
  const title = `## Unseen mistakes, made by chance (seed ${seed})\n\n`
  return `${title}${table(['what', 'made', 'found', 'share'], rows)}\n${prose ? alarms(prose) : ''}`
}

/** A text with one mistake, and the same text without. */
interface Probe {
  readonly right: string
  readonly wrong: string
}

const settings = ourSettings()
const judge = (text: string) => lint(subjectOfText(text, 'draft'), {rules, settings}).findings

/** Whether the mistake is told: by the rule it is for, or by any that has nothing to say of the correct text. */
function isFound({right, wrong}: Probe, ruleId: string | undefined): boolean {
  const count = (text: string) => judge(text).filter(finding => !ruleId || finding.ruleId === ruleId).length
  return count(wrong) > count(right)
}

function exampleTexts(): string[] {
  const folder = new URL('../../examples/', import.meta.url)
  return readdirSync(folder).flatMap(name => {
    try {
      const text = readFileSync(new URL(`${name}/expected.md`, folder), 'utf8')
      return text.split('\n').filter(line => line.length > 40 && /^[\p{Script=Han}“（]/u.test(line))
    } catch {
      return []
    }
  })
}

type Random = (below: number) => number

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

function doubled(texts: ReadonlyArray<string>, random: Random): Probe[] {
  const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})
  return texts.flatMap(right => {
    const words = [...segmenter.segment(right)].filter(({segment}) => /^\p{Script=Han}{2}$/u.test(segment))
    return [0, 1].flatMap(() => {
      const word = words[random(words.length)]
      if (!word) return []
      const at = word.index + 2
      return [{right, wrong: right.slice(0, at) + word.segment + right.slice(at)}]
    })
  })
}

/** Sentences that hold a relation of random numbers, in an order of parts that is random too. */
function spoiltFigures(random: Random): Probe[] {
  const one = <Item>(items: ReadonlyArray<Item>): Item => items[random(items.length)]!
  return Array.from({length: 240}, () => {
    const kind = random(3)
    if (kind === 0) {
      const [unit, whole, part] = one([
        ['名', '教师', '女教师'],
        ['家', '企业', '规上企业'],
        ['户', '农户', '脱贫户'],
        ['公顷', '林地', '公益林地']
      ] as const)
      const total = 200 + random(3000)
      const some = 20 + random(total - 40)
      const rate = (value: number) => `${value.toFixed(1)}%`
      const share = (some / total) * 100
      const opening = one([
        `全县有${whole}${total}${unit}`,
        `现有${whole}${total}${unit}`,
        `${whole}共${total}${unit}`
      ])
      const say = one([
        (claimed: string) => `${opening}，其中${part}${some}${unit}，占${claimed}。`,
        (claimed: string) => `${opening}，其中${part}${some}${unit}，占${whole}总数的${claimed}。`,
        (claimed: string) => `${opening}。其中，${part}${some}${unit}，占比${claimed}。`,
        (claimed: string) => `${total}${unit}${whole}中，${part}有${some}${unit}，占${claimed}。`
      ])
      const spoilt = share > 50 ? share - 23.7 : share + 23.7
      return {right: say(rate(share)), wrong: say(rate(spoilt))}
    }
    if (kind === 1) {
      const [thing, unit] = one([
        ['接待游客', '万人次'],
        ['粮食产量', '万吨'],
        ['茶园面积', '万亩'],
        ['在校学生', '人']
      ] as const)
      const [from, year] = [100 + random(400), 2015 + random(5)]
      const to = from + 10 + random(from)
      const later = year + 1 + random(4)
      const say = one([
        (claimed: string) =>
          `${thing}由${year}年的${from}${unit}增加到${later}年的${to}${unit}，增长${claimed}。`,
        (claimed: string) => `${year}年${thing}${from}${unit}，${later}年达到${to}${unit}，增幅${claimed}。`,
        (claimed: string) => `${thing}${to}${unit}，比${year}年的${from}${unit}增长${claimed}。`,
        (claimed: string) => `${thing}从上年的${from}${unit}上升到${to}${unit}，提高${claimed}。`
      ])
      const growth = (to / from - 1) * 100
      return {right: say(`${growth.toFixed(1)}%`), wrong: say(`${(growth + 23.7).toFixed(1)}%`)}
    }
    const [labels, unit] = one([
      [['第一产业增加值', '第二产业增加值', '第三产业增加值'], '亿元'],
      [['男性', '女性'], '人'],
      [['城镇人口', '乡村人口'], '人']
    ] as const)
    const parts = labels.map(label => ({label, value: 20 + random(300)}))
    const total = parts.reduce((sum, {value}) => sum + value, 0)
    const list = parts.map(({label, value}) => `${label}${value}${unit}`)
    const say = one([
      (whole: number) => `全年合计${whole}${unit}，其中${list.join('、')}。`,
      (whole: number) => `总数为${whole}${unit}。其中，${list.join('，')}。`,
      (whole: number) => `${list.join('，')}，共${whole}${unit}。`
    ])
    return {right: say(total), wrong: say(Math.round(total * 1.7))}
  })
}

function withoutMark(texts: ReadonlyArray<string>, random: Random): Probe[] {
  return texts.flatMap(right => {
    const marks = [...right.matchAll(/[“”《》（）]/gu)]
    const mark = marks[random(marks.length)]
    return mark ? [{right, wrong: right.slice(0, mark.index) + right.slice(mark.index + 1)}] : []
  })
}

function swappedQuotes(texts: ReadonlyArray<string>, random: Random): Probe[] {
  return texts.flatMap(right => {
    const quotes = [...right.matchAll(/“[^“”]{1,20}”/gu)]
    const quote = quotes[random(quotes.length)]
    if (!quote) return []
    const end = quote.index + quote[0].length
    return [{right, wrong: `${right.slice(0, quote.index)}”${quote[0].slice(1, -1)}“${right.slice(end)}`}]
  })
}

function withoutUnit(texts: ReadonlyArray<string>, random: Random): Probe[] {
  return texts.flatMap(right => {
    const units = [...right.matchAll(/(?<=\d[万亿])元(?=[，。；、])/gu)]
    const unit = units[random(units.length)]
    return unit ? [{right, wrong: right.slice(0, unit.index) + right.slice(unit.index + 1)}] : []
  })
}

/** Each marked figure of a file's lines × 1.7, a percentage ± 23.7 points; nothing where no file is given. */
function markedFigures(file: string | undefined): (readonly [string, undefined, Probe[]])[] {
  if (file === undefined) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const probes = lines.flatMap(line => {
    const {text: right, ranges} = unmark(line)
    return ranges.map(({start, end}) => ({
      right,
      wrong: right.slice(0, start) + spoilt(right.slice(start, end)) + right.slice(end)
    }))
  })
  return [['a marked figure of prose changed', undefined, probes]]
}

/** 447.6万个 as 760.9万个, and 41.5% as 65.2%. */
function spoilt(figure: string): string {
  return figure.replace(/\d[\d.]*(?<isRate>[%％])?/u, (words, isRate?: string) => {
    const value = Number.parseFloat(words)
    const decimals = /\.(\d+)/.exec(words)?.[1]?.length ?? 0
    if (isRate) return (value > 50 ? value - 23.7 : value + 23.7).toFixed(decimals || 1) + isRate
    return (value * 1.7).toFixed(decimals)
  })
}

/** What is found in prose that was edited: how often in 100,000 characters, by rule. */
function alarms(folder: string): string {
  const counts = new Map<string, number>()
  let characters = 0
  for (const name of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    characters += text.match(/\p{Script=Han}/gu)?.length ?? 0
    for (const {ruleId, severity} of judge(text)) {
      const key = `${severity} ${ruleId}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const rows = [...counts]
    .sort()
    .map(([key, count]) => [key, String(count), ((count / characters) * 1e5).toFixed(2)])
  return `\n### Edited prose: ${characters} characters\n\n${table(['finding', 'count', 'in 100,000'], rows)}\n`
}

/** The value that follows an option. */
const following = (args: ReadonlyArray<string>, name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined
