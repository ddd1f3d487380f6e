import {documentDate} from '../language/document-date.ts'
import type {Draft} from './schema.ts'
import {slice, trim} from './value.ts'

type Signoff = NonNullable<Draft['signoff']>

/** A sign-off whose day was typed behind the unit, on one line with it: 某某镇人民政府　2024年7月9日. */
export function datedSignoff(signoff: Signoff): Signoff {
  const {unit, date} = signoff
  if (!unit || date?.text.trim()) return signoff
  const at = unit.text.search(/(?:(?:19|20)\d\d[年.．/-]|[一二][〇○零一二三四五六七八九]{3}年)\S*\s*$/u)
  if (at < 2 || documentDate(unit.text.slice(at)) === undefined) return signoff
  const name = unit.text.slice(0, at).replace(/[\s，,、；;]+$/u, '')
  return name ? {...signoff, unit: slice(unit, 0, name.length), date: trim(slice(unit, at))} : signoff
}
