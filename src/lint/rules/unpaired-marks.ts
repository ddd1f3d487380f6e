import {replacingPair} from '../matches.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '「': '」'
}
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]))
/** Brackets of the two widths close each other; that they are mixed is another rule's business. */
const alike: Readonly<Record<string, string>> = {'(': '（', ')': '）'}

interface Mark {
  readonly mark: string
  readonly index: number
}

interface Pending {
  readonly mark: Mark
  readonly text: Text
  readonly order: number
  readonly twin?: Mark
  /** Whether it may go on over paragraphs: a bracket, or a quotation after ：. */
  readonly isSpan: boolean
}

/** How many paragraphs a quotation or a bracket may go on. */
const longestSpan = 12

/** The marks of a text that have no partner. */
function unpairedIn(value: string): Mark[] {
  const open = stack<Mark>(({mark}) => mark)
  const alone: Mark[] = []
  for (const {0: typed, index} of value.matchAll(/[“”‘’《》（）()【】〔〕「」]/gu)) {
    const mark = alike[typed] ?? typed
    if (mark in closing) {
      open.push({mark, index})
      continue
    }
    const closed = open.takeFrom(opening[mark]!)
    // What was opened inside and not closed before its surroundings stands alone.
    if (closed) for (const inside of closed.slice(1)) alone.push(inside)
    else if (!isNumberEnd(value, index) && !isApostrophe(value, index)) alone.push({mark, index})
  }
  return [...alone, ...open.all()].sort((a, b) => a.index - b.index)
}

interface Stack<Entry> {
  push(entry: Entry): void
  /** Take the last entry with the mark and all that came after it; undefined when none has it. */
  takeFrom(mark: string): Entry[] | undefined
  /** Take the first entries, as many as there are with the property in a row. */
  takeWhile(has: (entry: Entry) => boolean): Entry[]
  all(): ReadonlyArray<Entry>
}

/** Opened marks, innermost last. How many there are of each is known, so that none is looked for in vain. */
function stack<Entry>(markOf: (entry: Entry) => string): Stack<Entry> {
  const entries: Entry[] = []
  const counts = new Map<string, number>()
  const count = (entry: Entry, change: number) =>
    counts.set(markOf(entry), (counts.get(markOf(entry)) ?? 0) + change)
  const take = (start: number, length: number) => {
    const taken = entries.splice(start, length)
    for (const entry of taken) count(entry, -1)
    return taken
  }
  return {
    push(entry) {
      entries.push(entry)
      count(entry, 1)
    },
    takeFrom(mark) {
      if (!counts.get(mark)) return undefined
      return take(
        entries.findLastIndex(entry => markOf(entry) === mark),
        entries.length
      )
    },
    takeWhile(has) {
      const end = entries.findIndex(entry => !has(entry))
      return take(0, end < 0 ? entries.length : end)
    },
    all: () => entries
  }
}

// What can only follow a quotation: nothing opens before the mark that ends a clause, or before 的理念.
const closed =
  /^(?:[，。；、！？）》]|的|等|$|(?:工程|精神|理念|活动|行动|机制|品牌|模式|战略|思想|原则|要求|方针|目标)(?!\p{Script=Han}{0,6}”))/u
/** How long a quotation in reversed marks may be. */
const longestReversed = 40

/** ”人民城市人民建“的理念: the marks of a pair in each other's places. */
function* reversedAmong(value: string, marks: ReadonlyArray<Mark>): Generator<[Mark, Mark]> {
  for (const [at, first] of marks.entries()) {
    const second = marks[at + 1]
    if (first.mark !== '”' || second?.mark !== '“' || second.index - first.index > longestReversed) continue
    const words = value.slice(first.index + 1, second.index)
    const isClause = words.length > 0 && !/[。！？“”]|^[，；、和与及的等]/u.test(words)
    if (isClause && closed.test(value.slice(second.index + 1))) yield [first, second]
  }
}

/** For each mark the next one like it. */
function twinsAmong(marks: ReadonlyArray<Mark>): Map<Mark, Mark> {
  const twins = new Map<Mark, Mark>()
  const latest = new Map<string, Mark>()
  for (const found of marks.toReversed()) {
    const twin = latest.get(found.mark)
    if (twin) twins.set(found, twin)
    latest.set(found.mark, found)
  }
  return twins
}

// 1）…；2）…
function isNumberEnd(value: string, index: number): boolean {
  const before = value.slice(Math.max(0, index - 3), index)
  return (
    /[)）]/.test(value[index]!) &&
    /(?:(?<!\d)\d{1,2}|(?<![A-Za-z])[a-zA-Z]|[①-⑳]|(?:^|[，。；：])[一二三四五六七八九十]{1,2})$/u.test(
      before
    )
  )
}

function isApostrophe(value: string, index: number): boolean {
  return value[index] === '’' && /[A-Za-z]/.test(value[index - 1] ?? '')
}

