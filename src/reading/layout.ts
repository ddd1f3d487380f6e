import type {Finding} from '../finding.ts'
import type {Notice, Particulars} from '../notice.ts'
import {findingOf} from '../notice.ts'
import {geometryOf} from '../style/geometry.ts'
import type {Profile, StyleName} from '../style/profile.ts'
import {facesOf, styleNames} from '../style/profile.ts'
import {facesAgree} from './docx/face.ts'
import type {PlacedParagraph, ReadDocx} from './docx.ts'
import {layoutNotices} from './notices.ts'

/** Check how a finished document looks against a style profile, by default the official one. */
export function checkLayout({document, paragraphs, roles}: ReadDocx, profile: Profile): Finding[] {
  const findings: Finding[] = []
  const report = (notice: Notice, particulars: Particulars) =>
    findings.push(findingOf(notice, {basis: profile.basis, ...particulars}))

  const start = {start: 0, end: 0}
  for (const message of pageProblems(document.sections, profile)) {
    report(layoutNotices.page, {message, range: start})
  }
  const grid = document.sections.at(-1)?.grid
  for (const placed of paragraphs) {
    const name = roles.get(placed.paragraph)
    const style = name && profile.styles[name]
    if (!name || !style) continue
    const expected = {...profile.styles.body, ...style}
    const range = {start: placed.start, end: placed.end}
    const say = (notice: Notice, message: string) =>
      report(notice, {message: `${styleNames[name]}${message}。`, range})
    // The issuer's name is as large as its length lets it be.
    checkFont(placed, name === 'issuer' ? {...expected, size: undefined} : expected, profile, say)
    if (placed.paragraph.where === 'body' && placedByIndent.has(name)) {
      checkIndent(placed, expected.indent ?? 0, say)
      checkAlignment(placed, expected.align, say)
      if (name === 'body') checkLine(placed, profile, grid, say)
    }
  }
  return findings
}

/** Other paragraphs are set off by indents that depend on their words. */
const placedByIndent: ReadonlySet<StyleName> = new Set([
  'body',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4'
])

type Say = (notice: Notice, message: string) => void

/** 1 mm: nobody sees less, and Word rounds. */
const tolerance = 57

function pageProblems(sections: ReadDocx['document']['sections'], profile: Profile): string[] {
  const problems: string[] = []
  const sides = {top: '上', bottom: '下', left: '左', right: '右'} as const
  const measured = [geometryOf(profile, 'dialog'), geometryOf(profile, 'ink')]
  const section = sections.at(-1)
  if (!section) return problems
  const {width, height} = section.page
  if (width && height && (differs(width, profile.paper.width) || differs(height, profile.paper.height))) {
    problems.push(
      `纸张是 ${mm(width)}×${mm(height)} 毫米，应为 ${mm(profile.paper.width)}×${mm(profile.paper.height)} 毫米。`
    )
  }
  for (const side of Object.keys(sides) as (keyof typeof sides)[]) {
    const given = section.margins[side]
    if (given === undefined || measured.some(({margins}) => !differs(given, margins[side]))) continue
    problems.push(`${sides[side]}页边距是 ${mm(given)} 毫米，应为 ${mm(profile.margins[side])} 毫米。`)
  }
  return problems
}

const differs = (given: number, wanted: number): boolean => Math.abs(given - wanted) > tolerance
const mm = (twips: number): string => String(Math.round((twips * 25.4 * 10) / 1440) / 10)

type Expected = Profile['styles'][StyleName]

