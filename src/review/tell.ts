import type {Path} from '../finding.ts'
import {inChinese} from '../language/in-chinese.ts'
import {fieldInWords} from './field-words.ts'
import type {Field} from './fields.ts'
import {excerpt, excerptAt, oneLine} from './show.ts'

/** `（在“一、加强领导”下）`, unless the words are the heading. */
export function under(heading: string, words: string): string {
  return heading.trim() && heading !== words ? `（在“${oneLine(heading)}”下）` : ''
}

/** Words typed between fields, or a paragraph that has no certain place. */
export function tellAdded(words: string, heading: string, at = 0): string {
  return `字段以外的改动${under(heading, words)}，请自己搬到草稿里：${excerptAt(words, at)}`
}

/** What somebody wrote in a text box, which is a note more often than text. */
export function tellBoxed(words: string, heading: string): string {
  return `文本框里写了字${under(heading, words)}，要用的请自己搬到草稿里：${excerpt(words)}`
}

/** A paragraph that stands in the document twice, perhaps with those that follow it. */
export function tellCopied(words: string, heading: string): string {
  return `从这一段起，文中抄了一遍，草稿里只有一处，没有写回${under(heading, words)}：${excerpt(words)}`
}

/** Words of ours that somebody took out, and what is left of the paragraph. */
export function tellShortened(
  words: string,
  path: Path | undefined,
  fields: ReadonlyArray<Field>,
  left = ''
): string {
  const where = path ? `${placeInWords(path, fields)}里，` : ''
  return `${where}字段以外的字删去了，请自己看看草稿要不要改：${excerpt(words)}${
    left.trim() ? `，现在是${excerpt(left)}` : ''
  }`
}

/** A paragraph that was deleted as a whole. */
export function tellDeleted(words: string, paths: ReadonlyArray<Path>, fields: ReadonlyArray<Field>): string {
  const what = paths.every(path => path[2] === 'heading') ? '标题' : '一段'
  return `${placeInWords(paths[0]!, fields)}的${what}整段删去了，草稿未改：${excerpt(words)}`
}

/** A paragraph that stands elsewhere now. */
export function tellMoved(words: string, heading: string): string {
  return `有一段移了位置${under(heading, words)}，草稿未改，请自己移：${excerpt(words)}`
}

/** Paragraphs that are one now. */
export function tellJoined(words: string, heading: string, at: number): string {
  return `几段并成了一段${under(heading, words)}，没有写回，请自己改：${excerptAt(words, at)}`
}

/** A paragraph in which fields were torn apart. */
export function tellWhole(words: string, heading: string, at: number): string {
  return `这一段改动连着字段以外的字${under(heading, words)}，整段没有写回，请自己改：${excerptAt(words, at)}`
}

/** A field that was changed on both sides. */
export function tellBoth(path: Path, inDocument: string, inDraft: string | undefined): string {
  const name = `“${fieldInWords(path)}”`
  if (inDraft === undefined) return `${name}在草稿里已经没有了，改动没有写回：${excerpt(inDocument)}`
  return `${name}在草稿里后来又改过，改动没有写回：审阅稿是${excerpt(inDocument)}，草稿是${excerpt(inDraft)}`
}

/** `第二章“健全组织体系”`, or the field: `“导语”`. */
export function placeInWords(path: Path, fields: ReadonlyArray<Field>): string {
  const [field, index] = path
  if (field !== 'sections' || typeof index !== 'number') return `“${fieldInWords(path)}”`
  const heading = fields.filter(
    ({path: [one, at, part]}) => one === 'sections' && at === index && part === 'heading'
  )
  const words = [...new Set(heading.map(({text}) => text))].join('，')
  // An empty chapter is not printed, and so not counted.
  const printed = new Set(fields.flatMap(({path: [one, at]}) => (one === 'sections' ? [Number(at)] : [])))
  const number = [...printed].filter(at => at < index).length + 1
  return `第${inChinese(number)}章${words ? `“${oneLine(words)}”` : ''}`
}
