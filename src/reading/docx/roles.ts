import type {Value} from '../../model/value.ts'
import type {StyleName} from '../../style/profile.ts'
import {styleNames} from '../../style/profile.ts'
import type {Form} from '../form.ts'
import {numberedForm} from '../forms/numbered-form.ts'
import {isTitleAbove} from '../forms/titles.ts'
import {formsOf} from '../forms.ts'
import type {Look} from '../looks.ts'
import {depthsOf} from '../marked.ts'
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
  for (const [paragraph] of lines) forms.set(paragraph, {block: 'paragraph'})
  for (const [index, [paragraph, line]] of body.entries()) {
    const guess = guesses[index]!
    // The number at its head says more than a style, which people pick for its looks; a style, more than mere form.
    const isNumbered = guess.depth !== undefined && numberedForm(line.text) !== undefined
    const plain: Form =
      isBullet(paragraph) && guess.block === 'heading' && !isNumbered ? {block: 'paragraph'} : guess
    const depth = paragraph === title || guess.part ? undefined : depths?.get(outlineOf(paragraph) ?? -1)
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

/** Where a head ends that runs into its paragraph in a face of its own. */
function headByFace({runs}: WordParagraph, {text}: Value): number | undefined {
  const words = runs.filter(run => run.text.trim())
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || isSameFace(first, last)) return undefined
  const count = words.findIndex(run => !isSameFace(run, first))
  const head = words
    .slice(0, count)
    .map(run => run.text)
    .join('')
    .trim()
  const isRest = words.slice(count).every(run => isSameFace(run, last))
  return isRest && head.length <= 40 && /[。，：！？]$/.test(head) && text.startsWith(head)
    ? head.length
    : undefined
}

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
