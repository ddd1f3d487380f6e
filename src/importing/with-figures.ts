import type {Article} from '../compose/article.ts'
import {scalar} from '../draft/scalar.ts'
import type {Range} from '../finding.ts'
import {type Labelled, labelledIn} from '../lint/figures/labels.ts'
import {ledgerOf} from '../lint/figures/ledger.ts'
import {subjectOf} from '../lint/subject.ts'

/** A quantity of the text under the name that it gets. */
interface Named {
  readonly name: string
  readonly printed: string
  readonly time: string
  readonly range: Range
}

/** Fields in which a figure can be named. */
const prose = new Set(['lead', 'outlook', 'intro', 'body'])

/**
 * The draft with the quantities of its prose that have a name in its data, and `{名称}` in their place. What two values are
 * given for stays as it is: somebody must say which of them is right.
 */
export function withFigures(text: string, article: Article): string {
  const {draft} = article
  const subject = subjectOf({article, draft})
  const found = labelledIn(ledgerOf(subject), draft).flatMap(one => namedIn(one, text))
  const values = new Map<string, Set<string>>()
  for (const {name, printed} of found) values.set(name, (values.get(name) ?? new Set()).add(printed))
  const known = new Set(Object.keys(draft?.figures ?? {}))
  const sure = found.filter(({name}) => values.get(name)!.size === 1 && !known.has(name))
  if (sure.length === 0) return text
  const edits = sure.sort((a, b) => b.range.start - a.range.start)
  let edited = text
  let last = Number.POSITIVE_INFINITY
  for (const {range, name} of edits) {
    if (range.end > last) continue
    edited = `${edited.slice(0, range.start)}{${name}}${edited.slice(range.end)}`
    last = range.start
  }
  const entries = new Map(sure.toReversed().map(one => [one.name, entryOf(one)]))
  return withEntries(edited, [...entries.values()])
}

function namedIn({label, quantity, scope, time, place, figure}: Labelled, text: string): Named[] {
  const {path, range} = place
  const field = path.findLast(step => typeof step === 'string')
  const {printed} = quantity
  const words = text.slice(range.start, range.end)
  // Words that were joined or escaped on the way are not the draft's own.
  if (figure !== undefined || !prose.has(String(field)) || words !== printed) return []
  if (/[{}｛｝.·．:：#]/.test(label)) return []
  const where = scope === '' || scope === '…' || /^全[省市州盟县区旗]$/.test(scope) ? '' : scope
  const when = /^\d{4}$/.test(time) ? `${time}年` : time
  return [{name: `${when}${where}${label}`, printed, time: when, range}]
}

const entryOf = ({name, printed, time}: Named): string =>
  time === ''
    ? `  ${scalar(name)}: ${scalar(printed)}`
    : `  ${scalar(name)}: {数值: ${scalar(printed)}, 时间: ${scalar(time)}}`

/** The draft with entries in its data, which it may have already. */
function withEntries(text: string, entries: ReadonlyArray<string>): string {
  const block = entries.join('\n')
  if (/^数据:$/m.test(text)) return text.replace(/^数据:$/m, () => `数据:\n${block}`)
  const before = /^(?:表格|图片):$|^\n# 原文里还有/m.exec(text)
  const at = before?.index ?? text.length
  return `${text.slice(0, at)}数据:\n${block}\n${text.slice(at)}`
}
