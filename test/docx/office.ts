import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll} from 'vitest'

const has = (command: string, ...options: string[]) => spawnSync(command, options).status === 0

/** Whether LibreOffice and poppler are here to draw pages. */
export const canDraw = has('soffice', '--version') && has('pdftotext', '-v') && has('pdftoppm', '-v')

/** Debian's python3-docx hangs on Debian's own Python. */
export const canPython = existsSync('/usr/bin/python3') && has('/usr/bin/python3', '-c', 'import docx')

/** A part of a document as text. */
export function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name]
  if (!found) throw new Error(`Cannot find ${name} in the document`)
  return strFromU8(found)
}

/** Do something with a document as a file. */
export function withFile<Result>(bytes: Uint8Array, use: (path: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-docx-'))
  try {
    const path = join(folder, 'document.docx')
    writeFileSync(path, bytes)
    return use(path, folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Save it as another kind of file with LibreOffice. */
export function converted(bytes: Uint8Array, to: 'pdf' | 'docx'): Uint8Array {
  return convertedAll([bytes], to)[0]!
}

/** LibreOffice starts once for all of them, and needs no time to set up its profile but the first. */
export function convertedAll(documents: ReadonlyArray<Uint8Array>, to: 'pdf' | 'docx'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-docx-'))
  try {
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, bytes)
      return path
    })
    const out = join(folder, 'out')
    execFileSync('soffice', [userOfOffice(), '--headless', '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore'
    })
    return documents.map((_, index) => new Uint8Array(readFileSync(join(out, `${index}.${to}`))))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

let user: string | undefined
afterAll(() => {
  if (user) rmSync(user, {recursive: true, force: true})
})

/** A profile for one file of tests: no two of LibreOffice may run with the same at once. */
function userOfOffice(): string {
  user ??= mkdtempSync(join(tmpdir(), 'zongshu-office-'))
  return `-env:UserInstallation=${pathToFileURL(user)}`
}

/** A word on a page, in points from the page's upper left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The words of each page of a PDF. */
export function wordsOf(pdf: Uint8Array): Word[][] {
  const html = withFile(pdf, path => execFileSync('pdftotext', ['-bbox', path, '-'], {encoding: 'utf8'}))
  return html
    .split('<page ')
    .slice(1)
    .map(page =>
      Array.from(
        page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
        ([, left, top, right, bottom, text]) => ({
          text: text!,
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom)
        })
      )
    )
}

/** The rows of a page that have ink, in millimetres from its upper edge: bands without a gap. */
export function inkOf(
  pdf: Uint8Array,
  page: number
): ReadonlyArray<{readonly top: number; readonly bottom: number}> {
  const dots = 254
  const picture = withFile(pdf, path =>
    execFileSync('pdftoppm', ['-r', `${dots}`, '-gray', '-f', `${page}`, '-l', `${page}`, path], {
      maxBuffer: 64 * 1024 * 1024
    })
  )
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(
    picture.subarray(0, 64).toString('latin1')
  )!
  const rows = Array.from({length: Number(height)}, (_, row) => {
    const start = head!.length + row * Number(width)
    return picture.subarray(start, start + Number(width)).some(dot => dot < 128)
  })
  const bands: Array<{top: number; bottom: number}> = []
  for (const [row, isInk] of rows.entries()) {
    const at = (row * 25.4) / dots
    if (!isInk) continue
    const last = bands.at(-1)
    if (last && at - last.bottom < 0.15) last.bottom = at
    else bands.push({top: at, bottom: at})
  }
  return bands
}
