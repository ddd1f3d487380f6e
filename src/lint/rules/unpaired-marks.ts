import {defineRule} from '../rule.ts'
import type {Place, Text} from '../text.ts'

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '「': '」'
}
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]))
/** Brackets of the two widths close each other; that they are mixed is another rule's business. */
const alike: Readonly<Record<string, string>> = {'(': '（', ')': '）'}

interface Mark {
  readonly mark: string
  readonly index: number
}

/** The marks of a text that have no partner. */
function unpairedIn(value: string): Mark[] {
  const open: Mark[] = []
  const alone: Mark[] = []
  for (const {0: typed, index} of value.matchAll(/[“”‘’《》（）()【】〔〕「」]/gu)) {
    const mark = alike[typed] ?? typed
    if (mark in closing) {
      open.push({mark, index})
      continue
    }
    if (isNumberEnd(value, index) || isApostrophe(value, index)) continue
    const partner = open.findLastIndex(candidate => candidate.mark === opening[mark])
    if (partner < 0) alone.push({mark, index})
    // What was opened inside and not closed before its surroundings stands alone.
    else alone.push(...open.splice(partner).slice(1))
  }
  return [...alone, ...open].sort((a, b) => a.index - b.index)
}

// 1）…；2）…
function isNumberEnd(value: string, index: number): boolean {
  return (
    /[)）]/.test(value[index]!) &&
    /(?:^|[。；：，、\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/u.test(
      value.slice(Math.max(0, index - 4), index)
    )
  )
}

function isApostrophe(value: string, index: number): boolean {
  return value[index] === '’' && /[A-Za-z]/.test(value[index - 1] ?? '')
}

/** 引号、括号、书名号不成对。 */
export const unpairedMarks = defineRule({
  id: 'unpaired-marks',
  title: {zh: '引号或括号不成对', en: 'Quotation mark or bracket without its partner'},
  severity: 'error',
  basis: 'GB/T 15834—2011',
  why: {
    zh: '引号、括号、书名号成对使用；缺了一半，读者不知道引文或书名到哪里为止。',
    en: 'These marks come in pairs; with one missing, nobody can tell where the quotation ends.'
  },
  how: {zh: '补上另一半，或删去多余的一半。', en: 'Add the other half, or delete this one.'},
  check({texts}, report) {
    /** Left open by the paragraph before: its other half may come in this one. */
    let before: Mark[] = []
    for (const [order, text] of texts.entries()) {
      const unpaired = unpairedIn(text.value)
      const told = new Set<number>()
      for (const [at, {mark, index}] of unpaired.entries()) {
        if (told.has(at)) continue
        if (opening[mark]) {
          const other = before.findIndex(candidate => candidate.mark === opening[mark])
          if (other >= 0) {
            before.splice(other, 1)
            continue
          }
        } else if (beginsEachParagraph(texts, order, index, mark)) continue
        // “石榴红“: the second was meant to close the first.
        const twin = unpaired.findIndex((other, next) => next > at && other.mark === mark)
        const isTwin = mark in closing && twin >= 0
        if (isTwin) told.add(twin)
        const place = text.place(index, index + 1)
        if (place)
          report({...place, message: messageFor(mark, isTwin), ...related(isTwin, text, unpaired[twin])})
      }
      before = unpaired.filter(({mark}) => mark in closing)
    }
  },
  examples: [
    {bad: '深入实施⟦“⟧石榴红工程，打造品牌', good: '深入实施“石榴红”工程，打造品牌'},
    {bad: '各乡镇⟦（⟧街道办事处参加', says: '括号有前无后，缺少）。'},
    {bad: '印发实施方案⟦》⟧，明确任务', says: '书名号有后无前，缺少《。'},
    {bad: '深入实施⟦“⟧石榴红“工程', says: '两个都是前引号“，后一个应为”。'},
    {bad: '（见《规定》⟦》⟧）'},
    {good: '他说：“‘三个离不开’要记牢（《读本》第2页）。”分为：1）宣传；2）培训。'},
    {good: '“第一段还没有说完。\n“第二段说完了。”'}
  ]
})

const names: Readonly<Record<string, string>> = {
  '“': '引号',
  '‘': '单引号',
  '《': '书名号',
  '（': '括号',
  '【': '方头括号',
  '〔': '六角括号',
  '「': '引号'
}

function messageFor(mark: string, isTwin: boolean): string {
  if (isTwin) return `两个都是前${names[mark]}${mark}，后一个应为${closing[mark]}。`
  if (mark in closing) return `${names[mark]}有前无后，缺少${closing[mark]}。`
  return `${names[opening[mark]!]}有后无前，缺少${opening[mark]}。`
}

function related(isTwin: boolean, text: Text, twin: Mark | undefined) {
  const place: Place | undefined = isTwin && twin ? text.place(twin.index, twin.index + 1) : undefined
  return place ? {related: [{message: '应为后一半', range: place.range}]} : {}
}

/** A quotation over several paragraphs opens in each of them and closes in the last. */
function beginsEachParagraph(
  texts: ReadonlyArray<Text>,
  order: number,
  index: number,
  mark: string
): boolean {
  return mark === '“' && index === 0 && texts[order + 1]?.value.startsWith('“') === true
}
