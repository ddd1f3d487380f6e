import type {Form} from './form.ts'
import {
  goesFurther,
  withoutEmptyHeads,
  withoutLists,
  withoutSentences,
  withSentenceHeads
} from './heads-among.ts'
import {isDate} from './is-date.ts'
import {type Look, type Sights, sightsOf} from './looks.ts'
import {han, numberOf, numbers} from './number-of.ts'

// A full stop that was typed as a point is one all the same; 1. and Co. end nothing.
const point = '(?<=[\\p{Script=Han}%％”’》）])\\.'
const endMark = new RegExp(`(?:[。！？!?；;：:，,、…]|${point})["”’）)]?$`, 'u')
const sentenceEnd = new RegExp(`(?:[。！？!?…]|${point})["”’）)]*$`, 'u')
/** 2024年3月: a day is missing, if it is the day of a document. */
const month = /^(?:19|20)\d\d年(?:1[0-2]|0?[1-9])月$/
export const isMonth = (line: string): boolean =>
  month.test(line) || /^[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月$/.test(line)
/** Who made a document, alone on a line. */
const office =
  /^[\p{Script=Han}（）()]{2,24}(?:委员会|办公室|人民政府|办事处|领导小组|工作组|课题组|\p{Script=Han}委|党委|党组|党支部|工作专班|局|厅|院|中心|公司|学校|协会|联合会)$/u
const furniture =
  /^[（(]?(?:责编|责任编辑|编[\s　]*辑|美[\s　]*编|组[\s　]*版|版式|校[\s　]*对|值班|审[\s　]*核|[一二三初复终][\s　]*审|监[\s　]*制|投稿)[\s　]*[:：]/
const byline =
  /^(?!本报讯|本台消息)(?:[^\s　，。：:]{2,16}[\s　]+(?:本报)?(?:特约)?(?:记者|通讯员)[\s　]+\S{2,4}(?:[\s　]|$)|^[^\s，。：:]{2,20}记者[\s　]+\S{2,4}(?:[\s　]|$)|^(?:□|◎)|^■(?!.{0,4}(?:提示|提要|导读|阅读|摘要|按)$)|^(?:本报)?(?:全媒体)?(?:特约)?(?:首席)?(?:通讯员|记者|撰稿|作者)[\s　:：]|^(?:文|图|文\/图)[\s　:：/])/
/** What a web page says of an article under its title: 发布时间：2015-07-27 来源：市环保局 浏览次数： */
const webLine =
  /^(?:[（(【[]\s*)?(?:来源|信息来源|文章来源|稿源|发布(?:时间|日期|机构|人)?|更新(?:时间|日期)|发表(?:时间|日期)|浏览(?:次数|量)?|点击(?:数|量|次数)?|阅读(?:量|次数)?|字号|字体|索引号)[\s　]*[:：]|^(?:您(?:的|现在的|当前的?)?|当前)位置[\s　]*[:：]/
/** 作者：某网 时间：2024-05-18: two such labels, or the minute at which something was put there. */
const webLabels =
  /^[^，。]{0,60}?(?:作者|编辑|审核|来源|时间|日期|浏览|点击|阅读|字号|字体|机构|分类|名称|文号|稿源)[:：].*?(?:作者|编辑|审核|来源|时间|日期|浏览|点击|阅读|字号|字体|机构|分类|文号|稿源)[:：]/
const minute = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s　]*\d{1,2}[:：]\d\d/
const isWebLine = (line: string): boolean =>
  line.length <= 100 &&
  !/[。；]/.test(line) &&
  (webLine.test(line) || minute.test(line) || weekday.test(line) || webLabels.test(line))
/** The day on which a page was looked at. */
const weekday = /\d{1,2}月\d{1,2}日[\s　]*星期[一二三四五六日天]$/
const credit =
  /(?:\S\s*摄|[\s（(]摄[）)]|图片由.{2,20}提供|[（(](?:[^（）()]{0,16}(?:拍摄|摄影|供图)[^（）()]{0,16}|资料照?图?片))[）)]?$/

/** What an official document carries around its text: letterhead, addressee, list of attachments, imprint. */
const official =
  /^\d{6}$|^(?:绝密|机密|秘密|特急|加急|平急)(?:[★\s].{0,8})?$|^[^。！？]{0,40}[〔[(（]\d{4}[〕\])）]\s*第?\d+号|^[\p{Script=Han}\s]{2,30}令[\s　]*第[\s　]*\d+[\s　]*号$|签发人[:：]|^[^，。]{2,20}文件$|^附件\s*\d{0,2}[:：]?$|^(?:抄送|抄报|报送|分送|报|送|发|印发|主送|主题词)[:：]|^[（(]此件.{2,10}[）)]$/u
const addressee = /^[^。！？；]{2,120}[：:]$/
/** What ends in a colon because it goes on: 现将有关情况报告如下： */
const goesOn =
  /(?:如下|以下|下列|汇报|指出|强调|要求|提出|表示|认为|介绍|就是|包括|其中|特点|方面|措施|做法|问题|原因|成效|有|是|为|即|说)[：:]$/
const bodies =
  /(?:委|府|局|办|会|部|院|室|司|厅|署|处|所|站|校|行|团|社|心|位|门|关|县|市|区|州|旗|乡|镇|街道|员|任|席|长|志|们|表|记|友|宾|导)$/

/** Whom a document is for: 各位代表： 市委、市政府： */
export function isAddressee(line: string): boolean {
  if (!addressee.test(line) || goesOn.test(line) || numberedForm(line) || isWebLine(line)) return false
  const parts = line
    .slice(0, -1)
    .replace(/[（(][^（）()]*[）)]/g, '')
    .split(/[，,、；]/)
    .map(part => part.trim())
  if (parts.length === 1 || !/[，,]/.test(line)) return true
  const addressed = parts.filter(part => bodies.test(part) || said.test(part))
  // 各大企业 end like nobody, and are addressed all the same.
  const isSaid = addressed.some(part => said.test(part))
  return isSaid
    ? addressed.length * 2 > parts.length && parts.every(part => part.length <= longestAddressed)
    : addressed.length === parts.length
}

/** What they are called first. */
const said = /^(?:各|驻|有关|尊敬的|敬爱的|亲爱的)/
/** No name of those addressed is longer. */
const longestAddressed = 26

/** The same where no title stands above: each part must name somebody. */
const isAddressedFirst = (line: string): boolean =>
  isAddressee(line) &&
  line
    .slice(0, -1)
    .split(/[，,；]/)
    .every(part => bodies.test(part.trim()))

const day = String.raw`(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日`
/** 2025年3月21日在某县第十九届人民代表大会第四次会议上, also in brackets, behind a dash or over two lines. */
const occasionBegins = new RegExp(
  `^(?:——|[（(])?${day}(?:$|[）)]$|[\\s　]?(?:在|于|，|（|经|[\\p{Script=Han}]{2,}))`,
  'u'
)
const occasionEnds =
  /(?:会议|大会|全会|例会|年会|推进会|座谈会|动员会|会)(?:上|期间)?(?:的(?:讲话|报告))?[）)]?$/u
const speaker =
  /^[^，。；：！？\d]{0,26}(?:长|书记|主任|主席|代表|院长|政委|委员|专员|会长|理事|经理|组长|负责人|报告人)[\s　：:（(]*\p{Script=Han}{1,2}[\s　]?\p{Script=Han}{1,3}(?:·\p{Script=Han}+)?[）)]?$/u
const editorsNote = /^[【（(]?(?:编者按|编者的话|按语|编前语)[】）)]?[\s　]*[：:]/
const division = new RegExp(`^第${han}{1,3}(?:部分|[部章编篇节])(?=[\\s　：:、]|[^分])`)

/** A heading is short; a run-in head may be a little longer. */
const headingLength = 60
const plainHeadingLength = 32
const halfHeadingLength = 14
const titleLength = 50

/** A line that begins with a heading's number: a heading, a run-in head with its paragraph, or, too long, neither. */
export function numberedForm(line: string): Form | undefined {
  if (division.test(line) && line.length <= plainHeadingLength && !endMark.test(line))
    return {block: 'heading', depth: /^第.{1,3}节/.test(line) ? 3 : 2, part: 'division'}
  for (const [depth, pattern] of numbers) {
    const number = pattern.exec(line)
    if (!number) continue
    const stop = line.indexOf('。')
    // What goes on is an item of a list; 一、强化领导； over its text is a head with a mark too many.
    if (depth > 3 && goesFurther.test(line)) return undefined
    const isWhole = stop < 0 || stop === line.length - 1
    // 1. and （1） number sentences as often as headings; a full stop tells which.
    if (isWhole && stop >= 0 && depth > 3) return undefined
    if (isWhole) return line.length <= headingLength ? {block: 'heading', depth} : undefined
    const named = depth < 4 ? nameBefore(line.slice(number[0].length, stop)) : undefined
    if (named !== undefined) return {block: 'paragraph', depth, head: number[0].length + named}
    const longest = depth < 4 ? headingLength : plainHeadingLength
    return stop < longest ? {block: 'paragraph', depth, head: stop + 1} : undefined
  }
  return undefined
}

/** Where the name of a point ends that a colon parts from its text: 领导包案：每案由一名县领导包到底，…… */
function nameBefore(sentence: string): number | undefined {
  const name = /^[^，。：:；、？！]{2,16}[：:]/.exec(sentence)?.[0]
  return name !== undefined &&
    sentence.length > headingLength - plainHeadingLength &&
    sentence.length > 2 * name.length
    ? name.length
    : undefined
}

/** A short line without an end mark, whose quotes and brackets pair. */
function standsAlone(line: string, longest: number): boolean {
  return (
    line.length <= longest && line.length > 1 && !line.includes('\t') && !endMark.test(line) && isPaired(line)
  )
}

const pairs = ['“”', '‘’', '（）', '《》', '〔〕', '()']
const count = (line: string, mark: string): number => line.split(mark).length - 1

function isPaired(line: string): boolean {
  return leftOpen(line).every(number => number === 0)
}

/** How many of each sort of quotation and bracket a line leaves open; below 0 where it closes more than it opens. */
export function leftOpen(line: string): number[] {
  return pairs.map(([open, close]) => count(line, open!) - count(line, close!))
}

/** Whether a line ends a sentence. */
export const endsSentence = (line: string): boolean => sentenceEnd.test(line)

/** What is a line of its own however long it is: the row of a table, who edited a page, wrote an article, took a photo; a date. */
export const standsByItself = (line: string): boolean =>
  line.includes('\t') ||
  /^附件(?:[:：]|\s*\d{0,2}$)/.test(line) ||
  furniture.test(line) ||
  isWebLine(line) ||
  isDate(line) ||
  (line.length <= plainHeadingLength && (byline.test(line) || credit.test(line)))

/** One line of a sub-head that newspapers set in two. */
function isHalf(line: string): boolean {
  return standsAlone(line, halfHeadingLength) && !numberedForm(line) && !/[，,：:]/.test(line)
}

/** A sub-head in two lines that stands in one. */
const twoLined = /^[^\s，：:,]{4,14}[ 　][^\s，：:,]{4,14}$/

/** Whether a text has sub-heads in two lines, on two or on one, and other heads above them. */
function hasTwoLined(lines: ReadonlyArray<string>): boolean {
  const body = lines.slice(2)
  const onOne = body.filter(line => twoLined.test(line) && standsAlone(line, plainHeadingLength)).length
  const onTwo = body.some((line, at) => at > 0 && isHalf(line) && isHalf(body[at - 1]!))
  const others = body.some(
    line => !twoLined.test(line) && /[，：,:]/.test(line) && standsAlone(line, plainHeadingLength)
  )
  return onTwo || (onOne > 1 && others)
}

/**
 * What each line of a text is. `lines` are trimmed and not empty. A page may hold several articles. Where lines look
 * otherwise than others, `looks` says how.
 */
export function formsOf(lines: ReadonlyArray<string>, looks: ReadonlyArray<Look | undefined> = []): Form[] {
  const starts = articleStarts(lines)
  return [0, ...starts].flatMap((start, index) => {
    const own = lines.slice(start, starts[index])
    const sights = looks.length > 0 ? sightsOf(own, looks.slice(start, starts[index])) : undefined
    const forms = withoutEmptyHeads(articleForms(own, sights), own)
    return withoutLists(withoutSentences(withSentenceHeads(forms, own), own), own)
  })
}

/** Where a further article begins: at a title over the name of who wrote it, when text stands before. */
export function articleStarts(lines: ReadonlyArray<string>): number[] {
  const starts: number[] = []
  for (const [index, line] of lines.entries()) {
    if (!byline.test(line) || line.length > plainHeadingLength || credit.test(line)) continue
    let first = index
    while (first > 0 && index - first < 3 && isTitleLine(lines[first - 1]!)) first--
    if (first === index || lines[first]!.startsWith('—')) continue
    const from = starts.at(-1) ?? 0
    if (lines.slice(from, first).some(before => endsSentence(before) && !credit.test(before)))
      starts.push(first)
  }
  return starts
}

const isTitleLine = (line: string): boolean =>
  !numberedForm(line) &&
  !isWebLine(line) &&
  !furniture.test(line) &&
  !byline.test(line) &&
  !credit.test(line) &&
  (standsAlone(line, titleLength) || (line.startsWith('—') && line.length <= titleLength + 10))

function articleForms(lines: ReadonlyArray<string>, sights: Sights | undefined): Form[] {
  const forms: Form[] = []
  const attached = attachmentsIn(lines)
  let isHead = true
  for (const [index, line] of lines.entries()) {
    const isTitled = sights !== undefined && sights.title.size > 0
    const form = !isHead
      ? undefined
      : isTitled
        ? seenForm(line, forms, lines, sights)
        : headForm(line, forms, lines)
    if (form) {
      forms.push(form)
      if (form.block === 'heading') isHead = false
    } else {
      isHead = false
      const guess: Form = attached[index]
        ? {block: 'signoff', part: 'attachments'}
        : bodyForm(line, lines, index)
      forms.push(sights ? asSeen(guess, index, sights) : guess)
    }
  }
  return forms
}

/** Who wrote an article, in brackets under its title. */
const isBracketed = (line: string): boolean =>
  /^[（(](?:[^，。；：（）()]{2,24}|[^。；：（）()]{2,60}\d{6})[）)]$/.test(line)

/** What stands at the beginning of an article whose title is seen: only that is the title. */
function seenForm(
  line: string,
  before: ReadonlyArray<Form>,
  lines: ReadonlyArray<string>,
  {title, numbered, heads}: Sights
): Form | undefined {
  const index = before.length
  if (title.has(index)) return {block: 'title'}
  // Whose number it is stands above it.
  if (index < numbered && !official.test(line)) return {block: 'signoff', part: 'masthead'}
  const isAbove = index < Math.min(...title)
  const guess = heads.has(index) ? undefined : headForm(line, before, lines)
  if (guess && guess.block !== 'title') return guess
  if (isAbove) return guess ? {block: 'deck'} : {block: 'signoff', part: 'masthead'}
  // A short line under the title that is not in its characters goes with it.
  return guess && standsAlone(line, plainHeadingLength) ? {block: 'deck'} : undefined
}

/** The form of a line, with what its look says of it. */
function asSeen(form: Form, index: number, {heads, plain}: Sights): Form {
  const depth = heads.get(index)
  const isOpen = form.block === 'paragraph' && !form.head && !form.part
  const isGuessed = form.block === 'heading' && !form.part
  if (depth !== undefined && (isOpen || isGuessed)) return {block: 'heading', depth, isMarked: true}
  return isGuessed && plain.has(index) ? {block: 'paragraph'} : form
}

/** The title and what follows it before the text begins. */
function headForm(line: string, before: ReadonlyArray<Form>, lines: ReadonlyArray<string>): Form | undefined {
  const isTitled = before.some(({block}) => block === 'title')
  const occasions = before.filter(({part}) => part === 'occasion').length
  const last = before.at(-1)
  const index = before.filter(({block, part}) => block !== 'signoff' && part !== 'furniture').length
  if (furniture.test(line) || isWebLine(line)) return {block: 'byline', part: 'furniture'}
  // 编者按： alone stands over it.
  if (editorsNote.test(line) || (last?.part === 'note' && /[：:]$/.test(lines[before.length - 1]!)))
    return {block: 'paragraph', part: 'note'}
  if (isTitled && line.length <= 60 && !/。/.test(line)) {
    if (occasionBegins.test(line)) return {block: 'byline', part: 'occasion'}
    const ended =
      occasionEnds.test(lines[before.length - 1] ?? '') ||
      /^[（(].*[）)]$/.test(lines[before.length - 1] ?? '')
    if (last?.part === 'occasion' && !ended && occasionEnds.test(line))
      return {block: 'byline', part: 'occasion'}
    if (occasions > 0 && speaker.test(line)) return {block: 'byline', part: 'speaker'}
    const under = lines[before.length + 1]
    const isName = /^\p{Script=Han}(?:[\s　]*\p{Script=Han}){1,3}$/u.test(line)
    if (occasions > 0 && isName && under !== undefined && isAddressee(under))
      return {block: 'byline', part: 'speaker'}
  }
  if (!isTitled && isMasthead(lines, before.length)) return {block: 'signoff', part: 'masthead'}
  if (line.length <= titleLength && official.test(line)) return {block: 'signoff'}
  if (byline.test(line) && line.length <= titleLength) return {block: 'byline'}
  if (isTitled && line.length <= 120 && /^[（(][^（）()]*\d日[^（）()]*[）)]$/.test(line))
    return {block: 'byline', part: 'occasion'}
  if (isTitled && isDatedName(line)) return {block: 'byline', part: 'occasion'}
  const within = line.replace(/^[（(]|[）)]$/g, '')
  if (within.length === line.length - 2 && (isDate(within) || isMonth(within)))
    return {block: 'byline', part: 'occasion'}
  const isOfTitle = last?.block === 'title' || last?.part === 'occasion'
  if (isTitled && isOfTitle && (office.test(line) || isMonth(line) || isBracketed(line)))
    return {block: 'byline', part: 'occasion'}
  // Who speaks stands between the title and those who are spoken to.
  const next = lines[before.length + 1]
  const isDated = next !== undefined && isBracketed(next) && isDate(next.slice(1, -1))
  const [addressed, above] = [isDated ? lines[before.length + 2] : next, lines[before.length - 1] ?? '']
  if (
    isTitled &&
    (isOfTitle || last?.block === 'deck') &&
    (isSignedName(line) || isAuthor(line, above, next))
  )
    return {block: 'byline', part: 'occasion'}
  if (
    isTitled &&
    addressed !== undefined &&
    isAddressee(addressed) &&
    standsAlone(line, 20) &&
    !numberedForm(line) &&
    !endsTitle(line, lines[before.length - 1]!) &&
    last?.block !== 'byline'
  )
    return {block: 'byline', part: 'occasion'}
  const isAddressed = before.some(({part}) => part === 'addressee')
  if (!isAddressed && (index > 0 ? isAddressee(line) : isAddressedFirst(line)))
    return {block: 'signoff', part: 'addressee'}
  if (isAddressed) return undefined
  if (index > 0 && line.startsWith('—') && line.length <= titleLength + 10) return {block: 'deck'}
  if (credit.test(line) && line.length <= titleLength) return {block: 'caption'}
  const isOver = before.some(
    ({block, part}) => (block === 'byline' || block === 'deck') && part !== 'furniture'
  )
  if (
    isTitled &&
    !isOver &&
    standsAlone(line, titleLength) &&
    isWholeTitle(
      lines.filter((_, at) => before[at]?.block === 'title'),
      line
    )
  )
    return {block: 'deck'}
  // Under a title they are no lines of it.
  if (isTitled && isLabelled(lines, before.length)) return undefined
  // 引言 over its text is a head.
  if (
    isTitled &&
    line.length <= 4 &&
    lines[before.length - 1]!.length > 8 &&
    isProse(next) &&
    !endsTitle(line, '')
  )
    return {block: 'heading', depth: 2}
  // A line of two halves is no second line of one without, nor the other way round.
  if (index === 0 && line.length <= 6 && isHalved(next) && !isHalved(line)) return {block: 'deck'}
  if (last?.block === 'title' && index === 1 && isHalved(line) && !isHalved(lines[before.length - 1]))
    return {block: 'deck'}
  if (index < 3 && !(isTitled && isOver) && !numberedForm(line) && standsAlone(line, titleLength))
    return isTitled && last?.part === 'furniture' ? {block: 'deck'} : {block: 'title'}
  return undefined
}

/** Whether the first of the headings that a file marks as of the first level is the title of the others. */
export const isTitleAbove = ([first, ...others]: ReadonlyArray<string>): boolean =>
  first !== undefined &&
  numberedForm(first) === undefined &&
  others.every(line => numberedForm(line) !== undefined)

const documents =
  '报告|总结|小结|通报|汇报|请示|函|意见|方案|通知|通告|公告|决定|讲话|发言|情况|说明|批复|纪要|建议|提案|材料|做法|综述'
/** 关于联合开展校园周边食品安全, and 整治情况的通报 under it. */
const endsTitle = (line: string, above: string): boolean =>
  new RegExp(`(?:${documents})$`).test(line) && !new RegExp(`(?:${documents})$`).test(above)

const newsletter = /(?:简\s*报|快\s*报|专\s*报|纪\s*要|动\s*态|通\s*讯|信\s*息|参\s*考)$/
const issue = /^[（(]?(?:\d{4}年)?[（(]?总?第[\s\d〇零一二三四五六七八九十百]+期/

/** Whether a line is of the head of a newsletter: its name, its issue, who made it and when. */
function isMasthead(lines: ReadonlyArray<string>, index: number): boolean {
  const line = lines[index]!
  const isIssue = (at: number) => issue.test(lines[at] ?? '')
  if (isIssue(index)) return index > 0 && newsletter.test(lines[index - 1]!)
  if (isIssue(index + 1)) return newsletter.test(line) && line.length < 30
  return isIssue(index - 1) && /^.{2,40}[\s　]+\d{4}年\d{1,2}月\d{1,2}日$/.test(line)
}

const isHalved = (line: string | undefined): boolean =>
  line !== undefined &&
  standsAlone(line, titleLength) &&
  !numberedForm(line) &&
  /^[^\s　，。：]{5,20}[\s　]+[^\s　，。：]{5,20}$/.test(line) &&
  !/\d日|记者|通讯员/.test(line)

const isProse = (line: string | undefined): boolean =>
  line !== undefined && line.length > plainHeadingLength && /[，。]/.test(line) && !numberOf(line)

/** Whether a line says who and on what day: 某县人民政府 2024年1月8日 */
function isDatedName(line: string): boolean {
  const glued = new RegExp(`^(\\p{Script=Han}{3,24})${day}$`, 'u').exec(line)
  if (glued) return bodies.test(glued[1]!)
  const words = line.split(/[\s　]+/)
  const others = words.filter(word => !isDate(word))
  return (
    words.length === others.length + 1 &&
    others.length < 3 &&
    others.every(word => /^[^，。：；]{1,20}$/.test(word))
  )
}

/** Whether a line says on what day and at which meeting a report was made. */
export const beginsOccasion = (line: string): boolean => occasionBegins.test(line)

/** A title in two halves on one line is whole where the next line has none; so are two lines of one length. */
const isWholeTitle = (title: ReadonlyArray<string>, next: string): boolean =>
  isCouplet(title) || (title.length === 1 && isHalved(title[0]) && !isHalved(next))

/** Who wrote an article, behind where: 某某报社 程墨 */
function isSignedName(line: string): boolean {
  const words = line.split(/[\s　]+/)
  const [name = ''] = words.splice(-1)
  const isPlace = (word: string) =>
    word.length <= 16 && (bodies.test(word) || /(?:报|集团|台|网|刊|中心)$/.test(word))
  return words.length > 0 && /^\p{Script=Han}{2,4}$/u.test(name) && words.every(isPlace)
}

/** A name between a title and where somebody works, in brackets. */
const isAuthor = (line: string, above: string, next: string | undefined): boolean =>
  /^\p{Script=Han}[\s　]?\p{Script=Han}{1,3}$/u.test(line) &&
  !endsTitle(line, above) &&
  next !== undefined &&
  isBracketed(next)

/** Two lines of one length, on two or on one, are a whole title. */
function isCouplet(lines: ReadonlyArray<string>): boolean {
  const halves = lines.flatMap(line => line.split(/[\s　]+/))
  return halves.length === 2 && halves[0]!.length === halves[1]!.length && halves[0]!.length >= 4
}

/** Which lines list attachments: `附件：1. 主要数据一览`, and `2. 荣誉清单` under it. */
function attachmentsIn(lines: ReadonlyArray<string>): boolean[] {
  let goesOn = false
  return lines.map((line, index) => {
    const isFirst =
      /^附件[:：]\s*\S/.test(line) || (/^附件[:：]$/.test(line) && /^1[.．、]/.test(lines[index + 1] ?? ''))
    if (isFirst) goesOn = /^附件[:：]\s*(?:1[.．、]|$)/.test(line)
    else goesOn &&= line.length <= titleLength && /^\d{1,2}[.．、]/.test(line)
    return isFirst || goesOn
  })
}

/** Who or what somebody or something is: 组长：张三 */
const labelled =
  /^(?:[^，。；：:\s]{1,8}|\p{Script=Han}(?:[\s　]*\p{Script=Han}){1,3})[：:][\s　]*(?:[^，。；：:]|(?<=\d)[:：](?=\d)){1,30}$/u
const label =
  /^(?:(?:常务)?(?:副)?(?:组长|主任|总指挥|指挥长|召集人|负责人|联络员)|成员|联系人|(?:联系)?电话|传真|邮箱|邮编|地址|时间|地点|主持人?|记录人?|出席|请假|列席|参会人员|参加人员|缺席|审核|核稿|校对|拟稿|填报人|填报单位|填报日期)[：:]/

/** Whether a line is one of a list of such, or names what it says by a word that only they have. */
function isLabelled(lines: ReadonlyArray<string>, index: number): boolean {
  const is = (at: number) => labelled.test(lines[at] ?? '')
  return is(index) && (is(index - 1) || is(index + 1) || label.test(lines[index]!))
}

/** Marks that count the lines of a list. */
const counted = /^[①-⑳⑴-⒇●•○◆]/u

/** How many lines in a row that may be halves of a head stand around one; from three on they are a list, however many. */
function halvesAround(lines: ReadonlyArray<string>, index: number): number {
  const isOne = (at: number) => lines[at] !== undefined && isHalf(lines[at]!)
  let [from, to] = [index, index]
  while (to - from < 2 && isOne(from - 1)) from--
  while (to - from < 2 && isOne(to + 1)) to++
  return to - from + 1
}

/** Whether a month without a day stands where a document is signed: under a name, with no sentence after it but who gets copies. */
const isMonthOfSigning = (lines: ReadonlyArray<string>, index: number): boolean =>
  isMonth(lines[index]!) &&
  standsAlone(lines[index - 1] ?? '', titleLength) &&
  lines.slice(index + 1).every(line => !endsSentence(line) || /^(?:抄送|抄报|主送)/.test(line))

/** Whether a line is the name of a body and nothing else. */
export const isBody = (line: string): boolean =>
  bodies.test(line) &&
  standsAlone(line, plainHeadingLength) &&
  !/[，：:\s　]/.test(line) &&
  numberOf(line) === undefined

/** More bodies never sign one document. */
const mostSigners = 12

/** Whether a line names one of several bodies that sign, one under the other, above the date. */
function isOneOfSigners(lines: ReadonlyArray<string>, index: number): boolean {
  let to = index
  while (to - index < mostSigners && isBody(lines[to] ?? '')) to++
  return to > index + 1 && lines[to] !== undefined && isDate(lines[to]!)
}

/** Whether a line says who made a page, or where it was taken from, with nothing but such under it. */
function isTail(lines: ReadonlyArray<string>, index: number): boolean {
  const is = (line: string) =>
    line.length <= plainHeadingLength &&
    (furniture.test(line) || isWebLine(line) || /^(?:作者|供稿|撰稿|记者|通讯员)[\s　]*[:：]/.test(line))
  const isAmong = is(lines[index]!) && (is(lines[index - 1] ?? '') || isWebLine(lines[index]!))
  return isAmong && lines.slice(index + 1, index + mostSigners).every(is)
}

function bodyForm(line: string, lines: ReadonlyArray<string>, index: number): Form {
  if (line.length <= titleLength && official.test(line)) return {block: 'signoff'}
  const numbered = numberedForm(line)
  if (numbered) return numbered
  if (line.length <= 80 && credit.test(line)) return {block: 'caption'}
  if (
    (byline.test(line) && line.length <= plainHeadingLength) ||
    furniture.test(line) ||
    isTail(lines, index)
  )
    return {
      block: 'byline',
      ...((furniture.test(line) || isTail(lines, index)) && {part: 'furniture' as const})
    }
  if (isDate(line)) return {block: 'signoff'}
  if (isMonthOfSigning(lines, index)) return {block: 'signoff'}
  const next = lines[index + 1]
  const isSigned = next !== undefined && (isDate(next) || isMonthOfSigning(lines, index + 1))
  const isUnderHead = numberedForm(lines[index - 1] ?? '')?.block === 'heading'
  if ((isSigned && standsAlone(line, titleLength)) || (isOneOfSigners(lines, index) && !isUnderHead))
    return {block: 'signoff'}
  const isLast = next === undefined
  if (isLabelled(lines, index)) return {block: 'paragraph'}
  if (!isLast && standsAlone(line, plainHeadingLength)) {
    if (twoLined.test(line) && hasTwoLined(lines)) return {block: 'heading', depth: 3}
    // Three short lines in a row are a list, and so are those that are counted.
    if (counted.test(line) || (isHalf(line) && halvesAround(lines, index) > 2)) return {block: 'paragraph'}
    return isHalf(line) && halvesAround(lines, index) === 2
      ? {block: 'heading', depth: 3, half: true}
      : {block: 'heading', depth: 2}
  }
  return {block: 'paragraph'}
}
