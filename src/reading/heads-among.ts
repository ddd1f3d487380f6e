import type {Form} from './form.ts'
import {numberOf} from './number-of.ts'

// What a line is, looked at once more among the others: a numbered line heads something, or is a sentence or an item of a list.

/** A sentence that is a head is no longer. */
const longestSentence = 32
/** What ends an item that others follow. */
export const goesFurther = /[；;，,、]$/

/** 1.厘清职责边界。 over its text is a head, one after the other they are sentences. Most of them tell what all are. */
export function withSentenceHeads(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const depthAt = (index: number): number | undefined => {
    const [form, line] = [forms[index], lines[index]]
    if (!form || !line || form.block !== 'paragraph' || form.depth || form.part) return undefined
    const isWhole = line.length <= longestSentence && /^[^。！？]+。$/.test(line)
    const depth = isWhole ? numberOf(line)?.depth : undefined
    return depth !== undefined && depth > 3 ? depth : undefined
  }
  const isOpen = (index: number) => {
    const next = forms[index + 1]
    return next?.block === 'paragraph' && !next.depth && !next.part && !numberOf(lines[index + 1]!)
  }
  const counts = new Map<number, {open: number; all: number}>()
  for (const index of lines.keys()) {
    const depth = depthAt(index)
    if (depth === undefined) continue
    const {open, all} = counts.get(depth) ?? {open: 0, all: 0}
    counts.set(depth, {open: open + (isOpen(index) ? 1 : 0), all: all + 1})
  }
  return forms.map((form, index) => {
    const depth = depthAt(index)
    const {open = 0, all = 0} = counts.get(depth ?? 0) ?? {}
    return depth !== undefined && open > 1 && open === all ? {block: 'heading', depth} : form
  })
}

/** A short line between two numbered heads, or over who signs, is what the first of them says. */
export function withoutEmptyHeads(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const isNumbered = (index: number) => numberOf(lines[index] ?? '') !== undefined
  return forms.map((form, index) => {
    const isGuessed =
      form.block === 'heading' && !form.isMarked && !form.part && !form.half && !isNumbered(index)
    const next = forms[index + 1]
    const isEmpty =
      next === undefined || next.block === 'signoff' || (isNumbered(index + 1) && !isFirst(lines[index + 1]!))
    return isGuessed && isEmpty && isNumbered(index - 1) ? {block: 'paragraph'} : form
  })
}

/** Whether a line has the first number of its sort. */
const isFirst = (line: string): boolean => /^[（(]?[一1][、．.，,）)]/.test(line)

/**
 * 二、县政府实行县长负责制。 with nothing under it is a sentence, however it is numbered; where all lines numbered like it
 * are, so are those that go on. Among heads it is one where it has parts.
 */
export function withoutSentences(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const kept = [...forms]
  for (const depth of [2, 3]) {
    const series = lines.flatMap((line, index) => (numberOf(line)?.depth === depth ? [index] : []))
    const isSentence = (index: number) =>
      !forms[index]!.isMarked && !forms[index]!.head && lines[index]!.endsWith('。') && isEmpty(index, depth)
    const sentences = series.filter(isSentence)
    // Under the last of them may stand what belongs to all.
    const last = series.at(-1)
    const isClosed = last !== undefined && /，[^。]*。$/.test(lines[last]!) && !forms[last]!.isMarked
    if (isClosed && !sentences.includes(last) && sentences.length === series.length - 1) sentences.push(last)
    const heads = series.filter(index => forms[index]!.block === 'heading' && !sentences.includes(index))
    if (heads.length > 0 || sentences.length < 2) {
      // 二、值班时间：工作日8时至18时。 among heads: more than what a head says, and nothing under it.
      for (const index of sentences)
        if (/^[^。！？]*[，：；][^。！？]*。$/.test(lines[index]!)) kept[index] = {block: 'paragraph'}
      continue
    }
    const isAll = sentences.length * 2 > series.length
    for (const index of isAll ? series : sentences) kept[index] = {block: 'paragraph'}
  }
  return kept

  function isEmpty(index: number, depth: number): boolean {
    const [next, line] = [forms[index + 1], lines[index + 1]]
    return next?.block !== 'paragraph' || (numberOf(line!)?.depth ?? 9) <= depth
  }
}

/** Numbered lines with nothing under them, one after the other, are a list, and head nothing. */
export function withoutLists(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const kept = [...forms]
  // （一）台账不全，已补齐；（二）标识不清，已更换；
  const ends = (at: number): boolean => goesFurther.test(lines[at]!)
  const isItem = (at: number): boolean => isListed(forms[at]) || (isOpenHeading(forms[at]) && ends(at))
  // The last of them has a full stop.
  for (let index = 2; index < forms.length; index++)
    if (ends(index - 1) && ends(index - 2) && isLastOf(index)) kept[index] = {block: 'paragraph'}
  let from = 0
  for (let index = 1; index <= forms.length; index++) {
    const [before, form] = [forms[index - 1]!, forms[index]]
    if (form && isItem(index) && isItem(index - 1) && form.depth === before.depth) continue
    // Text under the last may be its own.
    const isLast = form === undefined || form.block !== 'paragraph' || form.depth !== undefined
    if (isItem(index - 1) && index - from > (isLast || ends(from) ? 1 : 2))
      kept.fill({block: 'paragraph'}, from, index)
    from = index
  }
  return kept

  function isLastOf(index: number): boolean {
    const [number, before] = [numberOf(lines[index]!)?.depth, numberOf(lines[index - 1]!)?.depth]
    return number !== undefined && number === before && /^[^。]+。$/.test(lines[index]!)
  }
}

const isOpenHeading = (form: Form | undefined): boolean =>
  form?.block === 'heading' && form.depth !== undefined && !form.isMarked

const isListed = (form: Form | undefined): boolean => isOpenHeading(form) && form!.depth! > 3

/** Fewer numbered paragraphs tell nothing of the others. */
const fewest = 6

/**
 * 1. with a head in some paragraphs and whole sentences in most: all of them are text, since a short sentence in front is no head
 * there.
 */
export function withoutFewHeads(forms: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form[] {
  const kept = [...forms]
  for (const depth of [4, 5]) {
    const series = lines.flatMap((line, index) =>
      numberOf(line)?.depth === depth && forms[index]!.block === 'paragraph' && !forms[index]!.part
        ? [index]
        : []
    )
    const headed = series.filter(index => forms[index]!.head !== undefined && !forms[index]!.isMarked)
    const isAnyHeading = forms.some(form => form.block === 'heading' && form.depth === depth)
    if (series.length < fewest || isAnyHeading || headed.length * 2 >= series.length) continue
    for (const index of headed) kept[index] = {block: 'paragraph'}
  }
  return kept
}
