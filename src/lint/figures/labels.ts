import type {Range} from '../../finding.ts'
import type {Quantity} from '../../model/quantity.ts'
import type {Draft} from '../../model/schema.ts'
import {placeIn} from '../../model/value.ts'
import {unitOf} from './arithmetic.ts'
import type {Ledger, Worth} from './ledger.ts'
import {yearIn} from './ledger.ts'
import type {Sentence} from './sentence.ts'
import {figureAt, isMention, placeOf} from './sentence.ts'

/** A quantity with the name of what it is a quantity of. */
export interface Labelled {
  readonly label: string
  readonly quantity: Quantity
  /** What it is true of: `全市`, or empty for the place that the article is about. */
  readonly scope: string
  readonly year: number | undefined
  readonly place: {readonly path: ReadonlyArray<string | number>; readonly range: Range}
  /** The figure of the data block that it is, or was inserted from. */
  readonly figure: string | undefined
}

// There is one of each for a place and a year, whatever the sentence is about.
const single = [
  '常住人口|户籍人口|总人口|少数民族人口|城镇人口|农村人口|乡村人口|国土面积|辖区面积|行政区域面积|总面积|耕地面积|粮食总产量|森林覆盖率|林草覆盖率',
  '常住人口城镇化率|户籍人口城镇化率|城镇化率|地区生产总值|人均地区生产总值|一般公共预算收入|一般公共预算支出|社会消费品零售总额',
  '城镇常住居民人均可支配收入|城镇居民人均可支配收入|农村常住居民人均可支配收入|农村居民人均可支配收入|居民人均可支配收入|脱贫人口人均纯收入',
  '义务教育巩固率|义务教育阶段巩固率|学前三年毛入园率|族外通婚率|农村劳动力就业率|城镇登记失业率|贫困发生率'
].join('|')
const link = '(?:已|目前|现|总数|总量){0,2}(?:共有|共|有|为|是|达|约|稳定在|保持在)?'
// A town, village or school of which the number may be true instead.
const part = /[镇乡村寨]|社区|街道|小区|学校|中学|小学|企业|公司|安置|园区|片区|试点|示范/

/**
 * What the prose and the data block say each thing amounts to. In prose only names that stand at the beginning of a
 * clause right before their number count, and only where no smaller place is spoken of.
 */
export function labelledIn(ledger: Ledger, draft: Draft | undefined): Labelled[] {
  const own = [...ledger.figures.values()].flatMap(({name, label}) => [name, label])
  const names = own.filter(name => name.length >= 4).map(literally)
  const region = draft?.region?.name?.text ?? ''
  const places = [region, draft?.region?.shortName?.text ?? ''].filter(Boolean).map(literally)
  const scopes = `全[省市州盟县区旗镇乡村]|${[...places, '我[省市州县区旗]'].join('|')}`
  const before = new RegExp(
    `(?:^|[，。；、：])(?:截至|到)?(?:\uFDD9，?)?(?:${scopes})?的?(?<label>${[...names, single].join('|')})${link}$`,
    'u'
  )
  const find = {before, scope: new RegExp(scopes, 'gu'), region}
  return [...fromFigures(ledger), ...ledger.sentences.flatMap(sentence => fromSentence(sentence, find))]
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function fromFigures(ledger: Ledger): Labelled[] {
  return [...ledger.figures.values()].flatMap(({name, label, figure, worth, points}) => {
    const entry = ({quantity, value}: Worth, time: string | undefined): Labelled => ({
      label,
      quantity,
      scope: '',
      year: yearIn(time ?? ''),
      place: {path: value.path, range: placeIn(value)},
      figure: name
    })
    return [
      ...(worth ? [entry(worth, figure.time?.text)] : []),
      ...points.map(point => entry(point, point.time))
    ]
  })
}

interface Find {
  /** A label, right before its number. */
  readonly before: RegExp
  /** What the number may be true of. */
  readonly scope: RegExp
  readonly region: string
}

function fromSentence(sentence: Sentence, {before, scope, region}: Find): Labelled[] {
  return sentence.marked.filter(isMention).flatMap((mention, index, all): Labelled[] => {
    const from = Math.max(all[index - 1]?.at ?? 0, mention.at - 40)
    const found = before.exec(sentence.skeleton.slice(from === 0 ? 0 : from + 1, mention.at))
    const place = found && placeOf(sentence, mention)
    if (!found || !place || part.test(sentence.value.slice(0, mention.start - sentence.start))) return []
    // The sentence must say of what it is true: 全区, or the name of the place. 全昭阳区 and 全区 are the same.
    const said = sentence.skeleton.slice(0, mention.at).match(scope)?.at(-1)
    if (!said) return []
    const isOwn = !said.startsWith('全') || (region !== '' && region.endsWith(said.slice(1)))
    const {label} = found.groups as {label: string}
    const year = sentence.marked.findLast(({at, mark}) => mark === 'year' && at < mention.at)
    return [
      {
        label,
        quantity: mention,
        scope: isOwn ? '' : said,
        year: year?.mark === 'year' ? year.year : undefined,
        place: {path: place.path, range: place.range},
        figure: figureAt(sentence, mention)
      }
    ]
  })
}

/** Whether two labelled quantities are of the same thing at the same time, counted alike. */
export function areOfOneThing(a: Labelled, b: Labelled): boolean {
  return (
    a.label === b.label &&
    a.scope === b.scope &&
    a.year === b.year &&
    unitOf(a.quantity) === unitOf(b.quantity)
  )
}
