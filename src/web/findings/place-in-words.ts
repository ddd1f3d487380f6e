import type {Path} from '../../finding.ts'
import {pathInWords} from '../../model/fields.ts'
import {draftSchema} from '../../model/schema.ts'
import {englishPlace} from '../words/field-words.ts'
import {language, say} from '../words/say.ts'

/** A field as a clerk says it: `章节·第2项·标题`, in few words. */
export function placeInWords(path: Path): string {
  if (path.length === 0) return say('全文', 'whole text')
  if (language.value === 'en') return englishPlace(path)
  return pathInWords(draftSchema, path)
    .replace(/章节·第(\d+)项/, '第$1章')
    .replace(/小节·第(\d+)项/, '第$1节')
    .replace(/(荣誉|附件|署名|引语)·第(\d+)项/g, '$1$2')
}
