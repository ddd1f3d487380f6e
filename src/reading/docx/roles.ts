import {noteLabel} from '../../language/note-label.ts'
import type {Value} from '../../model/value.ts'
import type {StyleName} from '../../style/profile.ts'
import {styleNames} from '../../style/profile.ts'
import type {Form} from '../form.ts'
import {isNamedLabel} from '../forms/labels.ts'
import {headingLength} from '../forms/marks.ts'
import {numberedForm} from '../forms/numbered-form.ts'
import {isTitleAbove} from '../forms/titles.ts'
import {formsOf} from '../forms.ts'
import type {Look} from '../looks.ts'
import {depthsOf} from '../marked.ts'
import {numberOf} from '../number-of.ts'
import type {Run, WordParagraph} from './paragraph.ts'

/** What each paragraph is: by the number it begins with, else by its style, else by its form. */
export function formsOfParagraphs(lines: ReadonlyMap<WordParagraph, Value>): Map<WordParagraph, Form> {
  const body = [...lines].filter(([paragraph]) => paragraph.where === 'body')
  const guesses = formsOf(
    body.map(([, line]) => line.text),
    body.map(([paragraph]) => lookOf(paragraph))
  )
  const first = body.filter(([one]) => outlineOf(one) === 0)
  const isTitled =
    guesses.some((form, index) => form.block === 'title' && body[index] !== first[0]) ||
    body.some(([one]) => isTitle(one))
  // Where no title stands, the one heading of the first level is it, or the one that has no number as the others have:
  // people write titles with 标题 1.
  const title = !isTitled && isTitleAbove(first.map(([, {text}]) => text)) ? first[0]![0] : undefined
  const marked = body.filter(([one]) => outlineOf(one) !== undefined && one !== title)
  const depths = depthsOf(marked.map(([one, {text}]) => ({level: outlineOf(one)!, text})))
  const forms = new Map<WordParagraph, Form>()
  const runIn: WordParagraph[] = []
  const faced = numberedHeads(body)
  for (const [paragraph] of lines) forms.set(paragraph, {block: 'paragraph'})
  for (const paragraph of notesIn(lines)) forms.set(paragraph, {block: 'paragraph', part: 'note'})
  for (const [index, [paragraph, line]] of body.entries()) {
    const guess = guesses[index]!
    // The number at its head says more than a style, which people pick for its looks; a style, more than mere form.
    const isNumbered = guess.depth !== undefined && numberedForm(line.text) !== undefined
    const plain: Form =
      isBullet(paragraph) && guess.block === 'heading' && !isNumbered ? {block: 'paragraph'} : guess
    const depth = paragraph === title || guess.part ? undefined : depths?.get(outlineOf(paragraph) ?? -1)
    const facedHead = depth === undefined ? faced.get(paragraph) : undefined
    if (facedHead !== undefined) {
      forms.set(paragraph, {block: 'paragraph', depth: numberOf(line.text)!.depth, head: facedHead})
      continue
    }
    const form: Form =
      depth !== undefined && guess.head === undefined && !styleForms[styleNameOf(paragraph) ?? 'body']
        ? {block: 'heading', depth, isMarked: true}
        : ((isNumbered ? undefined : styledForm(paragraph, title)) ?? plain)
    const head =
      form.block === 'paragraph' && !form.head && !form.part ? headByFace(paragraph, line) : undefined
    forms.set(paragraph, head === undefined ? form : {...form, depth: 3, head})
    if (head !== undefined) runIn.push(paragraph)
  }
  // One sentence that looks otherwise is stressed; several are heads, and lie under those with a number.
  const isUnder = guesses.some(({depth, part}) => depth === 3 && !part)
  if (runIn.length > 1)
    for (const one of runIn) forms.set(one, {...forms.get(one)!, depth: isUnder ? 4 : 3, isMarked: true})
  return forms
}

/** The size and the face that most of its characters have. */
function lookOf({runs, format}: WordParagraph): Look {
  const counts = new Map<string, {size: number; count: number}>()
  for (const {
    text,
    format: {size = defaultSize, eastAsia = '', bold = false}
  } of runs) {
    const face = `${eastAsia}${bold ? ' bold' : ''}`
    const known = counts.get(face)
    counts.set(face, {
      size: Math.max(size, known?.size ?? 0),
      count: (known?.count ?? 0) + text.trim().length
    })
  }
  const [[face, {size}] = ['', {size: defaultSize}]] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  return {face, size, isCentred: format.align === 'center'}
}

/** Points, of a document that says nothing of it. */
const defaultSize = 10

/** An item of a list whose mark is no number: short as it may be, it heads nothing. */
function isBullet({label, isBulleted, format: {list}}: WordParagraph): boolean {
  return isBulleted || (list !== undefined && list !== '0' && label === '')
}

/** What a text box says beside an article under a name of its own, such as 核心提示. */
function notesIn(lines: ReadonlyMap<WordParagraph, Value>): WordParagraph[] {
  let isUnder = false
  return [...lines].flatMap(([paragraph, {text}]) => {
    const name = paragraph.where === 'box' ? noteLabel(text) : undefined
    const isNote = name !== undefined || (isUnder && paragraph.where === 'box')
    isUnder = name?.length === text.length
    return isNote ? [paragraph] : []
  })
}

