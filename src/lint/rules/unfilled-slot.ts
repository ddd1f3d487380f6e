import * as z from 'zod/mini'
import type {SlotKind} from '../../language/slots/subject.ts'
import {findSlots, type Slot, type SlotOptions} from '../../model/slots.ts'
import {placeIn} from '../../model/value.ts'
import type {Particulars} from '../../notice.ts'
import {draftValues} from '../draft-values.ts'
import {fieldPlace} from '../field-place.ts'
import {defineOptions, defineRule, option, type Subject} from '../rule.ts'
import {slotOfField} from '../slot-field.ts'

type Report = (particulars: Particulars) => void

/** 待填：没有填的空和占位符。 */
export const unfilledSlot = defineRule({
  id: 'unfilled-slot',
  title: {zh: '待填', en: 'Unfilled slot'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '“*”“××”“XX县”“（待填）”一类的占位符，或空着的必填项，送出去就是空话、错话。送审（--stage final）时有一处待填就不放行。',
    en: 'Placeholders and empty required fields must not leave the house; at --stage final one of them stops it.'
  },
  how: {
    zh: '填上内容；确实不是待填的，写进草稿的“校验·放行文字”。',
    en: 'Fill it in; what is no slot goes to `checks.words`.'
  },
  options: defineOptions({
    words: option(z.array(z.string()), [], {
      title: '待填文字',
      description: '也算待填的文字，如“另附”“续补”'
    }),
    allow: option(z.array(z.string()), [], {title: '放行', description: '不算待填的文字，如“*+N进”'})
  }),
  check(subject, report, {words, allow}) {
    const allowed = [...allow, ...(subject.draft?.checks?.words ?? []).map(({text}) => text)]
    const severity = subject.stage === 'final' ? 'error' : 'warning'
    const tell: Report = particulars => report({...particulars, severity})
    const isOfSlogan = sloganIn(subject)
    if (subject.draft) {
      reportTyped(subject, {words, allow: allowed}, isOfSlogan, tell)
      reportMissing(subject, tell)
    } else reportInTexts(subject, {words, allow: allowed}, isOfSlogan, tell)
  },
  examples: [
    {bad: '⟦*⟧县辖⟦*⟧个乡镇', good: '昭阳区辖20个乡镇', says: '待填：县名。'},
    {bad: '投入资金⟦××⟧万元，⟦20XX⟧年完成', stage: 'final'},
    {bad: '情况⟦【待补】⟧，由⟦某某⟧局牵头'},
    {bad: '走访慰问⟦    ⟧户，发放慰问金⟦  ⟧万元，兑现率达⟦？⟧%。'},
    {good: '推行“1+3+N”模式：1个中心统揽，3支队伍驻点，N支力量协同。'},
    {good: '单位　　人数　　户数\n组　长：王　芳，按“*”键可以返回。怎么办？个人先出一点。'},
    {bad: '开展⟦△△⟧活动，附件⟦另附⟧', options: {words: ['另附']}},
    {good: '实行5×8小时工作制，某些地方深入开展“*+N进”活动', options: {allow: ['“*+N进”']}}
  ]
})

// 1+3+N, 1＋X; money and rates are no member of a slogan.
const slogan = /\d\s?[+＋]\s?(?<letter>[NnＮXxＸ])(?![A-Za-z])/gu
const member = /^(?:[个支项类种名家件次条场所处套张本块片组队户位座岗员网]|大(?!元)|方)/u

/** Whether a slot is a letter that a slogan of the article stands on: the N of “1+3+N”, then explained as N支力量. */
function sloganIn({texts}: Subject): (slot: Slot, text: string) => boolean {
  const found = texts.flatMap(({value}) => [...value.matchAll(slogan)])
  const letters = new Set(found.map(({groups}) => groups!.letter!))
  return ({text: sign, end}, text) => letters.has(sign) && member.test(text.slice(end))
}

type IsOfSlogan = ReturnType<typeof sloganIn>

/** Placeholders that the author typed, wherever the draft holds them. */
function reportTyped({draft}: Subject, options: SlotOptions, isOfSlogan: IsOfSlogan, report: Report): void {
  for (const value of draftValues(draft!)) {
    for (const slot of findSlots(value.text, options)) {
      if (isOfSlogan(slot, value.text)) continue
      // A placeholder that is all there is says nothing; the field knows what it wants.
      const isAlone = slot.start === 0 && slot.end === value.text.length
      const {kind, subject} = isAlone ? slotOfField(value.path) : slot
      report({
        message: `待填：${subject}。`,
        path: value.path,
        range: placeIn(value, slot.start, slot.end),
        data: dataOf(kind, subject, 'typed')
      })
    }
  }
}

/** Required fields that were left empty, and for which the page shows 〔待填：…〕. A part that is missing whole is told by `missing-part`. */
function reportMissing({texts, tree}: Subject, report: Report): void {
  const told = new Set<string>()
  for (const piece of texts.flatMap(text => text.pieces)) {
    const {value} = piece
    if (value?.slot === undefined) continue
    const key = JSON.stringify(value.path)
    if (told.has(key) || !fieldPlace(tree, value.path.slice(0, 1)).isThere) continue
    told.add(key)
    const {kind} = slotOfField(value.path)
    report({
      message: `待填：${value.slot}。`,
      path: value.path,
      range: value.place,
      data: dataOf(kind, value.slot, 'missing')
    })
  }
}

function reportInTexts({texts}: Subject, options: SlotOptions, isOfSlogan: IsOfSlogan, report: Report): void {
  for (const text of texts) {
    for (const slot of findSlots(text.value, options)) {
      if (isOfSlogan(slot, text.value)) continue
      const {start, end, kind, subject} = slot
      const place = text.place(start, end)
      if (place) report({...place, message: `待填：${subject}。`, data: dataOf(kind, subject, 'typed')})
    }
  }
}

function dataOf(
  slot: SlotKind,
  subject: string,
  state: 'typed' | 'missing'
): Readonly<Record<string, string>> {
  return {slot, subject, state}
}
