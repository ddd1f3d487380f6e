import type {Report} from '../finding.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {type Filler, fillerNames} from './fillers/filler.ts'
import {fillersOf} from './fillers/fillers-of.ts'
import type {Filled} from './fillers/lay-out-filled.ts'
import {fillerMissing, pageFilled} from './notices.ts'
import {namedBy, type PageSpec, wordsOf} from './schema.ts'
import type {Single} from './single.ts'
import type {OnPage} from './story.ts'

/** What a filler is called with a word on what is in it. */
export function sayFiller(filler: Filler): string {
  const name = `“${fillerNames[filler.kind]}”`
  if (filler.kind === 'numbers') return `${name}（${filler.entries.length} 个数据）`
  if (filler.kind === 'quote') return `${name}（${[...filler.words].slice(0, 8).join('')}…）`
  return name
}

/** Tell what the planner filled a page with, and how to have it without. */
export function reportFilled(filled: ReadonlyArray<Filled>, {articles}: PageSpec, report: Report): void {
  for (const {story, filler} of filled) {
    const field = namedBy(articles![story]!)
    const message = `“${wordsOf(field)}”下方有空，用它草稿里的${sayFiller(filler)}补白。`
    report(
      findingOf(pageFilled, {message, path: field?.path, range: field ? placeIn(field) : {start: 0, end: 0}})
    )
  }
}

/** The same for a story with a page of its own. */
export function reportFilledUp({filled = []}: Single, report: Report): void {
  if (filled.length === 0) return
  const message = `正文和照片排不满一版，用草稿里的${filled.map(sayFiller).join('、')}补白。`
  report(findingOf(pageFilled, {message, range: {start: 0, end: 0}}))
}

/** Tell which fillers the page file asks for and the draft cannot give. */
export function reportMissing(
  articles: ReadonlyArray<OnPage>,
  {articles: entries = []}: PageSpec,
  report: Report
): void {
  for (const [index, {fillers = []}] of entries.entries()) {
    const found = fillersOf(articles[index]!)
    for (const value of fillers) {
      const {choice: name} = value
      if (name === 'none' || found.has(name)) continue
      const message = `补白要“${value.text}”，稿件的草稿里没有：${wanting[name]}。`
      report(findingOf(fillerMissing, {message, path: value.path, range: placeIn(value)}))
    }
  }
}

const wanting = {
  numbers: '“数据”里至少要有三个写成“730人”这样的数',
  quote: '章节的“引语”里要有 10 到 80 字的“原话”',
  note: '“编者按”没有写，或还没有填完'
} as const