function checkFont({paragraph}: PlacedParagraph, expected: Expected, profile: Profile, say: Say): void {
  // Only what Chinese characters are set in: digits and letters have a face of their own.
  const runs = paragraph.runs.filter(run => /\p{Script=Han}/u.test(run.text))
  const wanted = facesOf(profile, expected.face ?? '')
  const count = (of: typeof runs) => of.reduce((sum, run) => sum + run.text.length, 0)
  const strange = runs.filter(run => run.format.eastAsia && !facesAgree(run.format.eastAsia, wanted))
  // A few words in another face of the profile are set off on purpose; any other face was pasted in.
  const isOnPurpose = (face: string) =>
    Object.keys(profile.faces).some(name => facesAgree(face, facesOf(profile, name)))
  const isMinor = count(strange) * 2 < count(runs)
  const first = strange.find(run => !isMinor || !isOnPurpose(run.format.eastAsia!))
  if (first && expected.face)
    say(layoutNotices.font, `的字体是“${first.format.eastAsia}”，应为“${wanted[0]}”`)
  const other = runs.find(run => run.format.size !== undefined && run.format.size !== expected.size)
  if (other && expected.size) {
    say(layoutNotices.size, `的字号是 ${sizeName(other.format.size!)}，应为 ${sizeName(expected.size)}`)
  }
}

const sizes: Readonly<Record<string, string>> = {
  '42': '初号',
  '36': '小初',
  '26': '1号',
  '24': '小一',
  '22': '2号',
  '18': '小二',
  '16': '3号',
  '15': '小三',
  '14': '4号',
  '12': '小四',
  '10.5': '5号',
  '9': '小五'
}
const sizeName = (points: number): string => sizes[String(points)] ?? `${points} 磅`

/**
 * Two characters may be written in characters (Word's dialog), in a length (WPS, LibreOffice), or as two wide spaces
 * that someone typed.
 */
function checkIndent({paragraph}: PlacedParagraph, characters: number, say: Say): void {
  const {firstLine = 0, firstLineChars, hanging = 0} = paragraph.format
  const size = paragraph.runs[0]?.format.size ?? 16
  const typed = /^[\u3000]*/.exec(paragraph.text)![0].length + /^ */.exec(paragraph.text)![0].length / 2
  const given = (firstLineChars ? firstLineChars / 100 : (firstLine - hanging) / (size * 20)) + typed
  if (Math.abs(given - characters) <= 0.25) return
  const name = (count: number) =>
    Math.abs(count) < 0.25 ? '不缩进' : `首行缩进 ${Math.round(count * 10) / 10} 字`
  say(layoutNotices.indent, `${name(given)}，应${characters === 0 ? '不缩进' : `为${name(characters)}`}`)
}

const alignments: Readonly<Record<string, string>> = {
  left: '左对齐',
  center: '居中',
  right: '右对齐',
  both: '两端对齐'
}

function checkAlignment({paragraph}: PlacedParagraph, wanted: string | undefined, say: Say): void {
  const given =
    {start: 'left', end: 'right', distribute: 'both'}[paragraph.format.align ?? ''] ?? paragraph.format.align
  // Left and justified look alike in Chinese text; a signature may be moved by an indent instead of by alignment.
  if (wanted !== 'center' || given === 'center') return
  say(layoutNotices.alignment, `${alignments[given ?? 'left'] ?? '没有居中'}，应${alignments[wanted]}`)
}

function checkLine(
  {paragraph}: PlacedParagraph,
  profile: Profile,
  grid: {readonly type?: string; readonly pitch?: number} | undefined,
  say: Say
): void {
  const {line, lineRule = 'auto'} = paragraph.format
  const pitches = [geometryOf(profile, 'dialog').pitch, geometryOf(profile, 'ink').pitch]
  const isRight = (given: number) =>
    given >= Math.min(...pitches, 560) - 20 && given <= Math.max(...pitches, 590) + 20
  if (lineRule === 'exact' || lineRule === 'atLeast') {
    if (line !== undefined && !isRight(line)) {
      say(layoutNotices.line, `的行距是 ${line / 20} 磅，应为 ${Math.round(pitches[0]! / 2) / 10} 磅左右`)
    }
    return
  }
  const onGrid =
    grid?.pitch !== undefined && ['lines', 'linesAndChars', 'snapToChars'].includes(grid.type ?? '')
  const isSingle = line === undefined || Math.abs(line - 240) < 12
  if (onGrid && isSingle && isRight(grid.pitch!)) return
  const times = Math.round(((line ?? 240) / 240) * 100) / 100
  say(
    layoutNotices.line,
    `的行距是 ${times} 倍，应为固定值 ${Math.round(pitches[0]! / 2) / 10} 磅左右，或每面 ${profile.grid.lines} 行的网格`
  )
}
