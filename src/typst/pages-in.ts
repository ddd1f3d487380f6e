import {placeIn} from '../model/value.ts'
import type {Stretch} from './find-run.ts'

/** A page for the screen. */
export interface ShownPage {
  /**
   * SVG that runs nothing and loads nothing. Words that are a piece of the draft lie under a `rect` of the class `word`, with
   * the path of the field (`data-path`, JSON) the place in the text of the draft (`data-start`, `data-end`) and in the
   * field's own words (`data-at`).
   */
  readonly svg: string
  /** Points. */
  readonly width: number
  readonly height: number
}

/** What may stand in a page: all that Typst draws with; the rest of its SVG is for pages of its own. */
const drawn: Readonly<Record<string, ReadonlyArray<string>>> = {
  g: ['transform', 'fill', 'stroke', 'stroke-width', 'clip-path', 'opacity'],
  path: [
    'd',
    'transform',
    'fill',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-miterlimit',
    'stroke-dasharray',
    'stroke-dashoffset'
  ],
  use: ['x', 'y', 'href', 'fill'],
  rect: ['x', 'y', 'width', 'height', 'fill', 'stroke', 'stroke-width'],
  clipPath: ['id'],
  image: ['width', 'height', 'x', 'y', 'transform', 'xlink:href', 'preserveAspectRatio']
}

const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g
const attribute = /([\w:-]+)="([^"]*)"/g

/** Read a `drawing` of Typst, page by page; `find` says which pieces of the draft a run of words is. */
export function pagesIn(drawing: string, find: (run: string) => ReadonlyArray<Stretch>): ShownPage[] {
  const glyphs = glyphsIn(drawing)
  const starts = [...drawing.matchAll(/<g class="typst-page"[^>]*>/g)]
  return starts.map(({0: head, index}, nth) => {
    const body = drawing.slice(index + head.length, starts[nth + 1]?.index ?? drawing.lastIndexOf('</svg>'))
    const width = Number(/data-page-width="([\d.]+)"/.exec(head)?.[1])
    const height = Number(/data-page-height="([\d.]+)"/.exec(head)?.[1])
    const {svg, used} = pageIn(body, find)
    const own = [...used].map(id => `<path id="${id}" d="${glyphs.get(id) ?? ''}"/>`).join('')
    return {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" fill="none"><defs>${own}</defs>${svg}</svg>`,
      width,
      height
    }
  })
}

function glyphsIn(drawing: string): ReadonlyMap<string, string> {
  const [, defs = ''] = /<defs class="glyph">([\s\S]*?)<\/defs>/.exec(drawing) ?? []
  return new Map(
    [...defs.matchAll(/<path id="([\w+/-]+)"[^>]*? d="([^"<>]*)"/g)].map(([, id, d]) => [id!, d!])
  )
}

/** What Typst draws of a page, and the glyphs that it draws with. */
function pageIn(body: string, find: (run: string) => ReadonlyArray<Stretch>) {
  const out: string[] = []
  const used = new Set<string>()
  /** For each open element how it is closed; nothing where it was left out. */
  const open: string[] = []
  /** Glyphs of the run that is being read, by where they begin. */
  let begins: number[] = []
  let place: Readonly<Record<string, string>> = {}
  let scale = 1
  let words = ''
  for (const {1: isEnd, 2: tag = '', 3: attributes = '', 4: isAlone, 5: text} of body.matchAll(token)) {
    if (text !== undefined) {
      if (open.includes('words')) words += text
      continue
    }
    if (isEnd) {
      const closing = open.pop()
      if (closing === 'words') out.push(wordRects({text: decoded(words), begins, place, scale}, find))
      else if (closing) out.push(closing)
      continue
    }
    const given = Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, name, value]) => [name!, value!])
    )
    if (given.class === 'typst-text') begins = []
    if (tag === 'foreignObject') {
      place = given
      words = ''
      open.push('words')
      continue
    }
    const names = Object.hasOwn(drawn, tag) ? drawn[tag] : undefined
    if (!names || open.includes('words')) {
      if (!isAlone) open.push('')
      continue
    }
    const scaled = /^scale\(([\d.]+),-\1\)$/.exec(given.transform ?? '')?.[1]
    if (scaled) scale = Number(scaled)
    if (tag === 'use') {
      const id = /^#([\w+/-]+)$/.exec(given.href ?? '')?.[1]
      if (id === undefined) continue
      used.add(id)
      begins.push(Number(given.x))
    }
    const kept = names.flatMap(name => {
      const value = given[name]
      return value !== undefined && isHarmless(name, value) ? [` ${name}="${value}"`] : []
    })
    out.push(`<${tag}${kept.join('')}${isAlone ? '/' : ''}>`)
    if (!isAlone) open.push(`</${tag}>`)
  }
  // What was left open by a page that is cut out of the whole.
  while (open.length > 0) out.push(open.pop()!)
  return {svg: out.join(''), used}
}

/** Whether a value names nothing outside of the page. */
function isHarmless(name: string, value: string): boolean {
  if (/[<>&]/.test(value)) return false
  if (name === 'xlink:href') return /^data:image\/(?:png|jpe?g);base64,[A-Za-z0-9+/=\s]*$/.test(value)
  if (name === 'href') return true
  return !/url\((?!#[\w+/-]+\))|javascript:|https?:/i.test(value)
}

interface Run {
  readonly text: string
  readonly begins: ReadonlyArray<number>
  readonly place: Readonly<Record<string, string>>
  readonly scale: number
}

/** Rectangles over the words of a run that are pieces of the draft. */
function wordRects({text, begins, place, scale}: Run, find: (run: string) => ReadonlyArray<Stretch>): string {
  const width = Number(place.width)
  const starts = startsOf(text, begins)
  const x = (at: number) => (at >= text.length ? width : (starts?.[at] ?? 0) / scale)
  const found = find(text)
  // Where glyphs and characters are not the same number, all words of the run are those of its first field.
  const stretches = starts ? found : found.slice(0, 1).map(one => ({...one, from: 0, to: text.length}))
  return stretches
    .map(({from, to, value, start}) => {
      const [left, right] = [x(from), x(to)]
      const path = escaped(JSON.stringify(value.path))
      const range = placeIn(value, start, Math.min(value.text.length, start + to - from))
      return `<rect class="word" x="${round(left)}" y="${round(Number(place.y))}" width="${round(right - left)}" height="${round(Number(place.height))}" fill="none" pointer-events="all" data-path="${path}" data-start="${range.start}" data-end="${range.end}" data-at="${value.start + start}"/>`
    })
    .join('')
}

/** Where each UTF-16 unit of a run begins, by its glyphs; a blank may have none. */
function startsOf(text: string, begins: ReadonlyArray<number>): number[] | undefined {
  const characters = [...text]
  const isDrawn = (character: string) => characters.length === begins.length || !/\s/.test(character)
  if (characters.filter(isDrawn).length !== begins.length) return undefined
  const starts: number[] = []
  let glyph = 0
  for (const character of characters) {
    const begin = begins[glyph] ?? begins.at(-1) ?? 0
    for (let unit = 0; unit < character.length; unit++) starts.push(begin)
    if (isDrawn(character)) glyph++
  }
  return starts
}

const round = (value: number): number => Math.round(value * 100) / 100

const names: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return (Object.hasOwn(names, name) && names[name]) || whole
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
