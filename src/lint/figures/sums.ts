import {addsUp} from './arithmetic.ts'
import {dividedIn} from './divided.ts'
import {isDivided, levels} from './divisions.ts'
import {exhaustedIn} from './exhausted.ts'
import {restsIn} from './rests.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, pattern} from './sentence.ts'
import type {Sum} from './sum.ts'
import {isMadeUpOfKinds, listedBefore, nameOf, restMessage, sumMessage, thingOf, valueOfAll} from './sum.ts'

// 合计 says that what was listed is all of it; 各级 only that it is of several levels, some of which may be left out.
const total = pattern(
  '[，、；]?(?:以上|上述|三项|几项)?(?<word>合计|共计|总计|总共|一共|各级|各类|累计)(?<gap>[^，。；、APDY]{0,16})A|' +
    '(?<=[，、；级])(?<of>少数民族(?:干部|群众|学生|党员|人口)?)?共有?A'
)
// 共计服务群众1200人 counts who was served, not who was listed.
const effect =
  /结余|节余|盈余|净|盈利|剩余|相差|带动|惠及|服务|覆盖|受益|吸引|发放|参与|帮助|培训|涉及|辐射|转移|解决/
// 分别投入100万元、120万元，累计投入220万元: 累计 alone may go back further.
const spent = /^(?:投入|安排|争取|筹集|落实|完成)?(?:资金)?$/
// 三年共计 speaks of more than what was listed.
const joins = /^[^，。；年月]{0,24}[，、；]?$/u

const changes = /新增|新建|净增|修订|增加|减少/u

/** Each sum of a sentence that does not come out. */
export function sumsIn(sentence: Sentence): Sum[] {
  const divided = dividedIn(sentence)
  const exhausted = exhaustedIn(sentence).filter(sum => divided.every(({whole}) => whole !== sum.whole))
  return [...totalsIn(sentence), ...divided, ...exhausted, ...restsIn(sentence)]
}

/** `A 5个、B 6个、C 1个，合计12个`. */
function totalsIn(sentence: Sentence): Sum[] {
  const {skeleton, marked} = sentence
  if (!/[总合累]计|共|各[级类]/.test(skeleton)) return []
  return [...skeleton.matchAll(total)].flatMap(({0: words, index, groups}): Sum[] => {
    const whole = marked.find(mention => mention.at === index + words.length - 1)
    if (!whole || !isMention(whole)) return []
    const parts = listedBefore(sentence, index, whole)
    const [first, last] = [parts[0], parts.at(-1)]
    if (parts.length < 2 || !first || !last || !joins.test(skeleton.slice(last.at + 1, index))) return []
    // The list may begin later than it seems to.
    const lists = parts.slice(0, -1).map((_, from) => parts.slice(from))
    if (lists.some(list => addsUp(list, whole))) return []
    // 7个乡（含2个民族乡） counts the two once; 每村2人、每镇5人 are to be multiplied first.
    const plain = parts.filter(part => !isAside(sentence, part, index))
    if (plain.length < parts.length && (plain.length < 2 || addsUp(plain, whole))) return []
    const clause = /[^，。；]*$/u.exec(skeleton.slice(0, first.at))![0]
    const list = clause + skeleton.slice(first.at, last.at)
    if (
      /每|[人户村亩]均|各[投补奖拨]|交叉|兼任|重复|前[两二三五十\d]|居前|排名/u.test(list) ||
      (whole.unit === '元' && /票|单价|标准/u.test(list))
    )
      return []
    const {word = '', gap = '', of} = groups!
    if (effect.test(gap) || !isOneThing(sentence, whole, parts)) return []
    const sum = valueOfAll(parts)
    // 新增159种，修订1101种，总共6385种: of all there is, not of these.
    if (sum * 2 < whole.value && (changes.test(list) || (gap !== '' && !word.startsWith('各')))) return []
    if (word === '累计' && !(spent.test(gap) && /分别[^，。；]{0,8}$/.test(skeleton.slice(0, first.at))))
      return []
    const isOfPeoples = of !== undefined
    if (isOfPeoples && !parts.every(part => /族$/.test(nameOf(sentence, part)))) return []
    const isLoose = word.startsWith('各') || isOfPeoples
    if (!isLoose || (isOfPeoples && sum > whole.value))
      return [{whole, parts, message: sumMessage(parts, whole)}]
    if (parts.length < 3) return []
    if (whole.sense !== 'exact' || sum >= whole.value) return []
    const message = restMessage(parts, whole)
    return [{whole, parts, message, severity: 'hint'}]
  })
}

/** Whether a part stands in a bracket, closed before `end`, that tells some of what was counted before: （含2个民族乡）. */
function isAside({skeleton}: Sentence, {at}: Mention, end: number): boolean {
  const bracket = /（(?:含|其中|包括|包含)[^（）]*$/u.test(skeleton.slice(0, at))
  return bracket && skeleton.slice(at, end).includes('）')
}

/** 10个乡镇、45个村，共12个项目: where the total names a thing after its number, so must the parts. */
function isOneThing(sentence: Sentence, whole: Mention, parts: ReadonlyArray<Mention>): boolean {
  const named = thingOf(sentence, whole)
  if (named === '' || named.startsWith('（') || !/^[个项件条种处家所支座名人]$/.test(whole.unit)) return true
  const things = parts.map(part => thingOf(sentence, part).replace(/共$/, ''))
  if (things.every(thing => thing === named)) return true
  // 辖行政村16个、社区4个，共20个村（社区）
  const kinds = parts.map(
    (part, index) => things[index] || nameOf(sentence, part).replace(/^.*[辖有设]/u, '')
  )
  const isDivision = isMadeUpOfKinds(named, kinds)
  const isLevels = things.every(thing => /级$/.test(thing)) && isDivided(things, levels)
  // 示范社区5个、示范村6个，共11个示范点
  const stem = named.slice(0, 2)
  const isNamed =
    named.length > 2 &&
    parts.every((part, index) => things[index] === '' && nameOf(sentence, part).includes(stem))
  return isDivision || isLevels || isNamed
}