/** No head with a number is shorter, its number included; a word in another face is stressed. */
const shortestNumbered = 7

/** Where the heads of numbered paragraphs end that only their face tells apart from the text: 一、… without a mark behind it. */
function numberedHeads(body: ReadonlyArray<readonly [WordParagraph, Value]>): Map<WordParagraph, number> {
  const heads = new Map<WordParagraph, number>()
  let isNeeded = false
  for (const [paragraph, {text}] of body) {
    const number = numberOf(text)
    const words = number ? firstFace(paragraph) : undefined
    const at = words === undefined ? -1 : text.indexOf(words)
    if (!number || words === undefined || at < 0 || at > number.number.length) continue
    const end = at + words.length
    if (end < shortestNumbered || end > headingLength || isNamedLabel(words) || /[，、；]$/.test(words))
      continue
    heads.set(paragraph, end)
    isNeeded ||= !/[。：！？]$/.test(words)
  }
  return isNeeded && heads.size > 1 ? heads : new Map()
}

/** The words at the head of a paragraph that stand in one face, where all others stand in another. */
function firstFace({runs}: WordParagraph): string | undefined {
  const words = runs.filter(run => run.text.trim())
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || isSameFace(first, last)) return undefined
  const count = words.findIndex(run => !isSameFace(run, first))
  if (!words.slice(count).every(run => isSameFace(run, last))) return undefined
  return words
    .slice(0, count)
    .map(run => run.text)
    .join('')
    .trim()
}

/** Where a head ends that runs into its paragraph in a face of its own. */
function headByFace(paragraph: WordParagraph, {text}: Value): number | undefined {
  const head = firstFace(paragraph)
  return head !== undefined && head.length <= 40 && isHead(head) && text.startsWith(head)
    ? head.length
    : undefined
}

/** Words that end as the head of a paragraph does, and do not only name who or what a list has. */
const isHead = (words: string): boolean => /[。，：！？]$/.test(words) && !isNamedLabel(words)

const isSameFace = (a: Run, b: Run): boolean =>
  a.format.eastAsia === b.format.eastAsia && (a.format.bold ?? false) === (b.format.bold ?? false)

/** Styles that say what a paragraph is: those that our own documents have, which other people borrow. */
const styleForms: Partial<Record<StyleName, Form>> = {
  kicker: {block: 'deck'},
  deck: {block: 'deck'},
  byline: {block: 'byline'},
  addressee: {block: 'signoff', part: 'addressee'},
  attachments: {block: 'signoff', part: 'attachments'},
  signoff: {block: 'signoff'},
  annotation: {block: 'signoff'},
  attachmentMark: {block: 'signoff'},
  attachmentTitle: {block: 'heading', depth: 2},
  caption: {block: 'caption'},
  issuer: {block: 'signoff'},
  mark: {block: 'signoff'},
  number: {block: 'signoff'},
  imprint: {block: 'signoff'}
}
const byStyleTitle = new Map<string, StyleName>([
  ...Object.entries(styleNames).map(([name, title]) => [title as string, name as StyleName] as const),
  ['subtitle', 'deck'],
  ['副标题', 'deck'],
  ['caption', 'caption'],
  ['题注', 'caption']
])
const styleNameOf = ({style}: WordParagraph): StyleName | undefined =>
  byStyleTitle.get((style?.name ?? '').replace(/^公文/, ''))

const isTitle = ({style}: WordParagraph): boolean => /^(?:title|标题|公文标题)$/.test(style?.name ?? '')

function styledForm(paragraph: WordParagraph, title: WordParagraph | undefined): Form | undefined {
  if (isTitle(paragraph) || paragraph === title) return {block: 'title'}
  const named = styleForms[styleNameOf(paragraph) ?? 'body']
  if (named) return named
  const outline = outlineOf(paragraph)
  return outline === undefined ? undefined : {block: 'heading', depth: outline + 2, isMarked: true}
}

/** 0 for the first level. */
function outlineOf({style, format}: WordParagraph): number | undefined {
  const named = /^(?:heading|标题) ?([1-9])$/.exec(style?.name ?? '')?.[1]
  const outline = format.outline ?? (named ? Number(named) - 1 : undefined)
  return outline !== undefined && outline < 9 ? outline : undefined
}

const headingRoles: ReadonlyArray<StyleName> = ['heading1', 'heading2', 'heading3', 'heading4']
const blockRoles: Partial<Record<Form['block'], StyleName>> = {
  title: 'title',
  deck: 'deck',
  byline: 'byline',
  caption: 'caption'
}

/** What the profile calls each paragraph. A style that is named so says it itself. */
export function rolesOf(forms: ReadonlyMap<WordParagraph, Form>): Map<WordParagraph, StyleName> {
  const roles = new Map<WordParagraph, StyleName>()
  for (const [paragraph, form] of forms) {
    const named = styleNameOf(paragraph)
    const heading = form.block === 'heading' ? headingRoles[(form.depth ?? 2) - 2] : undefined
    const isProse = paragraph.where === 'body' && form.block === 'paragraph' && !form.head
    const role =
      (named === 'body' ? undefined : named) ??
      heading ??
      blockRoles[form.block] ??
      (isProse ? 'body' : undefined)
    if (role) roles.set(paragraph, role)
  }
  return roles
}
