import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, areAlike, hasAnd, isOpen, numeral} from './announced.ts'

const measure = '[个大项条点类种篇张本支套道]'
// 做法: what is announced without quotation marks must be such a thing that a text then lists.
const things =
  '重点|方面|原则|做法|措施|举措|任务|问题|环节|要求|特点|经验|体会|建议|关键|关系|步骤|途径|方法|亮点|目标|方向|转变|突破|机制|制度|抓手|优势|短板|不足|原因|渠道|路径|结合|坚持|到位|强化|着力|确保|工程|行动|活动|队伍|清单|文章|规划|计划|理念|意识|精神|改革|体系'
const opens = '(?:[：:]|，?即[：:]?|，?(?:包括|分别是|就是)[：:]?)'
// “四大工程”：甲工程、乙工程、丙工程; 四项制度：甲制度、乙制度、丙制度
const alike = new RegExp(
  `(?:(?<![”、和与])“(?<slogan>(?<quoted>${numeral})${measure}(?<word>\\p{Script=Han}{2,4}))”\\p{Script=Han}{0,4}|${alone}(?<plain>${numeral})${measure}(?<thing>${things}))${opens}(?<list>[^，。；：、“”（）]+(?:、[^，。；：、“”（）]+)+)(?=(?<after>[，。；]|$)(?<next>.?))`,
  'gu'
)
// “三个紧盯”。即：紧盯甲，…。紧盯乙，…。紧盯丙，…。
const explained = new RegExp(
  `(?<![”、和与])“(?<slogan>(?<number>${numeral})个(?<word>\\p{Script=Han}{2,4}))”[。，,]?(?:即)?[：:]`,
  'gu'
)
// 进机关、进企业、进社区“七进”
const before = new RegExp(
  `(?<![、和])(?<list>(?<head>\\p{Script=Han})\\p{Script=Han}{1,8}(?:、\\k<head>\\p{Script=Han}{1,8})+)的?“(?<number>${numeral})\\k<head>”`,
  'gu'
)
// 机关、企业、社区、乡镇、学校“七进”: without a common word only a long row is surely meant.
const entered = new RegExp(
  `(?<=[动进展])(?<list>\\p{Script=Han}{2,6}(?:、\\p{Script=Han}{2,6}){3,})“(?<number>${numeral})进”`,
  'gu'
)

// “四单”服务模式，即群众点单、中心派单、志愿者接单: all have the word in them.
const short = new RegExp(
  `(?<![”、和与])“(?<number>${numeral})(?<word>\\p{Script=Han})”(?:\\p{Script=Han}{0,6})(?:[：:]|，?即[：:]?|，?(?:分别是|就是)[：:]?)(?<list>\\p{Script=Han}{2,10}(?:、\\p{Script=Han}{2,10})+)(?=[。；]|$|，(?<next>[^，。；]{0,12}))`,
  'gu'
)

/** What an announcement and its list cannot do without: a row after what introduces one; “七进”, “四单”. */
const listed = /[：:即括是][^，。；：、“”（）]+、/u
const sloganOfOne = new RegExp(`“${numeral}\\p{Script=Han}”`, 'u')

/** Items that have the word of the announcement in them, or begin alike. */
export function* byWord(text: string): Generator<Announced> {
  if (!text.includes('、')) return
  for (const match of listed.test(text) ? text.matchAll(alike) : []) {
    const {slogan, quoted, plain, word, thing, list = '', next} = match.groups!
    const items = list.split('、')
    if (isOpen(list) || hasAnd(items) || !areAlike(items, word ?? thing)) continue
    // ，抓考核 may go on with the row, and so may ；文化惠民行动、产业富民行动.
    if (next && items.every(item => item.startsWith(next))) continue
    const at = match.index + match[0].length
    const more = /^[，；]([^，。；：“”]+)/u.exec(text.slice(at, at + 200))?.[1]?.split('、') ?? []
    if (more.length > 0 && areAlike([...items, ...more], word ?? thing)) continue
    const announced = numberOf(quoted ?? plain!)
    if (plain && (announced > 12 || Math.abs(announced - items.length) > 2)) continue
    const length = slogan ? slogan.length + 2 : plain!.length + 1 + thing!.length
    yield {start: match.index, end: match.index + length, announced, delivered: items.length, items}
  }
  if (!sloganOfOne.test(text)) return
  for (const match of text.matchAll(short)) {
    const {number = '', word = '', list = '', next = ''} = match.groups!
    const items = list.split('、')
    const isRow = items.every(item => item.includes(word))
    const announced = numberOf(number)
    if (!isRow || isOpen(list) || hasAnd(items) || next.includes(word)) continue
    if (Math.abs(announced - items.length) > 2) continue
    const end = match.index + number.length + word.length + 2
    yield {start: match.index, end, announced, delivered: items.length, items}
  }
  for (const pattern of [before, entered]) {
    if (pattern === entered && !text.includes('进”')) continue
    for (const match of text.matchAll(pattern)) {
      const {number = '', list = ''} = match.groups!
      const items = list.split('、')
      const announced = numberOf(number)
      if (isOpen(list) || (pattern === entered && Math.abs(announced - items.length) > 2)) continue
      const end = match.index + match[0].length
      yield {start: end - number.length - 3, end, announced, delivered: items.length, items}
    }
  }
}

/** Sentences or clauses that begin with the word of the announcement. */
export function* bySentences(text: string, rest: ReadonlyArray<string>): Generator<Announced> {
  const matches = [...text.matchAll(explained)]
  for (const [at, match] of matches.entries()) {
    const {slogan = '', number = '', word = ''} = match.groups!
    const announced = numberOf(number)
    const following = text.slice(match.index + match[0].length, matches[at + 1]?.index)
    const first = /^[^。！]*/u.exec(following)![0]
    const row = [first.split(/[；;]/u), first.split(/[，,]/u)].find(
      clauses => clauses.length > 1 && clauses.every(clause => clause.startsWith(word))
    )
    const all = following.split(/[。；;！]/u).filter(sentence => sentence.startsWith(word))
    const items = row && row.length > all.length ? row : all
    // A sentence too many may well speak of something else; a clause of the row does not.
    const isSure = row ? row.length > announced || items.length < announced : items.length < announced
    if (items.length < 2 || !isSure) continue
    // 始终坚持… is one of them too, and the next paragraph may go on.
    const others = following.split(/[，。；;！]/u).filter(clause => inside(clause, word))
    const isLess = items.length < announced
    if (isLess && (others.length > 0 || rest.some(start => start.startsWith(word)))) continue
    const heads = (row && row.length > announced ? row : items).map(item => /^[^，,]{0,16}/u.exec(item)![0])
    const start = match.index
    yield {start, end: start + slogan.length + 2, announced, delivered: heads.length, items: heads}
  }
}

/** Whether a clause has the word after an adverb: 坚持 in 始终坚持共同富裕. */
const inside = (clause: string, word: string): boolean => [1, 2, 3, 4].includes(clause.indexOf(word))
