import {type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap} from 'yaml'
import type {Edit, Range} from '../finding.ts'
import type {Particulars} from '../notice.ts'
import type {NoticeId} from './notices.ts'
import type {Mask, Prepared} from './prepare.ts'
import {textNode} from './text-node.ts'
import type {DraftNode, Entry, ListNode, MapNode, TextNode} from './tree.ts'

interface Context extends Prepared {
  /** The text of the file. */
  readonly original: string
  readonly tell: (id: NoticeId, particulars: Particulars) => void
  /** Whether a field holds items with fields of their own. */
  readonly isList: (name: string) => boolean
  /** Lines in which something could not be made out, so that nothing in them is certain. */
  readonly troubles: ReadonlyArray<Range>
}

const styles: Readonly<Record<string, TextNode['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded'
}

/** How many nodes all aliases together may stand for. */
const mostAliased = 10_000

/** What came of a document: its tree, and where aliases stand for parts of it. */
export interface Converted {
  readonly node: DraftNode | undefined
  readonly aliases: ReadonlyArray<Range>
}

/** Make the tree of a draft from what the YAML library read. */
export function convert(document: Document.Parsed | undefined, context: Context): Converted {
  const {comments, isList, original, masks, tell, toOriginal, troubles} = context
  const anchors = new Map<string, DraftNode>()
  const weights = new Map<DraftNode, number>()
  const aliases: Range[] = []
  let aliased = 0
  const root = document?.contents
  // A file that is one text is told of as a whole.
  const whole = isScalar(root) ? plainText(root) : root ? node(root, 0) : undefined
  return {node: whole, aliases}

  function node(given: unknown, at: number, under?: string): DraftNode {
    if (isAlias(given)) return alias(given.source, rangeOf(given))
    const made = isMap(given)
      ? map(given, under)
      : isSeq(given)
        ? list(given, under)
        : isScalar(given)
          ? text(given)
          : empty(at)
    const anchor = (given as {anchor?: string} | null)?.anchor
    if (anchor) anchors.set(anchor, made)
    return made
  }

  function map(given: YAMLMap, under?: string): MapNode | ListNode {
    let entries: Entry[] = []
    const maps: MapNode[] = []
    const merged: Entry[] = []
    const places = new Map<string, number>()
    for (const pair of given === root ? firstDraft(given.items as Pair[]) : (given.items as Pair[])) {
      const key = node(pair.key, 0)
      const value = node(pair.value, key.range.end, key.type === 'text' ? key.value : undefined)
      if (key.type !== 'text') {
        tell('odd-key', {
          message: '字段名不是文字，这个字段没有读入。',
          range: {start: key.range.start, end: value.range.end}
        })
      } else if (key.value === '<<' && key.style === 'plain' && value.type !== 'text') {
        for (const each of value.type === 'list' ? value.items : [value])
          if (each.type === 'map') merged.push(...each.entries)
      } else {
        if (isNewItem(entries, key, under)) {
          maps.push(mapOf(entries))
          entries = []
          places.clear()
        }
        add(entries, places, {key, value})
      }
    }
    if (maps.length > 0) {
      const items = [...maps, mapOf(entries)]
      return {type: 'list', items, range: rangeOf(given), style: 'block'}
    }
    for (const entry of merged) {
      if (places.has(entry.key.value)) continue
      places.set(entry.key.value, entries.length)
      entries.push(entry)
    }
    return {type: 'map', entries, range: rangeOf(given)}
  }

  /** The fields up to where all begins anew, as in two drafts that were pasted one behind the other. */
  function firstDraft(pairs: ReadonlyArray<Pair>): ReadonlyArray<Pair> {
    const names = pairs.map(({key}) => (isScalar(key) ? String(key.value) : ''))
    const second = names.indexOf(names[0]!, 1)
    if (second < 3) return pairs
    const before = new Set(names.slice(0, second))
    if (names.slice(second).filter(name => before.has(name)).length < 3) return pairs
    const [start, end] = [rangeOf(pairs[second]!.key as Scalar).start, rangeOf(root as YAMLMap).end]
    tell('second-draft', {
      message: `从这一行的“${names[0]}”起又是一份草稿，只读了前面的一份。`,
      range: {start, end}
    })
    return pairs.slice(0, second)
  }

  /** Whether a field begins an item of its own, because it is the one that began the item before. */
  function isNewItem(entries: ReadonlyArray<Entry>, key: TextNode, under: string | undefined): boolean {
    if (under === undefined || entries.length < 2 || entries[0]!.key.value !== key.value || !isList(under))
      return false
    const message = `“${under}”里又写了一个“${key.value}”：每一项的第一行前面要写短横和空格“- ”，已当作另一项读取。`
    tell('missing-dash', {message, range: key.range})
    return true
  }

  /** Of two fields of one name the later counts, unless it is empty. */
  function add(entries: Entry[], places: Map<string, number>, entry: Entry): void {
    const name = entry.key.value
    const place = places.get(name)
    if (place === undefined) {
      places.set(name, entries.length)
      entries.push(entry)
      return
    }
    const earlier = entries[place]!
    const [kept, left] = isEmpty(entry.value) ? [earlier, entry] : [entry, earlier]
    entries[place] = kept
    const isLater = left === entry
    tell('yaml-duplicate-key', {
      message: `字段“${name}”写了两次，${isLater ? '这一处' : '前一处'}${isEmpty(left.value) ? '是空的' : '的内容'}没有采用。`,
      range: {start: left.key.range.start, end: Math.max(left.key.range.end, left.value.range.end)},
      related: [{message: '采用的是这一处', range: kept.key.range}]
    })
  }

  function list(
    given: {items: unknown[]; flow?: boolean; range?: Scalar['range']},
    under?: string
  ): DraftNode {
    const range = rangeOf(given)
    const items: DraftNode[] = []
    for (const item of given.items) {
      const made = node(item, items.at(-1)?.range.end ?? range.start, under)
      if (isMap(item) && made.type === 'list') items.push(...made.items)
      else items.push(made)
    }
    return {type: 'list', items, range, style: given.flow ? 'flow' : 'block'}
  }

  function text(given: Scalar): TextNode {
    const made = plainText(given)
    explainFold(made)
    // What may be no text is not to be edited like one.
    return explain(made) && !isTroubled(made.range) ? made : {...made, isVerbatim: () => false}
  }

  function plainText(given: Scalar): TextNode {
    const [start, end] = given.range!
    const read = String(given.value ?? '')
    const style = end > start ? (styles[given.type ?? 'PLAIN'] ?? 'plain') : 'empty'
    return textNode({value: read, style, range: {start, end}}, context)
  }

  /** Tell of what was hidden in a text: once, with quotes as the way out. Gives whether it is a text for certain. */
  function explain({range, style}: TextNode): boolean {
    const hidden = masksIn(range)
    if (hidden.length === 0) return true
    // YAML takes brackets at the end of a plain text for words, and so do we where nothing else is amiss.
    const stray = style === 'plain' ? strayBracket(range) : undefined
    if (stray !== undefined && !hidden.some(({isDoubtful}) => isDoubtful)) {
      const [close, open] = original[stray] === ']' ? [']', '['] : ['}', '{']
      tell('unclosed-bracket', {
        message: `后括号 ${close} 前面没有配对的 ${open}，已按文字读取。`,
        range: {start: stray, end: stray + 1}
      })
      return false
    }
    // What may have been meant for structure says more than what was not.
    const doubtful = hidden.find(({isDoubtful}) => isDoubtful)
    const {id, offset} = doubtful ?? hidden[0]!
    const place = {start: offset, end: offset + 1}
    if (id === 'yaml-bad-dq-escape') {
      const fix = hidden.map(({offset: start}): Edit => ({range: {start, end: start}, text: '\\'}))
      tell(id, {message: '双引号里的 \\ 是转义符，这里已按文字读取。', range: place, fix})
      return true
    }
    // Quotes would make a text of a comment that was skipped.
    const hasComment = comments.some(({start, end}) => start >= range.start && end <= range.end)
    const isCertain = !hasComment && !doubtful && !isTroubled(range)
    const fix = isCertain ? quotes(original.slice(range.start, range.end), range) : undefined
    const message = messageOf(id, original[offset]!, doubtful !== undefined)
    const isHint = id === 'yaml-indicator' && doubtful
    tell(id, {message, range: place, fix, ...(isHint ? {severity: 'warning'} : {})})
    return !doubtful
  }

  function isTroubled({start, end}: Range): boolean {
    return troubles.some(trouble => trouble.start < end && start < trouble.end)
  }

  /** The bracket that ends a text without having been opened in it: what it closed has lost its beginning. */
  function strayBracket({start, end}: Range): number | undefined {
    const written = original.slice(start, end)
    if (!/[\]}]$/.test(written)) return undefined
    const [open, close] = written.endsWith(']') ? ['[', ']'] : ['{', '}']
    const count = (char: string) => written.split(char).length
    return count(open) < count(close) ? end - 1 : undefined
  }

  /** Lines that no bar keeps apart: YAML joins them with blanks, which Chinese has no use for. */
  function explainFold({folds, place, range, value}: TextNode): void {
    const [first] = folds ?? []
    if (first === undefined || folds!.every(at => value[at] === ' ') || isTroubled(range)) return
    const breaks = folds!.filter(at => value[at] === '\n').length
    const how = breaks === folds!.length ? '已按一行一段读取' : breaks > 0 ? '已分段读取' : '已接成一段读取'
    const message = `这几行文字没有用 | 引出，${how}。`
    tell('folded-text', {message, range: place(Math.max(0, first - 1), Math.max(1, first))})
  }

  /** What was hidden in a range. */
  function masksIn({start, end}: Range): Mask[] {
    let [low, high] = [0, masks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (masks[middle]!.offset < start) low = middle + 1
      else high = middle
    }
    let last = low
    while (last < masks.length && masks[last]!.offset < end) last++
    return masks.slice(low, last)
  }

  function alias(name: string, range: Range): DraftNode {
    const target = anchors.get(name)
    aliases.push(range)
    aliased += target ? weightOf(target) : 0
    if (target && aliased <= mostAliased) return target
    const message = target ? '引用展开后太大，没有读入。' : `没有找到引用“*${name}”所指的内容。`
    tell('alias', {message, range})
    return empty(range.end)
  }

  /** How many nodes a node is, with those that its aliases stand for. */
  function weightOf(given: DraftNode): number {
    const known = weights.get(given)
    if (known !== undefined) return known
    const inner =
      given.type === 'list' ? given.items : given.type === 'map' ? given.entries.map(({value}) => value) : []
    const weight = inner.reduce((all, each) => all + weightOf(each), 1)
    weights.set(given, weight)
    return weight
  }

  function empty(at: number): TextNode {
    return {
      type: 'text',
      value: '',
      style: 'empty',
      range: {start: at, end: at},
      place: () => ({start: at, end: at}),
      isVerbatim: () => true
    }
  }

  function rangeOf({range}: {range?: Scalar['range']}): Range {
    return toOriginal({start: range?.[0] ?? 0, end: range?.[1] ?? 0})
  }
}

