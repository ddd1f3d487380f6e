import {reference} from '../compose/prose.ts'
import type {DraftTree} from '../draft/tree.ts'
import type {Path} from '../finding.ts'
import {partAsked} from '../model/part-asked.ts'
import type {Draft} from '../model/schema.ts'
import {fieldInWords} from './field-words.ts'
import {nodesOf} from './holds.ts'

/** The places of a draft that ask for a figure of which nothing would be left: `{网格员}`. */
export function orphans(path: Path, draft: Draft, {source}: DraftTree): string[] {
  const [field, name] = path
  if (field !== 'figures' || typeof name !== 'string') return []
  const asksForIt = (asked: string) => asked === name || partAsked(asked)?.whole === name
  const places = [...nodesOf(draft)].flatMap(([key, node]) =>
    [...node.value.matchAll(reference)]
      .filter(([, asked]) => asksForIt(asked!.trim()))
      .map(({0: words, index}) => {
        const line = source.text.slice(0, node.place(index, index + words.length).start).split('\n').length
        return `第${line}行“${fieldInWords(JSON.parse(key))}”的“${words}”`
      })
  )
  if (places.length === 0) return []
  return [
    `“${fieldInWords(path)}”删成空的了，可正文还在引用：${places.join('、')}；请填上数值，或把引用改掉。`
  ]
}
