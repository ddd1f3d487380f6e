import {readdirSync, readFileSync} from 'node:fs'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {correctTexts, ourSettings} from '../../test/lint/corpus.ts'
import {subjectOfText, unmark} from '../../test/lint/example.ts'
import type {Tie} from './related.ts'
import {tiedIn} from './related.ts'
import {percent, table} from './table.ts'

/**
 * Mistakes that no rule was written with: made by chance in correct texts, from a seed that is the date unless one is
 * given (`--seed 20261129`), so that nobody tunes to them. `--prose FOLDER` counts what is found in edited prose, too, and
 * `--figures FILE` changes each figure that is marked with ⟦ ⟧ in lines of edited prose.
 */
export function probes(args: ReadonlyArray<string>): string {
  const rows = probeSets(args).map(({what, ruleId, probes}) => {
    const told = new Map<string, number>()
    const found = probes.filter(probe => {
      const rules = rulesThatTell(probe).filter(rule => !ruleId || rule === ruleId)
      for (const rule of rules) told.set(rule, (told.get(rule) ?? 0) + 1)
      return rules.length > 0
    }).length
    const most = [...told].sort((a, b) => b[1] - a[1]).slice(0, 4)
    const by = most.map(([rule, count]) => `${rule} ${count}`).join(', ')
    return [what, String(probes.length), String(found), percent(found, probes.length), by]
  })
  const prose = following(args, '--prose')
  const title = `## Unseen mistakes, made by chance (seed ${seedOf(args)})\n\n`
  return `${title}${table(['what', 'made', 'found', 'share', 'told by'], rows)}\n${prose ? alarms(prose) : ''}`
}

const seedOf = (args: ReadonlyArray<string>): number =>
  Number(following(args, '--seed') ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''))

/** Mistakes of one sort, and the rule that they are for where there is one. */
export interface ProbeSet {
  readonly what: string
  readonly ruleId?: string
  readonly probes: ReadonlyArray<Probe>
}

/** All sorts of mistakes, made anew. */
export function probeSets(args: ReadonlyArray<string>): ProbeSet[] {
  const random = randomFrom(seedOf(args))
  const texts = [...exampleTexts(), ...correctTexts()]
  const prose = following(args, '--prose')
  return [
    {
      what: 'a word of two characters doubled',
      ruleId: 'doubled-words',
      probes: doubled(exampleTexts(), random)
    },
    {what: 'a figure × 1.7 or ± 23.7 points, in a relation', probes: spoiltFigures(random)},
    ...tiedFigures('our texts', texts),
    ...(prose ? tiedFigures('prose', paragraphsOf(prose)) : []),
    {what: 'a mark left out', probes: withoutMark(texts, random)},
    {what: '“ and ” swapped', ruleId: 'unpaired-marks', probes: swappedQuotes(texts, random)},
    {what: '元 lost behind 万 or 亿', probes: without(texts, random, /(?<=\d[万亿])元(?=[，。；、])/gu)},
    {what: '% lost', probes: without(texts, random, /(?<=[占率长降为到约]\d[\d.]{0,6})%(?=[，。；、])/gu)},
    {
      what: 'a measure word lost',
      probes: without(texts, random, /(?<=\d)(?:人|名|户|个|家|亩|件|公里|吨|万?元|场次?)(?=[，。；、])/gu)
    },
    ...markedFigures(following(args, '--figures'))
  ]
}

/** A text with one mistake, and the same text without. */
export interface Probe {
  readonly right: string
  readonly wrong: string
}

const settings = ourSettings()
const judge = (text: string) => lint(subjectOfText(text, 'draft'), {rules, settings}).findings

/** The rules that have more to say of the wrong text than of the right one. */
function rulesThatTell({right, wrong}: Probe): string[] {
  const counts = new Map<string, number>()
  for (const {ruleId} of judge(right)) counts.set(ruleId, (counts.get(ruleId) ?? 0) - 1)
  for (const {ruleId} of judge(wrong)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 0).map(([ruleId]) => ruleId)
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

/** One of the places where a unit stands, without it. */
function without(texts: ReadonlyArray<string>, random: Random, unit: RegExp): Probe[] {
  return texts.flatMap(right => {
    const found = [...right.matchAll(unit)]
    const one = found[random(found.length)]
    return one ? [{right, wrong: right.slice(0, one.index) + right.slice(one.index + one[0].length)}] : []
  })
}

/** Each figure that others make up by arithmetic, changed; by how they hang together. */
function tiedFigures(where: string, texts: ReadonlyArray<string>): ProbeSet[] {
  const sets = new Map<Tie, Probe[]>()
  for (const right of new Set(texts))
    for (const {tie, start, end} of tiedIn(right)) {
      const wrong = right.slice(0, start) + spoilt(right.slice(start, end)) + right.slice(end)
      sets.set(tie, [...(sets.get(tie) ?? []), {right, wrong}])
    }
  return [...sets].sort().map(([tie, probes]) => ({what: `${where}: a figure changed, ${tie}`, probes}))
}

/** The paragraphs of edited prose that may hold a relation. */
function paragraphsOf(folder: string): string[] {
  const texts = readdirSync(folder).map(name => readFileSync(`${folder}/${name}`, 'utf8'))
  return texts.flatMap(text => text.split('\n')).filter(({length}) => length > 20 && length < 900)
}

/** Each marked figure of a file's lines × 1.7, a percentage ± 23.7 points; nothing where no file is given. */
function markedFigures(file: string | undefined): ProbeSet[] {
  if (file === undefined) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const probes = lines.flatMap(line => {
    const {text: right, ranges} = unmark(line)
    return ranges.map(({start, end}) => ({
      right,
      wrong: right.slice(0, start) + spoilt(right.slice(start, end)) + right.slice(end)
    }))
  })
  return [{what: 'a marked figure of prose changed', probes}]
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
