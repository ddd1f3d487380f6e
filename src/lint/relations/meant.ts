import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {isOneMeasure} from '../figures/arithmetic.ts'
import type {Mention} from '../figures/sentence.ts'
import type {Near} from './near.ts'
import {isAlike} from './nouns.ts'
import type {Figure} from './passage.ts'

/** What a share means by what it is called, whether or not it comes out. */
export interface Meant {
  readonly parts: ReadonlyArray<Figure>
  readonly whole: Figure
  /** Whether the share is of what is left without the part: 合格率 after 不合格25批次. */
  readonly isRest?: boolean
  readonly isSure: boolean
}

/** What stands between the name of a share and its number. */
export const says =
  '(?:已|就|仅|只|均|也|约|近|超过?|总体|基本|一直|高|低)*(?:为|是|达到|达|占|到|有|至|控制在|压[降减]?到|保持在|稳定在|维持在|提高到|提升到|提高至|提升至|上升到|上升至|降到|降至|突破|在)?'

/** Of another time, of more than is told, or of how something changed. */
export const other =
  /同比|环比|增长|增速|增幅|增加|下降|减少|提高(?!到|至)|提升(?!到|至)|降低|上升(?!到|至)|回落|年均|贡献|精简|压[减缩]|削减|目标|任务|计划|力争|预计|预期|去年|上年|上[月期周]|往年|历年|结转|旧存|累计|以来|平均|[之相]比|高于|低于|不低于|全国|全省|世界|全球/u

/** What says of a number that it is all there is. */
export const totals =
  /应|共|总|全[部体县市区镇乡村校州旗院]|合计|所有|登记|抽[检查样]|参[加与]|收到|受理|符合|需/u

/** What is no thing itself, but says which of them are meant: 本科学历的, 大专以上文化程度者, 45岁以下的. */
export const isTrait = new RegExp(
  `^$|(?:[的者性族]|学历|文凭|程度|职称|资格|以上|以下|[周]?岁)$|^(?:${anyOf(lexicon.relations.crossing)})$`,
  'u'
)

/** Counted in one unit or in units of one measure, or one of them without a unit: 总人口23万. */
export const isComparable = (a: Mention, b: Mention): boolean =>
  isAlike(a, b) ||
  isOneMeasure(a, b) ||
  (a.unit === '' && b.unit !== '元') ||
  (b.unit === '' && a.unit !== '元')

/** The only one, or the only one in the sentence; of more, none can be told. */
export function oneOf(
  figures: ReadonlyArray<Figure>,
  near: Near,
  isSure: boolean
): Pick<Meant, 'whole' | 'isSure'> | undefined {
  const own = figures.filter(({mention}) => mention.at >= near.sentence)
  const some = own.length > 0 ? own : figures
  const [whole, ...rest] = some
  if (!whole || rest.some(({mention}) => mention.value !== whole.mention.value)) return undefined
  return {whole, isSure: isSure && figures.length === 1 && whole.mention.sense === 'exact'}
}
