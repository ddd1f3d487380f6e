import {unitOf} from './arithmetic.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** What there was to do, and what was done of it: 受理1.2万件，办结1.14万件. */
export interface Done {
  readonly whole: Mention
  readonly part: Mention
  /** Whether more can be done than there was to do: 计划改造120户，改造126户. */
  readonly isPlan: boolean
  /** Whether a rate of this name is that of the part. */
  readonly isCalled: (name: string) => boolean
  /** Where it begins and ends in the skeleton. */
  readonly start: number
  readonly end: number
}

type Groups = Readonly<Record<string, string | undefined>>

interface Form {
  readonly anchor: RegExp
  readonly form: RegExp
  readonly isPlan?: boolean
  /** Whether the part is of what came in; by default both are called alike, or only one is named. */
  readonly isOfWhole?: (groups: Groups) => boolean
  /** Whether a rate is called after what was done. */
  readonly isCalled?: (name: string, groups: Groups) => boolean
}

const adverbs = '(?:目前|截至目前|现|已经|已|均|共|累计|完成){0,3}'
const of = (came: string, did: string) =>
  pattern(
    `(?:${came})(?<thing>[^，。；APDY]{0,12})A[^，。；、APDY]{0,6}[，、]${adverbs}(?<did>${did})(?:到位|完成|完毕)?了?(?<same>[^，。；APDY]{0,8})A`
  )

const forms: ReadonlyArray<Form> = [
  {
    anchor: /受理|收到|接收|接到|签收|排查|摸排|发现|查出|征集|办理|交办|转办|承办|移交|反馈/,
    form: of(
      '受理|收到|接收|接到|签收|排查|摸排|发现|查出|征集|办理|交办|转办|承办|移交|反馈',
      '办结|结案|答复|化解|调处|调解|审结|整改|整治|处置|处理|解决|办复|回复|销号|采纳'
    )
  },
  {
    anchor: /计划|任务/,
    form: of('计划|任务', '完成|开工|建成|竣工|完工|复工|改造'),
    isPlan: true
  },
  {
    anchor: /适龄|毕业生|考生/,
    form: of('适龄(?:儿童|少年|幼儿|女生|妇女)|毕业生|考生', '入学|入园|接种|升学|录取|报到')
  },
  {
    anchor: /抽检|抽查|抽样|检测/,
    form: of('抽检|抽查|抽样|检测', '合格|达标'),
    isOfWhole: () => true
  },
  {
    anchor: /发放|发出/,
    form: pattern(
      '(?:发放|发出)(?<thing>[^，。；APDY]{0,10})A[^，。；APDY]{0,4}，(?:收回|回收)(?<valid>有效)?[^，。；APDY]{0,6}A'
    ),
    isOfWhole: ({thing = ''}) => /[卷表票]$/.test(thing),
    isCalled: (name, {valid}) => (valid ? ['有效回收', '有效'] : ['回收', '收回']).includes(name)
  },
  // 应检126人，实检120人，检查率95.2%
  {
    anchor: /应.{1,16}(?:实|出席|到会|参会)/,
    form: pattern(
      '应(?<due>检|到|出席|收|参检|参训|参会|接种|缴|体检|参加)[^，。；、APDY]{0,8}A[^，。；、APDY]{0,4}，(?:已)?(?:实际?\\k<due>|实际?到会|实际?出席|出席|到会|参会)[^，。；、APDY]{0,8}A'
    ),
    isOfWhole: () => true,
    isCalled: (name, {due = ''}) => name === due || turnouts[due]?.test(name) === true
  },
  // 40条标准中，达标38条，达标率95%
  {
    anchor: /中，?已?(?:达标|合格|通过|办结|整改|签约|开工|竣工|完工|验收)/,
    form: pattern('A[^，。；、APDY]{0,8}中，?已?(?<did>达标|合格|通过|办结|整改|签约|开工|竣工|完工|验收)A'),
    isOfWhole: () => true
  }
]

const turnouts: Readonly<Record<string, RegExp>> = {
  检: /^(?:检查|体检|参检|受检|检测)$/,
  到: /^(?:到会|到校|返校|出席|到场|到课|到岗|出勤|参会)$/,
  收: /^(?:回收|收回|征收|收缴)$/,
  参加: /^参与$/,
  缴: /^(?:征缴|收缴|缴费)$/
}
// 办结 of a year may reach back to the year before.
const carried = /结转|积案|旧存|往年|上年|历年|遗留|含|新收/

const none: ReadonlyArray<Done> = []
const known = new WeakMap<Sentence, ReadonlyArray<Done>>()

/** What a sentence says was done of what there was to do, found once for all rules. */
export function doneIn(sentence: Sentence): ReadonlyArray<Done> {
  if (sentence.marked.length < 2) return none
  const found = known.get(sentence) ?? forms.flatMap(form => doneAs(form, sentence))
  known.set(sentence, found)
  return found
}

function doneAs({anchor, form, isPlan = false, ...checks}: Form, sentence: Sentence): Done[] {
  const {isOfWhole = isNamedAlike, isCalled = isCalledAfter} = checks
  const {skeleton} = sentence
  if (!anchor.test(skeleton)) return []
  return [...skeleton.matchAll(form)].flatMap(({0: words, index: start, groups = {}}): Done[] => {
    const end = start + words.length
    const [whole, part] = markedIn(sentence, start, end).filter(isMention)
    if (whole?.mark !== 'amount' || !part || unitOf(whole) !== unitOf(part) || !isOfWhole(groups)) return []
    // 计划投资 is of all years, 完成投资 perhaps of one.
    if (isPlan && whole.unit === '元') return []
    if (carried.test(clauseAround(sentence, start, end))) return []
    return [{whole, part, isPlan, isCalled: name => isCalled(name, groups), start, end}]
  })
}

/** The words between the semicolons, with brackets. */
function clauseAround({value, start, marked, skeleton}: Sentence, from: number, to: number): string {
  const textOf = (at: number) => (marked.findLast(mention => mention.at <= at)?.end ?? start) - start
  const before = skeleton.lastIndexOf('；', from)
  const after = skeleton.indexOf('；', to)
  return value.slice(before < 0 ? 0 : textOf(before), after < 0 ? undefined : textOf(after))
}

/** 受理咨询320件，调解纠纷280件 are two things. */
const isNamedAlike = ({thing = '', same = ''}: Groups) => same === '' || thing.endsWith(same)

/** 整改率, 整改完成率 and 问题整改率 after 发现问题120个，整改118个; 按期整改率 is of something else. */
function isCalledAfter(name: string, {thing = '', did = ''}: Groups): boolean {
  const stem = name.replace(/(?:到位|完成)$/, '') || name
  return stem.endsWith(did) && thing.includes(stem.slice(0, -did.length))
}
