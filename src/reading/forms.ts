import type {Form} from './form.ts'
import {attachmentsIn} from './forms/attachments.ts'
import {bodyForm} from './forms/body-form.ts'
import {byline, credit, furniture, isWebLine} from './forms/credits.ts'
import {headForm} from './forms/head-form.ts'
import {withDecimalHeads, withMarkedHeads, withNumbersAbove} from './forms/marked-heads.ts'
import {endsSentence, plainHeadingLength, standsAlone, titleLength} from './forms/marks.ts'
import {isBody} from './forms/names.ts'
import {numberedForm} from './forms/numbered-form.ts'
import {official} from './forms/official.ts'
import {footStart} from './forms/page-foot.ts'
import {
  withoutEmptyHeads,
  withoutFewHeads,
  withoutLists,
  withoutSentences,
  withSentenceHeads
} from './heads-among.ts'
import {type Look, type Sights, sightsOf} from './looks.ts'

/**
 * What each line of a text is. `lines` are trimmed and not empty. A page may hold several articles. Where lines look
 * otherwise than others, `looks` says how.
 */
export function formsOf(lines: ReadonlyArray<string>, looks: ReadonlyArray<Look | undefined> = []): Form[] {
  const starts = articleStarts(lines)
  return [0, ...starts].flatMap((start, index) => {
    const own = lines.slice(start, starts[index])
    const sights = looks.length > 0 ? sightsOf(own, looks.slice(start, starts[index])) : undefined
    const forms = withoutEmptyHeads(articleForms(own, sights), own)
    const listed = withoutLists(withoutSentences(withSentenceHeads(forms, own), own), own)
    return withoutFewHeads(withDecimalHeads(withNumbersAbove(withMarkedHeads(listed, own), own), own), own)
  })
}

/** Where a further article begins: at a title over the name of who wrote it, when text stands before. */
export function articleStarts(lines: ReadonlyArray<string>): number[] {
  const starts: number[] = []
  for (const [index, line] of lines.entries()) {
    if (!byline.test(line) || line.length > plainHeadingLength || credit.test(line)) continue
    let first = index
    while (first > 0 && index - first < 3 && isTitleLine(lines[first - 1]!)) first--
    if (first === index || lines[first]!.startsWith('—')) continue
    const from = starts.at(-1) ?? 0
    if (lines.slice(from, first).some(before => endsSentence(before) && !credit.test(before)))
      starts.push(first)
  }
  return starts
}

const isTitleLine = (line: string): boolean =>
  !numberedForm(line) &&
  !isWebLine(line) &&
  !furniture.test(line) &&
  !byline.test(line) &&
  !credit.test(line) &&
  (standsAlone(line, titleLength) || (line.startsWith('—') && line.length <= titleLength + 10))

function articleForms(lines: ReadonlyArray<string>, sights: Sights | undefined): Form[] {
  const forms: Form[] = []
  const attached = attachmentsIn(lines)
  const foot = footStart(lines)
  let isHead = true
  for (const [index, line] of lines.entries()) {
    if (index >= foot) {
      forms.push({block: 'byline', part: 'furniture'})
      continue
    }
    const isTitled = sights !== undefined && sights.title.size > 0
    const form = !isHead
      ? undefined
      : isTitled
        ? seenForm(line, forms, lines, sights)
        : headForm(line, forms, lines)
    if (form) {
      forms.push(form)
      if (form.block === 'heading') isHead = false
    } else {
      isHead = false
      const guess: Form = attached[index]
        ? {block: 'signoff', part: 'attachments'}
        : bodyForm(line, lines, index)
      forms.push(sights ? asSeen(guess, index, sights) : guess)
    }
  }
  return forms
}

/** What stands at the beginning of an article whose title is seen: only that is the title. */
function seenForm(
  line: string,
  before: ReadonlyArray<Form>,
  lines: ReadonlyArray<string>,
  {title, numbered, heads}: Sights
): Form | undefined {
  const index = before.length
  if (title.has(index)) return {block: 'title'}
  // Whose number it is stands above it.
  if (index < numbered && !official.test(line)) return {block: 'signoff', part: 'masthead'}
  const isAbove = index < Math.min(...title)
  const guess = heads.has(index) ? undefined : headForm(line, before, lines)
  if (guess && guess.block !== 'title') return guess
  if (isAbove) return guess && !isBody(line) ? {block: 'deck'} : {block: 'signoff', part: 'masthead'}
  // A short line under the title that is not in its characters goes with it.
  return guess && standsAlone(line, plainHeadingLength) ? {block: 'deck'} : undefined
}

/** The form of a line, with what its look says of it. */
function asSeen(form: Form, index: number, {heads, plain}: Sights): Form {
  const depth = heads.get(index)
  const isOpen = form.block === 'paragraph' && !form.head && !form.part
  const isGuessed = form.block === 'heading' && !form.part
  if (depth !== undefined && (isOpen || isGuessed)) return {block: 'heading', depth, isMarked: true}
  return isGuessed && plain.has(index) ? {block: 'paragraph'} : form
}
