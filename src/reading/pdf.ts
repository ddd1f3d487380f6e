import {emsOf} from '../language/characters.ts'
import {addTransferToFixedLength} from '../page/outputs/transfer-to-fixed-length.ts'
import type {Look} from './looks.ts'
import type {Passages} from './passage.ts'
import type {Item} from './pdf-item.ts'
import {hasGaps, linesOf, type PageLine, withWholeTitles} from './pdf-lines.ts'
import {withNotes, withoutNotes} from './pdf-notes.ts'
import {type OperatorNumbers, type Operators, rulesIn} from './pdf-rules.ts'
import {type Grid, gridsIn} from './pdf-tables.ts'
import {linePassages, withoutContents} from './text-passages.ts'
import type {Line} from './unwrap.ts'

/** No report has more; a book would take minutes. */
const mostPages = 500

/** Read a PDF; in words, as they follow its name, why not. */
export async function readPdf(bytes: Uint8Array): Promise<Passages | string> {
  addTransferToFixedLength()
  const {getDocument, OPS} = await import('unpdf/pdfjs')
  // Nothing is fetched or run: no fonts or maps from outside, no scripts, no forms.
  const options = {
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0
  }
  const loading = getDocument(options)
  let read: {readonly lines: ReadonlyArray<PageLine>; readonly sizes: ReadonlyArray<Size>}
  try {
    const document = await loading.promise
    if (document.numPages > mostPages)
      return `有 ${document.numPages} 页，太长了，没有读取；请把要用的几页另存一份再导入。`
    const lines: PageLine[] = []
    const sizes: Size[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [, , width = 595, height = 842] = page.view
      sizes.push({width, height})
      const items = (await page.getTextContent()).items.flatMap(itemOf)
      // What a page draws takes time to read, and only tables need it.
      const grids = hasGaps(items) ? await gridsOn(page, OPS) : []
      lines.push(...linesOf(items, number, grids))
      page.cleanup()
    }
    read = {lines, sizes}
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') return '加了密码；请去掉密码，另存一份再导入。'
    return '打不开，文件可能已损坏；请重新下载或另存一份再导入。'
  } finally {
    await loading.destroy()
  }
  if (read.lines.length === 0)
    return '里没有文字，可能是扫描的图片；先用文字识别（OCR）转成 Word 或文本，再导入。'
  return passagesOf(read.lines, read.sizes)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The tables that are ruled on a page; none where what it draws cannot be read. */
async function gridsOn(
  page: {getOperatorList(): Promise<Operators>},
  numbers: OperatorNumbers
): Promise<Grid[]> {
  const drawn = await page.getOperatorList().catch(() => undefined)
  return drawn ? gridsIn(rulesIn(drawn, numbers)) : []
}

function itemOf(item: unknown): Item[] {
  const {str, transform, width, fontName} = item as {
    str?: string
    transform?: number[]
    width?: number
    fontName?: string
  }
  if (!str?.trim() || !transform) return []
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 1
  const face = fontName === undefined ? {} : {face: fontName}
  return [{text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: width ?? 0, size, ...face}]
}

function passagesOf(all: ReadonlyArray<PageLine>, pages: ReadonlyArray<Size>): Passages {
  const isFurniture = furnitureIn(all, pages)
  const printed = withoutHeadsAgain(all.filter(line => !isFurniture(line)))
  const furniture = [...new Set(all.filter(isFurniture).map(({text}) => text.trim()))]
  const prose = printed.filter(({isRow}) => !isRow)
  const size = usual(prose.map(line => [line.size, line.text.length] as const))
  const {lines: standing, notes} = withoutNotes(printed, size)
  const face = usualOf(prose.map(line => [line.face ?? '', line.text.length] as const))
  const ofBody = prose.filter(line => Math.abs(line.size - size) < 0.6)
  const left = Math.min(...ofBody.map(({x}) => x))
  const lines = withWholeTitles(standing, {left, right: Math.max(...ofBody.map(({right}) => right)), size})
  const given = lines.map((line, index): Line & {look?: Look} => {
    const before = lines[index - 1]
    const apart = before && before.page === line.page ? (before.y - line.y) / size : 0
    return {
      text: line.isRow ? line.text : line.text.trimEnd().replace(/^[^\S\t]+/, ''),
      ...(line.isRow ? {} : {look: lookOf(line)}),
      size: line.size,
      isOther: (line.face ?? '') !== face || Math.abs(line.size - size) > 0.6,
      indent: Math.max(0, Math.round(((line.x - left) / size) * 2) / 2),
      width: (line.right - line.x) / size,
      gap: apart > 2.6 ? 1 : 0
    }
  })
  const {rest, unkept} = withoutContents(given)
  return {passages: withNotes(linePassages(rest), notes), furniture, unkept}

  function lookOf({size: own, face = '', x, right, page}: PageLine): Look {
    const middle = pages[page - 1]!.width / 2
    const isCentred = x - left > own * 2.5 && Math.abs((x + right) / 2 - middle) < own * 1.5
    return {size: own, face, isCentred}
  }
}

/** A table that goes on with its head again on the next page, without it. */
function withoutHeadsAgain(lines: ReadonlyArray<PageLine>): PageLine[] {
  let head: PageLine | undefined
  return lines.filter((line, index) => {
    const before = lines[index - 1]
    if (!line.isRow) head = undefined
    else if (!before?.isRow) head = line
    else if (head && before.page !== line.page && head.text === line.text) return false
    return true
  })
}

/** Page numbers at the foot, and what stands at the head or foot of several pages. */
function furnitureIn(
  lines: ReadonlyArray<PageLine>,
  pages: ReadonlyArray<Size>
): (line: PageLine) => boolean {
  const atEdge = ({y, page}: PageLine) => {
    const {height} = pages[page - 1]!
    return y < height * 0.09 || y > height * 0.92
  }
  const plain = ({text}: PageLine) => text.replace(/[\d\s]/g, '')
  const counts = new Map<string, Set<number>>()
  /** Of two pages, what stands at one height on both. */
  const placed = (line: PageLine) =>
    pages.length > 2 ? plain(line) : `${plain(line)} ${Math.round(line.y)} ${Math.round(line.size)}`
  for (const line of lines) {
    if (!atEdge(line)) continue
    const known = counts.get(placed(line)) ?? new Set()
    counts.set(placed(line), known.add(line.page))
  }
  return line => {
    const isNumber = /^[—–\-－·\s第页共/]*\d{1,4}[—–\-－·\s第页共/\d]*$/.test(line.text.trim())
    const isRepeated =
      pages.length > 1 &&
      (counts.get(placed(line))?.size ?? 0) >= Math.max(Math.min(3, pages.length), pages.length * 0.5)
    return atEdge(line) && (isNumber || (isRepeated && emsOf(line.text) < 40))
  }
}

/** The size that most characters have. */
const usual = (sizes: ReadonlyArray<readonly [size: number, count: number]>): number =>
  usualOf(sizes.map(([size, count]) => [Math.round(size * 2) / 2, count] as const)) ?? 16

function usualOf<One>(all: ReadonlyArray<readonly [one: One, count: number]>): One | undefined {
  const counts = new Map<One, number>()
  for (const [one, count] of all) counts.set(one, (counts.get(one) ?? 0) + count)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