const mapOf = (entries: ReadonlyArray<Entry>): MapNode => ({
  type: 'map',
  entries,
  range: {
    start: entries[0]!.key.range.start,
    end: Math.max(entries.at(-1)!.key.range.end, entries.at(-1)!.value.range.end)
  }
})

const isEmpty = (node: DraftNode) => node.type === 'text' && node.value.trim() === ''

/** Edits that put quotes around a plain text without changing what is read. */
function quotes(written: string, {start, end}: Range): Edit[] {
  const quote = /["\\]/.test(written) ? "'" : '"'
  const inner =
    quote === '"'
      ? []
      : Array.from(written.matchAll(/'/g), ({index}) => ({
          range: {start: start + index, end: start + index},
          text: "'"
        }))
  return [{range: {start, end: start}, text: quote}, ...inner, {range: {start: end, end}, text: quote}]
}

function messageOf(id: NoticeId, char: string, isDoubtful: boolean): string {
  if (id === 'colon-in-value' && isDoubtful)
    return '内容里有“字段名、冒号加空格”，已按文字读取；是另一个字段就另起一行，是文字就给整个内容加上引号。'
  if (id === 'colon-in-value') return '内容里有“冒号加空格”，要给整个内容加上引号。'
  if (id === 'text-after-quotes') return '半角引号后面还有文字，已把引号当作文字读取，要给整个内容加上引号。'
  if (id === 'text-after-bracket') return `${char} 开头的一组字段后面还有别的字，整个内容已按文字读取。`
  if (id === 'unclosed-bracket') return `以 ${char} 开头，却没有配对的后括号，已按文字读取。`
  if (id === 'hash-value') return '# 在 YAML 里是注释的开头，这里已按文字读取，要给整个内容加上引号。'
  return `内容以 ${char} 开头时要加引号，这里已按文字读取。`
}