/** 引号、括号、书名号不成对。 */
export const unpairedMarks = defineRule({
  id: 'unpaired-marks',
  title: {zh: '引号或括号不成对', en: 'Quotation mark or bracket without its partner'},
  severity: 'error',
  basis: 'GB/T 15834—2011',
  why: {
    zh: '引号、括号、书名号成对使用；缺了一半，读者不知道引文或书名到哪里为止。',
    en: 'These marks come in pairs; with one missing, nobody can tell where the quotation ends.'
  },
  how: {
    zh: '补上另一半，或删去多余的一半；前后颠倒的，--fix 可以改过来。',
    en: 'Add the other half, or delete this one; --fix turns a reversed pair.'
  },
  fixable: true,
  check({texts}, report) {
    /** Opened in a paragraph before, and not closed there. */
    const pending = stack<Pending>(({mark}) => mark.mark)
    const tell = ({mark, index}: Mark, text: Text, twin?: Mark) => {
      const place = text.place(index, index + 1)
      if (place) report({...place, message: messageFor(mark, !!twin), ...related(text, twin)})
    }
    const tellReversed = ([first, second]: [Mark, Mark], text: Text) => {
      const place = text.place(first.index, second.index + 1)
      const fix = replacingPair(text, [first.index, second.index], ['“', '”'])
      if (place) report({...place, message: '引号前后颠倒：前面应为“，后面应为”。', fix})
    }
    const giveUp = (lost: ReadonlyArray<Pending>) => {
      for (const {mark, text, twin} of lost) tell(mark, text, twin)
    }

    for (const [order, text] of texts.entries()) {
      const alone = unpairedIn(text.value)
      const reversed = [...reversedAmong(text.value, alone)]
      for (const pair of reversed) tellReversed(pair, text)
      const turned = new Set(reversed.flat())
      const unpaired = turned.size > 0 ? alone.filter(mark => !turned.has(mark)) : alone
      for (const found of unpaired) {
        if (found.mark in closing) continue
        const closed = pending.takeFrom(opening[found.mark]!)
        if (!closed) tell(found, text)
        // A quotation that goes on without opening again, and that nothing announced, was torn apart.
        else giveUp(closed.filter(({isSpan}, nth) => nth > 0 || !isSpan))
      }
      giveUp(pending.takeWhile(one => order - one.order >= longestSpan))
      const twins = twinsAmong(unpaired)
      const taken = new Set<Mark>()
      for (const found of unpaired) {
        if (!(found.mark in closing) || taken.has(found) || goesOn(texts, order, found.mark)) continue
        // “石榴红“: the second was meant to close the first.
        const twin = twins.get(found)
        if (twin) taken.add(twin)
        const isSpan = !twin && (found.mark !== '“' || isAnnounced(texts, order, found.index))
        pending.push({mark: found, text, order, twin, isSpan})
      }
    }
    giveUp(pending.all())
  },
  examples: [
    {bad: '深入实施⟦“⟧石榴红工程，打造品牌'},
    {bad: '各乡镇⟦（⟧街道办事处参加', says: '括号有前无后，缺少）。'},
    {bad: '印发实施方案⟦》⟧，明确任务', says: '书名号有后无前，缺少《。'},
    {bad: '深入实施⟦“⟧石榴红“工程', says: '两个都是前引号“，后一个应为”。'},
    {bad: '（见《规定》⟦》⟧）'},
    {good: '他说：“‘三个离不开’要记牢（《读本》第2页）。”分为：1）宣传；2）培训。'},
    {good: '“第一段还没有说完。\n“第二段说完了。”'},
    {good: '会议强调：“要健全机制。\n要压实责任。”\n（2020年通过\n2021年修正）'},
    {bad: '筑牢⟦“⟧第一道\n防线”，守护家园'},
    {bad: '开展⟦“⟧四史教育。\n“网格长”制度全面推行。'},
    {
      bad: '践行⟦”以民为本“⟧的理念，服务群众',
      good: '践行“以民为本”的理念，服务群众',
      says: '引号前后颠倒：前面应为“，后面应为”。'
    }
  ]
})

const names: Readonly<Record<string, string>> = {
  '“': '引号',
  '‘': '单引号',
  '《': '书名号',
  '（': '括号',
  '【': '方头括号',
  '〔': '六角括号',
  '「': '引号'
}

function messageFor(mark: string, isTwin: boolean): string {
  if (isTwin) return `两个都是前${names[mark]}${mark}，后一个应为${closing[mark]}。`
  if (mark in closing) return `${names[mark]}有前无后，缺少${closing[mark]}。`
  return `${names[opening[mark]!]}有后无前，缺少${opening[mark]}。`
}

function related(text: Text, twin: Mark | undefined) {
  const place = twin && text.place(twin.index, twin.index + 1)
  return place ? {related: [{message: '应为后一半', range: place.range}]} : {}
}

/** A quotation over several paragraphs opens in each of them and closes in the last, where a sentence ends. */
function goesOn(texts: ReadonlyArray<Text>, order: number, mark: string): boolean {
  if (mark !== '“') return false
  for (const {value} of texts.slice(order + 1, order + 1 + longestSpan)) {
    if (!value.startsWith('“')) return false
    const end = endOfFirst(value)
    if (end !== undefined) return sentenceEnd.test(value.slice(end - 1)) || told.test(value.slice(end + 1))
  }
  return false
}

// 说完了。” and 说完了”。 and 说完了”，他说。
const sentenceEnd = /^(?:[。！？；，…]”|.”[。！？；]?$)/u
const told = /^[，。]?[^，。；]{0,24}(?:说|道|讲|表示|介绍|告诉|指出|强调|感慨|回忆)/u

/** Where the quotation that a paragraph begins with is closed. */
function endOfFirst(value: string): number | undefined {
  let depth = 0
  for (const {0: mark, index} of value.matchAll(/[“”]/gu)) {
    depth += mark === '“' ? 1 : -1
    if (depth === 0) return index
  }
  return undefined
}

/** 会议强调：“…, on one line or on two. */
function isAnnounced(texts: ReadonlyArray<Text>, order: number, index: number): boolean {
  const before = index === 0 ? texts[order - 1]?.value : texts[order]!.value.slice(0, index)
  return before !== undefined && /[：:]/u.test(before.trimEnd().at(-1) ?? '')
}
