import type {Honor} from '../model/schema.ts'
import {slice, trim, type Value} from '../model/value.ts'

/** An honour as it is printed: by its parts, or in the author's own words. */
export interface PrintedHonor {
  readonly honor: Honor
  readonly said?: Value
}

/** `2021年被国务院授予“…”称号`: when, by whom, what. */
const sentence =
  /^(?<date>(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)?(?:，)?(?:又|再次|先后)?(?:被(?<by>[^“”，。；]*?)(?:授予|评为|命名为|表彰为)|荣获|获评|获得|获)“(?<name>[^“”]+)”(?:荣誉称号|称号)?[。；;]?$/du

/** Words of a sentence; a bare title has none of them. */
const spoken = /[，。；：“”]|^(?:19|20)\d\d年|获|授予|评为|命名|入选|列入|列为|位居|排名|表彰/

/**
 * Authors write honours as sentences, too. One that says when, by whom and what is taken apart, so that it is printed like
 * the others; any other sentence is printed as it is.
 */
export function printedHonor(honor: Honor): PrintedHonor {
  const {name, ...others} = honor
  if (!name || Object.values(others).some(Boolean) || !spoken.test(name.text)) return {honor}
  const found = sentence.exec(name.text)
  const part = (group: 'date' | 'by' | 'name') => {
    const [from, to] = found?.indices?.groups?.[group] ?? [0, 0]
    return to > from ? slice(name, from, to) : undefined
  }
  if (found) return {honor: {date: part('date'), by: part('by'), name: part('name')}}
  const end = /(?<![。；;\s])[。；;\s]*$/.exec(name.text)!
  return {honor, said: trim(slice(name, 0, end.index))}
}

const ends = /[，。；：！？\n]/u
const won =
  /获(?!得感)|授予|评为|命名|入选|列入|列为|位列|跻身|表彰|称号|摘得|捧回|成为|建成|创成|成功创|通过.{0,12}(?:验收|复审|认定)|已有/u
const wanted = /力争|争取|争创|力求|确保|目标|申报|申创|努力|下一步|将[成获创建入]/u

/** Whether a text says that an honour was won, in one clause with its name: to strive for it is not to have it. */
export function isSaid(name: string, prose: string): boolean {
  for (let at = prose.indexOf(name); at >= 0; at = prose.indexOf(name, at + name.length)) {
    let [start, end] = [at, at + name.length]
    while (start > 0 && !ends.test(prose[start - 1]!)) start--
    while (end < prose.length && !ends.test(prose[end]!)) end++
    const around = `${prose.slice(start, at)} ${prose.slice(at + name.length, end)}`
    if (won.test(around) && !wanted.test(around)) return true
  }
  return false
}
