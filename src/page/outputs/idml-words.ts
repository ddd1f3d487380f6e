import {emsOf} from '../../language/characters.ts'
import type {Filler} from '../fillers/filler.ts'
import {faces} from '../head-breaks.ts'
import type {Head, Item, Line, StoryPart} from '../sheet.ts'
import {titleOf, titleSetting} from '../title-lines.ts'
import type {StyledParagraph, StyledRun} from './idml-parts.ts'

/** The words of a line. */
export const textOf = ({clusters}: Line): string => clusters.join('')

/** Words of which none run in as a head. */
export const plain = (text: string): StyledRun[] => [{text}]

/** The words of a line, parted where a head that runs in begins and ends. */
function runsOf({clusters, marks}: Line): StyledRun[] {
  const heads = marks.filter(([, , kind]) => kind === 'head')
  const runs: StyledRun[] = []
  let at = 0
  for (const [from, to] of heads) {
    runs.push(
      {text: clusters.slice(at, from).join('')},
      {text: clusters.slice(from, to).join(''), isHead: true}
    )
    at = to
  }
  return [...runs, {text: clusters.slice(at).join('')}].filter(({text}) => text !== '')
}

/** What stands over a story. */
export function headOf(part: StoryPart, bodySize: number): StyledParagraph[] {
  const {kicker, title, deck, byline, note} = part
  const {size, isOneLine} = titleSetting(part, bodySize)
  const words = isOneLine ? titleOf(title) : title.map(textOf).join('\u2028')
  return [
    ...(kicker ? [{style: '引题' as const, runs: plain(textOf(kicker))}] : []),
    ...(title.length > 0 ? [{style: '主标题' as const, runs: plain(words), size}] : []),
    ...(deck ? [{style: '副题' as const, runs: plain(textOf(deck))}] : []),
    ...(byline.length > 0
      ? [{style: '署名' as const, runs: plain(byline.map(textOf).join('\u3000\u3000'))}]
      : []),
    ...note.map(line => ({style: '编者按' as const, runs: runsOf(line)}))
  ]
}

const paragraphStyles = {plain: '正文', lead: '导语', flush: '续文', signoff: '落款'} as const

/** How much larger than the body heads are, and how many characters of body size stand beside those of sections. */
export const headScales = {section: faces.section.size, sub: faces.sub.size}
const besideHead = {section: 10 / 9, sub: 0}

/** The lines of a head; one that is wider than the column is divided where the page divides it. */
function headLines({kind, lines, size = headScales[kind]}: Head, chars: number): string {
  const most = (chars - besideHead[kind]) / size
  return lines
    .flatMap(({clusters, breaks = []}) => {
      const text = clusters.join('')
      const edges = emsOf(text) > most ? [0, ...breaks, clusters.length] : [0, clusters.length]
      return edges.slice(1).map((edge, at) => clusters.slice(edges[at], edge).join(''))
    })
    .join('\u2028')
}

/** What stands on another page, and at the right which one that is. */
function guideOf({clusters}: Line, width: number): StyledParagraph {
  const gap = clusters.lastIndexOf('\u3000')
  if (gap < 0) return {style: '续文', runs: plain(clusters.join(''))}
  const words = `${clusters.slice(0, gap).join('')}\t${clusters.slice(gap + 1).join('')}`
  return {style: '续文', runs: plain(words), rightTab: width}
}

/** An item of a story in columns of so many characters of a size in points. */
export function paragraphsOf(item: Item, chars: number, bodySize: number): StyledParagraph[] {
  if ('lines' in item) {
    const own =
      item.size !== undefined && item.size < headScales[item.kind] ? {size: item.size * bodySize} : {}
    return [{style: item.kind === 'section' ? '章题' : '小标题', runs: plain(headLines(item, chars)), ...own}]
  }
  if (item.kind === 'guide') return [guideOf(item, chars * bodySize)]
  return [{style: paragraphStyles[item.kind], runs: runsOf(item)}]
}

/** What a filler says, line by line; its bars are left to whoever draws them anew. */
export function fillerParagraphs(filler: Filler): StyledParagraph[] {
  if (filler.kind === 'quote')
    return [
      {style: '编者按', runs: plain(`“${filler.words}”`)},
      ...(filler.by ? [{style: '落款' as const, runs: plain(`——${filler.by}`)}] : [])
    ]
  const head: StyledParagraph = {style: '小标题', runs: plain(filler.title)}
  if (filler.kind === 'note')
    return [head, ...filler.paragraphs.map(text => ({style: '编者按' as const, runs: plain(text)}))]
  return [
    head,
    ...filler.entries.map(({label, points, remark}) => {
      const said = points.map(({time, number, unit}) => `${time}${number}${unit}`)
      const words = [label, ...said, ...(remark ? [remark] : [])].join('\u3000')
      return {style: '续文' as const, runs: plain(words)}
    })
  ]
}
