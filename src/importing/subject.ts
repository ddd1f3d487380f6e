import {placesIn} from '../language/places/find.ts'
import type {Plan} from './plan.ts'

/** What an article is about, as its title says it. */
export interface ArticleSubject {
  readonly region?: string
  /** In Chinese. */
  readonly level?: string
  /** What is being striven for. */
  readonly award?: string
}

const levelOf: ReadonlyArray<readonly [RegExp, string]> = [
  [/省$|自治区$/, '省级'],
  [/[州盟]$|地区$/, '地级'],
  [/[县旗]$/, '县级'],
  [/[乡镇]$|街道$/, '乡级'],
  [/[村]$|社区$/, '村级']
]

/** A sort of place, and none. */
const ordinary = /国家|全国|卫生|文明|示范|园林|模范|^[全我各本每]|[学工]区|社会|地区$/

const award =
  /(?:创建|争创|建设)(?<name>(?:全国|国家|全省|省级|市级)?[\p{Script=Han}]{2,16}?(?:示范(?:区|市|县|州|乡|镇|村|单位)?|文明(?:城市|县城|村镇|单位)|卫生(?:城市|县城|区|县|乡镇)|园林(?:城市|县城)|模范(?:城|区|县)))/u

/** The place and the award that the title, the deck or the signature names. */
export function subjectOf({title, deck = '', unit = '', lead}: Plan): ArticleSubject {
  const head = [title.join(''), deck, unit].filter(Boolean)
  const named = head.map(
    text =>
      /^(?:——)?(?:关于)?(?:中共)?([\p{Script=Han}]{1,7}?(?:自治[州县旗]|[市县区旗州盟镇乡]|街道))(?![级域委])/u.exec(
        text
      )?.[1]
  )
  const found = [...head.map(text => placesIn(text)[0]?.name), ...named]
  const region = found.find(name => name !== undefined && !ordinary.test(name))
  const level = region === undefined ? undefined : levelOf.find(([pattern]) => pattern.test(region))?.[1]
  const first = lead.find(piece => 'text' in piece)
  const words = [...head, first && 'text' in first ? first.text : '']
  const strivenFor = words.map(text => award.exec(text)?.groups?.name).find(Boolean)
  return {
    ...(region ? {region} : {}),
    ...(level ? {level} : {}),
    ...(strivenFor ? {award: strivenFor} : {})
  }
}
