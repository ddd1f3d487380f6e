import type {Figure} from './passage.ts'

/** What a rate is said to be: the share that something holds, a rate with a name, or a share in words alone. */
export interface SaidShare {
  readonly form: 'held' | 'named' | 'worded'
  /** What holds the share (占 has it before it), or what the rate is called after: 合格 of 合格率. */
  readonly name: string
  /** What it is held of; empty where that goes without saying. */
  readonly of: string
}

/** What stands between the name of a share and its number. */
const says =
  '(?:已|就|仅|只|均|也|约|近|超过?|总体|基本|一直|高|低)*(?:为|是|达到|达|占|到|有|至|控制在|压[降减]?到|保持在|稳定在|维持在|提高到|提升到|提高至|提升至|上升到|上升至|降到|降至|突破|在)?'

const heldBy = new RegExp(
  `^(?<name>[^占]{0,20}?)(?:所占)?(?:占比|占有率|占(?:去|到|据|了)*(?:不[到足]|近|将近|超过?|约)*(?<of>[^占]{0,16}?)(?:的|之)?(?:比重|比例|份额|百分比)?|(?:的|所)?(?:比重|比例|份额))${says}$`,
  'u'
)
const calledSo = new RegExp(`(?<name>\\p{Script=Han}{1,10})(?:率|面|程度|进度|度)${says}$`, 'u')
const plainly =
  /(?:^|[有达到是为中里的])(?:人数|数量)?(?:只|仅|就|约|已|也|大约|已经|刚好|正好|恰好|恰|首次)*$|^(?:其中|也就是|即|相当于|等于|近|将近|不足|不到|超过?|差不多|几乎)+$/u

/** What kind of share a rate is told to be; undefined where it is none. */
export function shareSaid({mention, lead}: Figure): SaidShare | undefined {
  const held = /[占比份]/u.test(lead) ? heldBy.exec(lead)?.groups : undefined
  if (held) {
    // 在全县16万总人口中占: of these.
    const whole = /^(?<whole>.*)[中里内]$/u.exec(held.name!)?.groups?.whole
    return whole === undefined
      ? {form: 'held', name: held.name!, of: held.of ?? ''}
      : {form: 'held', name: '', of: whole}
  }
  const called = /[率面度]/u.test(lead) ? calledSo.exec(lead)?.groups : undefined
  if (called) return {form: 'named', name: called.name!, of: ''}
  if (!/\d/.test(mention.number) && plainly.test(lead)) return {form: 'worded', name: '', of: ''}
  return undefined
}

/** What a rate is called after, in two characters: 合格 of 合格率. */
export const stemOf = (name: string) => name.replace(/(?<=..)(?:完成|到位|普及)$/u, '').slice(-2)

/** What holds a share, without what says how it is told. */
export const subjectOf = (name: string) =>
  name
    .replace(/(?:人口|面积|群众|人数|总数|的|所|已|就|约|也|刚好|正好|恰好|依次|数量|数)+$/u, '')
    .replace(/^(?:其中|而|且|这|所|约|已|就|仅|刚好|正好|依次)+/u, '')

/** What a share is held of, without what says that it is all of it. */
export const nameOf = (of: string) =>
  of
    .replace(/^(?:[全本我该][省国市州盟县区旗镇乡村校院局])?(?:的|所有|全部|整个|总|全体)*/u, '')
    .replace(/(?:总?[数量额]|的)+$/u, '')

/** How many have a share together: 两级示范社合计占, 三项共占. */
export function together(subject: string): number {
  const count =
    /^(?<count>[两二三四五])(?:者|[级类项种个家地]\p{Script=Han}{0,8}?)(?:合计|共计|总共|共|一共|合起来)?$/u.exec(
      subject
    )?.groups?.count
  return count === undefined ? 1 : '一两三四五'.indexOf(count === '二' ? '两' : count) + 1
}
