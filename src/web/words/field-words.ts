import type {Path} from '../../finding.ts'
import {entryOf, itemOf, schemaAt} from '../../model/fields.ts'
import {metaOf} from '../../model/leaf.ts'
import {draftSchema} from '../../model/schema.ts'
import {englishFields} from './english-fields.ts'
import {language, say} from './say.ts'

/** What a field is called, in the language of the page. */
export function fieldTitle(path: Path): string {
  const chinese = metaOf(schemaAt(draftSchema, path) ?? draftSchema).title ?? String(path.at(-1))
  return say(chinese, englishFields[keyOf(path)]?.[0] ?? chinese)
}

/** What a field is for; undefined where nothing is said of it. */
export function fieldHelp(path: Path): string | undefined {
  const chinese = metaOf(schemaAt(draftSchema, path) ?? draftSchema).description
  return language.value === 'zh' ? chinese : englishFields[keyOf(path)]?.[1]
}

/** What one of a list is called in English. */
export const oneOf = (title: string): string => title.replace(/s$/, '').toLowerCase()

/** A field as a clerk says it, in few words: `第2章·标题`, `Chapter 2 · Heading`. */
export function englishPlace(path: Path): string {
  const words: string[] = []
  for (const [depth, step] of path.entries()) {
    const holder = schemaAt(draftSchema, path.slice(0, depth))
    const last = words.length - 1
    if (typeof step === 'string')
      words.push(holder && entryOf(holder) ? step : fieldTitle(path.slice(0, depth + 1)))
    else if (last >= 0) words[last] = `${words[last]!.replace(/s$/, '')} ${step + 1}`
  }
  return words.join(' · ')
}

/** The names of a field and of what holds it, without places in lists and names of the author's own. */
function keyOf(path: Path): string {
  const names = path.filter((step, depth) => {
    const holder = schemaAt(draftSchema, path.slice(0, depth))
    return typeof step === 'string' && holder !== undefined && !entryOf(holder) && !itemOf(holder)
  })
  return names.slice(-2).join('.')
}
