import type {Others} from './others.ts'
import type {ReadParagraph} from './read-body.ts'
import {excerpt} from './show.ts'

/** What the document has besides paragraphs that it had not when it was written, one plain sentence each. */
export function tellOthers(
  now: Others,
  before: Others | undefined,
  {
    isInTemplate,
    hasForeignPart,
    hasContents,
    stands,
    counted
  }: {
    isInTemplate: boolean
    hasForeignPart: boolean
    hasContents: boolean
    stands: (words: string) => boolean
    /** How many drawings more there are by what is told of pictures. */
    counted: number
  }
): string[] {
  const was = before ?? (isInTemplate ? now : written(now))
  const told: string[] = []
  for (const note of without(now.notes, was.notes))
    if (!stands(note)) told.push(`加了脚注或尾注，草稿里没有这种写法，请自己搬：${excerpt(note)}`)
  for (const note of without(was.notes, now.notes))
    told.push(`脚注或尾注删改了，请自己看看：${excerpt(note)}`)
  const pictures = now.drawings.length - was.drawings.length - counted
  if (pictures > 0) told.push(`加了 ${pictures} 幅图片或图形，请自己放到草稿的“图片”里。`)
  if (pictures < 0) told.push(`少了 ${-pictures} 幅图片或图形，草稿未改，请自己看看。`)
  for (const words of without(now.furniture, was.furniture))
    told.push(`页眉或页脚改了，草稿里没有这一项，请自己改样式或模板：${excerpt(words)}`)
  for (const words of without(was.furniture, now.furniture))
    if (now.furniture.length < was.furniture.length) told.push(`页眉或页脚里的字删去了：${excerpt(words)}`)
  if (hasForeignPart) told.push('里面插入了另一个文件，没有读，请在 Word 中另存一次再取。')
  if (hasContents && !isInTemplate) told.push('加了目录，不用搬：草稿里写“目录: 是”，生成时就按标题编好。')
  return told
}

/** Breaks that the document has and had not: no change of words, but they are gone when it is written again. */
export function tellBreaks(now: Others, before: Others | undefined): string[] {
  const count = (now.breaks ?? 0) - (before?.breaks ?? now.breaks ?? 0)
  return count > 0
    ? [`加了 ${count} 处分页或分节，草稿里没有这种写法，再生成时就没有了，请等定稿后在 Word 里加。`]
    : []
}

/** A copy of the first versions remembers none of it: it was written without notes and with pictures named by us. */
function written(now: Others): Others {
  return {furniture: [], notes: [], drawings: now.drawings.filter(name => /^图片\d+$/.test(name))}
}

/** The texts of one list that are not in another, as often as they stand there. */
function without(list: ReadonlyArray<string>, others: ReadonlyArray<string>): string[] {
  const left = [...others]
  return list.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** New tables, each told as one. Gives the paragraphs that are told by it. */
export function tellTables(
  after: ReadonlyArray<ReadParagraph>,
  added: ReadonlyArray<number>,
  told: string[]
): ReadonlySet<number> {
  const isNew = new Set(added)
  const tables = new Map<number, number[]>()
  for (const [index, {table, words}] of after.entries())
    if (table !== undefined && words.trim()) tables.set(table, [...(tables.get(table) ?? []), index])
  const whole = [...tables.values()].filter(cells => cells.every(index => isNew.has(index)))
  for (const cells of whole)
    told.push(
      `加了一个表格，请自己搬到草稿里：${excerpt(cells.map(index => after[index]!.words.trim()).join('｜'))}`
    )
  return new Set(whole.flat())
}
