import type {Path} from '../finding.ts'
import {inChinese} from '../language/in-chinese.ts'
import type {ChangedParagraphs, WrittenParagraph} from './changed-paragraphs.ts'
import {fieldInWords} from './field-words.ts'
import type {ReadField} from './read-back.ts'
import type {Stands} from './standing.ts'

/** Deleted paragraphs that are told as one, not field by field. */
export const toldWhole = ({deleted}: ChangedParagraphs): WrittenParagraph[] =>
  deleted.filter(({fields}) => fields.length > 1 || fields[0]!.path[0] === 'sections')

/** What was done to whole paragraphs, or between fields, one plain sentence each; not what stands in the draft by now. */
export function tellParagraphs(
  changed: ChangedParagraphs,
  {fields, stands, isLeft}: {fields: ReadonlyArray<ReadField>; stands: Stands; isLeft: IsLeft}
): string[] {
  const added = changed.added
    .filter(({words}) => !stands(words))
    .map(({words, heading, at}) => {
      const under = heading.trim() && heading !== words ? `（在“${oneLine(heading)}”下）` : ''
      return `字段以外的改动${under}，请自己搬到草稿里：${excerptAt(words, at)}`
    })
  const shortened = changed.shortened.map(({words, fields: [first]}) => {
    const where = first ? `${placeInWords(first.path, fields)}里，` : ''
    return `${where}字段以外的字删去了，请自己看看草稿要不要改：${excerptAt(words, 0)}`
  })
  const deleted = toldWhole(changed)
    .filter(one => isToTell(one, isLeft))
    .map(one => {
      const isHeading = one.fields.every(({path}) => path[2] === 'heading')
      const what = isHeading ? '标题' : '一段'
      const place = placeInWords(one.fields[0]!.path, fields)
      return `${place}的${what}整段删去了，草稿未改：${excerptAt(one.words, 0)}`
    })
  return [...added, ...shortened, ...deleted]
}

/** Whether the draft still has the words of a field. */
export type IsLeft = (field: ReadField) => boolean

/** Figures stay under 数据 when the text that names them goes. */
function isToTell({fields}: WrittenParagraph, isLeft: IsLeft): boolean {
  const own = fields.filter(({path}) => path[0] !== 'figures')
  return (own.length > 0 ? own : fields).some(isLeft)
}

/** `第二章“健全组织体系”`, or the field: `“导语”`. */
function placeInWords(path: Path, fields: ReadonlyArray<ReadField>): string {
  const [field, index] = path
  if (field !== 'sections' || typeof index !== 'number') return `“${fieldInWords(path)}”`
  const heading = fields.filter(
    ({path: [one, at, part]}) => one === 'sections' && at === index && part === 'heading'
  )
  const words = [...new Set(heading.map(({before}) => before))].join('，')
  return `第${inChinese(index + 1)}章${words ? `“${oneLine(words)}”` : ''}`
}

const longest = 80

/** Words in quotes, in one line; of many those around the place where something new begins. */
export function excerptAt(words: string, at: number): string {
  const line = oneLine(words)
  if (line.length <= longest) return `“${line}”`
  const from = Math.max(0, Math.min(at - 20, line.length - longest))
  const to = from + longest
  return `“${from > 0 ? '……' : ''}${line.slice(from, to)}${to < line.length ? '……' : ''}”`
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
