import {type Document, isAlias, isMap, isScalar, isSeq, type Scalar} from 'yaml'
import type {Range, Report} from '../finding.ts'
import type {Patched} from './patch.ts'
import {textNode} from './text-node.ts'
import type {DraftNode, Entry, TextNode} from './tree.ts'

interface Context {
  readonly patched: Patched
  /** The original text. */
  readonly text: string
  /** The character that stands in for indicators. */
  readonly maskChar: string
  readonly report: Report
}

const styles: Record<string, TextNode['style']> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded'
}

/** Make the tree of a draft from what the YAML library read. */
export function convert(
  document: Document.Parsed,
  {patched, text, maskChar}: Context
): DraftNode | undefined {
  const anchors = new Map<string, DraftNode>()
  return document.contents ? node(document.contents, 0) : undefined

  function node(given: unknown, at: number): DraftNode {
    if (isMap(given)) {
      const entries: Entry[] = []
      for (const pair of given.items) {
        const key = node(pair.key, at)
        if (key.type !== 'text') continue
        entries.push({key, value: node(pair.value, key.range.end)})
      }
      return remember(given, {type: 'map', entries, range: rangeOf(given)})
    }
    if (isSeq(given)) {
      const range = rangeOf(given)
      const items = given.items.map(item => node(item, range.start))
      return remember(given, {type: 'list', items, range, style: given.flow ? 'flow' : 'block'})
    }
    if (isScalar(given)) return remember(given, scalar(given))
    if (isAlias(given)) return anchors.get(given.source) ?? empty(at)
    return empty(at)
  }

  function scalar(given: Scalar): TextNode {
    const [start, end] = given.range!
    const raw = String(given.value ?? '')
    const style = end > start ? (styles[given.type ?? 'PLAIN'] ?? 'plain') : 'empty'
    const made = textNode({value: raw, style, range: {start, end}}, patched, text)
    if (!raw.includes(maskChar)) return made
    const value = raw.replaceAll(
      new RegExp(maskChar, 'g'),
      (_, index: number) => text[made.place(index, index + 1).start]!
    )
    return {
      ...made,
      value,
      isVerbatim: textNode({value, style, range: {start, end}}, patched, text).isVerbatim
    }
  }

  function remember<N extends DraftNode>(given: {anchor?: string}, made: N): N {
    if (given.anchor) anchors.set(given.anchor, made)
    return made
  }

  function empty(at: number): TextNode {
    return textNode(
      {value: '', style: 'empty', range: {start: at, end: at}},
      {text: '', toOriginal: offset => offset},
      text
    )
  }

  function rangeOf(given: {range?: [number, number, number] | null}): Range {
    const [start, end] = given.range ?? [0, 0]
    return {start: patched.toOriginal(start), end: patched.toOriginal(end)}
  }
}
