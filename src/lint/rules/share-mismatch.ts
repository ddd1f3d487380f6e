import type {Quantity} from '../../model/quantity.ts'
import {agreesAsShare, isRate, percent, said, shareOf, shown, sumOf, unitOf} from '../figures/arithmetic.ts'
import {also, at, ledgerOf, namedBy, worthOf} from '../figures/ledger.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern, placeOf} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

// The denominator must be said: 其中, 中, or the whole right after 占. 占全省的12.4% names one that is not in the text.
const share = pattern(
  '[，、（]?占(?:比|其|总数|总人数|总量|全部|总数的比重|总数的比例|比重|比例)?的?(?:为|是|达)?P'
)
const ofWhole = pattern('[，、]?占[^，。；AP]{0,20}(?<whole>A)[^，。；AP]{0,4}的(?:比重|比例)?(?:为|达)?P')
// 占党员总数的: the whole is the number of 党员 that the same sentence gives.
const ofNamed = pattern(
  '[，、（]?占(?:全部)?(?<name>[^，。；、AP的全]{2,6})总(?:人|户)?数的(?:比重|比例)?(?:为|达)?P'
)
const shareFirst = pattern(
  '其中[^，。；AP]{0,16}占(?:比|比例|比重)?(?:为|达)?P，(?:共|计|有|为|即|达|达到)?(?<part>A)'
)
// 女党员占38% after 其中女党员5200名 says of what once more.
const again = pattern('A[^，。；APDY]{0,4}，(?<again>[^，。；、APDY]{2,8})占(?:比|比例|比重)?(?:为|达)?P')
// 其中女代表95名、少数民族代表106名，分别占29.9%和33.3%
const each = pattern('，?分别占(?:比|总数|总人数|总数的|[^，。；APDY]{0,6}的)?(?<rates>P(?:[、和，]P)+)')
// 现有班子成员730名，少数民族152名（占20.8%）: without 其中, but of no other number.
const apart = pattern(
  '(?:有|共|计)(?<whole>[^，。；、APDY]{0,12})A(?<thing>[^，。；、APDY]{0,8})，(?:有)?(?<label>[^，。；、APDY]{1,12})A[^，。；、APDY]{0,6}[，（]占(?:比|比例|总数)?(?:的|为|达|约)*P'
)
// 总人口92.13万人，少数民族17.46万人，少数民族人口占总人口的18.95%
const ofAll = pattern(
  '总人口(?:为|达|有)?A，(?:其中，?)?(?<label>[^，。；、APDY]{2,10}?)(?:人口|群众)?A，(?:(?<again>[^，。；、APDY]{2,10}?)(?:人口|群众)?)?占(?:全[省市县区州])?总人口的P'
)
const attribute =
  /^(?:少数民族|女性?|妇女|男性?|汉族|中共党员|本科以上(?:学历)?|大专以上(?:学历)?|高级职称|中级职称|\p{Script=Han}{1,4}族)/u
// 受理1.2万件，办结1.14万件，办结率95%: of what came in, and nothing else.
const rate = pattern(
  '(?:(?:受理|收到|接收|排查|征集|办理)(?<came>[^，。；APDY]{0,12})A[^，。；APDY]{0,6}，(?:已|现已|均已|共)?(?<did>办结|结案|答复|化解|调处|审结)(?<same>[^，。；APDY]{0,8})|(?:发放|发出)(?<papers>[^，。；APDY]{0,8})A[^，。；APDY]{0,4}，(?:收回|回收)(?<valid>有效)?[^，。；APDY]{0,6}|(?:抽检|抽查|抽样|检测)[^，。；APDY]{0,8}A[^，。；APDY]{0,4}，(?<passed>合格))A，(?<name>按期办结|[^，。；APDY的]{2,6})率(?:为|达到|达|是)?P'
)
// 40条标准中，达标38条，达标率95%
const rateAmong = pattern(
  'A[^，。；、APDY]{0,8}中，?已?(?<did>达标|合格|通过|办结|整改|签约|开工|竣工|完工|验收)A，\\k<did>率(?:为|达到|达|是)?P'
)
// 应检126人，实检120人，检查率95.2%
const turnout = pattern(
  '应(?<due>检|到|收|参检|参训|参会|接种|缴|体检|参加)[^，。；、APDY]{0,8}A[^，。；APDY]{0,4}，(?:已)?实际?\\k<due>[^，。；、APDY]{0,8}A，(?<rateName>[^，。；、APDY的]{1,4})率(?:为|达到|达|是)?P'
)
const turnouts: Readonly<Record<string, RegExp>> = {
  检: /^(?:检查|体检|参检|受检|检测)$/,
  到: /^(?:到会|到场|到课|到岗|出勤|参会)$/,
  收: /^(?:回收|收回|征收|收缴)$/,
  参加: /^参与$/,
  缴: /^(?:征缴|收缴|缴费)$/
}
const inBrackets = /^[^，。；]{0,10}（[^，。；（）\uFDD6-\uFDD9]{0,16}$/u
const among = /中[，有]{0,2}[^，。；\uFDD6-\uFDD9]{0,16}$/u

export const shareMismatch = defineRule({
  id: 'share-mismatch',
  title: {zh: '占比对不上', en: 'Share does not match its parts'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '占比应等于部分除以总数；三个数里总有一个写错了。部分、总数各按四舍五入计，占比末位允许相差不到1（四舍五入、截尾，或为凑足100%而调整）。没有写明总数的占比不核。',
    en: 'A share is the part divided by the whole, less than one unit of its last printed digit away.'
  },
  how: {
    zh: '核对部分、总数和占比，改正其中写错的一个。',
    en: 'Check part, whole and share, and correct the wrong one.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const entry of ledger.figures.values()) {
      const claimed = worthOf(entry.figure.share)
      const whole = namedBy(ledger, entry.figure.of, entry)
      const part = entry.worth ?? entry.points.at(-1)
      if (!claimed || !whole || !part || isRate(part.quantity)) continue
      const message = mismatch(part.quantity, [whole.quantity], claimed.quantity)
      const related = [also('部分', part.value), also('总数', whole.value)]
      if (message) report({...at(claimed.value), message, related})
    }
    for (const sentence of ledger.sentences) {
      for (const {part, wholes, claimed} of sharesIn(sentence)) {
        const place = placeOf(sentence, claimed)
        const message = mismatch(part, wholes, claimed)
        if (!place || !message) continue
        const places = [part, ...wholes.slice(0, 1)].map(mention => placeOf(sentence, mention as Mention))
        const names = ['部分', '总数']
        const related = places.flatMap((other, index) =>
          other ? [{message: names[index]!, range: other.range}] : []
        )
        report({path: place.path, range: place.range, message, related})
      }
    }
  },
  examples: [
    {
      bad: '全区科级领导干部730人，其中少数民族干部152人，占⟦28.0%⟧。',
      good: '全区科级领导干部730人，其中少数民族干部152人，占20.8%。',
      says: '占比对不上：152 ÷ 730 = 20.8%，文中写28.0%'
    },
    {
      bad: '293名委员中，少数民族委员88名，占⟦33%⟧。',
      good: '293名委员中，少数民族委员88名，占30%。'
    },
    {
      bad: '少数民族代表106人，占代表总数318人的⟦31.3%⟧。',
      good: '少数民族代表106人，占代表总数318人的33.3%。'
    },
    {
      bad: '全县现有教师1250名，其中少数民族教师500名，占教师总数的⟦45%⟧。',
      good: '全县现有教师1250名，其中少数民族教师500名，占教师总数的40%。'
    },
    {
      bad: '现有班子成员730名，少数民族152名（占⟦28.2%⟧）；受理诉求1200件，办结1140件，办结率⟦99%⟧。',
      good: '现有班子成员730名，少数民族152名（占20.8%）；受理诉求1200件，办结1140件，办结率95%。'
    },
    {
      bad: '共有代表318名，其中女代表95名、少数民族代表106名，分别占29.9%和⟦43.3%⟧。',
      good: '共有代表318名，其中女代表95名、少数民族代表106名，分别占29.9%和33.3%。'
    },
    {
      bad: '40条标准中，达标38条，达标率⟦98%⟧；应检126人，实检120人，检查率⟦98%⟧。',
      good: '40条标准中，达标38条，达标率95%；应检126人，实检120人，检查率95.2%。'
    },
    {good: '现有教师120名，少数民族学生540名，占45%；受理咨询320件，调解纠纷280件，调解率98%。'},
    {good: '全区有党员860名，其中机关党员215名，占全市党员总数的2%、干部总数的35%。'},
    {good: '完成宗教场所整改78所，占全省的12.4%、全市的53.4%。'},
    {good: '常住人口约7万余人，其中少数民族占比10%，大约7000余人。'},
    {good: '有人大代表318人、政协委员293人，其中少数民族194人，占31.8%。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  科级干部: 730人\n  科级少数民族干部: {数值: 152人, 占: 科级干部, 占比: ⟦28.0%⟧}\n',
      good: '文种: 上报总结\n数据:\n  科级干部: 730人\n  科级少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%}\n'
    }
  ]
})

interface Share {
  readonly part: Quantity
  /** What it may be a share of, the likeliest first. */
  readonly wholes: ReadonlyArray<Quantity>
  readonly claimed: Mention
}

function mismatch(part: Quantity, wholes: ReadonlyArray<Quantity>, claimed: Quantity): string | undefined {
  const whole = wholes[0]
  if (!whole || whole.value <= 0 || unitOf(claimed) !== '%') return undefined
  if (wholes.some(whole => agreesAsShare(shareOf(part, whole), claimed))) return undefined
  const computed = percent((part.value / whole.value) * 100, claimed.decimals)
  return `占比对不上：${shown(part)} ÷ ${shown(whole)} = ${computed}，文中写${said(claimed)}`
}

function sharesIn(sentence: Sentence): Share[] {
  const {skeleton, marked} = sentence
  if (!skeleton.includes('占')) return skeleton.includes('率') ? othersIn(sentence) : []
  const mentionAt = (at: number) => {
    const found = marked.find(mention => mention.at === at)
    return found && found.mark !== 'year' ? found : undefined
  }
  const shares: Share[] = []
  for (const {0: words, index} of skeleton.matchAll(share)) {
    const part = mentionAt(index - 1)
    const claimed = mentionAt(index + words.length - 1)
    if (part?.mark !== 'amount' || !claimed) continue
    const wholes = wholesBefore(sentence, index - 1, part)
    if (wholes.length > 0) shares.push({part, wholes, claimed})
  }
  for (const {0: words, index} of skeleton.matchAll(ofWhole)) {
    const part = mentionAt(index - 1)
    const whole = marked.find(({at}) => at > index && at < index + words.length)
    const claimed = mentionAt(index + words.length - 1)
    if (part?.mark !== 'amount' || whole?.mark !== 'amount' || !claimed || unitOf(part) !== unitOf(whole))
      continue
    shares.push({part, wholes: [whole], claimed})
  }
  for (const {0: words, index, groups} of skeleton.matchAll(ofNamed)) {
    const part = mentionAt(index - 1)
    const claimed = mentionAt(index + words.length - 1)
    if (part?.mark !== 'amount' || !claimed) continue
    const wholes = wholesNamed(sentence, groups!.name!, part)
    if (wholes.length === 1) shares.push({part, wholes, claimed})
  }
  for (const {0: words, index} of skeleton.matchAll(shareFirst)) {
    const part = mentionAt(index + words.length - 1)
    const claimed = marked.findLast(({at, mark}) => mark === 'rate' && at < index + words.length - 1)
    if (part?.mark !== 'amount' || !claimed || claimed.mark === 'year') continue
    const wholes = wholesOf(sentence, index, part)
    if (wholes.length > 0) shares.push({part, wholes, claimed})
  }
  return [...shares, ...othersIn(sentence)]
}

/** Shares whose whole stands in the same sentence in another way. */
function othersIn(sentence: Sentence): Share[] {
  const {skeleton} = sentence
  const within = ({0: words, index}: RegExpExecArray) =>
    markedIn(sentence, index, index + words.length).filter(isMention)
  const found: Share[] = []
  for (const match of skeleton.matchAll(again)) {
    const [part, claimed] = within(match)
    const label = skeleton.slice(0, match.index)
    if (part?.mark !== 'amount' || !claimed || !label.endsWith(match.groups!.again!)) continue
    const wholes = label.includes('其中') ? wholesBefore(sentence, part.at, part) : []
    if (wholes.length > 0) found.push({part, wholes, claimed})
  }
  for (const match of skeleton.includes('分别占') ? skeleton.matchAll(each) : []) {
    const rates = within(match)
    const parts = sentence.marked.filter(({at}) => at < match.index).slice(-rates.length)
    const chain = skeleton.lastIndexOf('其中', parts[0]?.at)
    const isList = parts.every(part => isMention(part) && part.mark === 'amount' && part.at > chain)
    const between = skeleton.slice(chain, parts[0]?.at)
    if (!isList || chain < 0 || parts.length !== rates.length || /[\uFDD6-\uFDD9；。]/.test(between)) continue
    for (const [index, claimed] of rates.entries()) {
      const part = parts[index] as Mention
      const wholes = wholesOf(sentence, chain, part)
      if (wholes.length > 0) found.push({part, wholes, claimed})
    }
  }
  for (const match of skeleton.matchAll(apart)) {
    const [whole, part, claimed] = within(match)
    const {whole: name = '', thing = '', label = ''} = match.groups!
    if (whole?.mark !== 'amount' || part?.mark !== 'amount' || !claimed || unitOf(whole) !== unitOf(part))
      continue
    const rest = label.replace(attribute, '')
    // 现有教师120名，少数民族学生540名 are of two kinds.
    const isOfWhole = rest !== label && (rest === '' || thing.endsWith(rest) || name.endsWith(rest))
    const isOnly = sentence.marked.every(mention => mention.at >= whole.at || mention.mark !== 'amount')
    if (isOfWhole && isOnly && !skeleton.slice(match.index, claimed.at).includes('其中'))
      found.push({part, wholes: [whole], claimed})
  }
  for (const match of skeleton.includes('总人口') ? skeleton.matchAll(ofAll) : []) {
    const [whole, part, claimed] = within(match)
    const {label, again = label} = match.groups!
    if (whole && part && claimed && again === label && unitOf(whole) === unitOf(part))
      found.push({part, wholes: [whole], claimed})
  }
  for (const pattern of skeleton.includes('率') ? [rateAmong, turnout] : []) {
    for (const match of skeleton.matchAll(pattern)) {
      const [whole, part, claimed] = within(match)
      const {due, rateName} = match.groups!
      if (!whole || !part || claimed?.mark !== 'rate' || unitOf(whole) !== unitOf(part)) continue
      if (due === undefined || rateName === due || turnouts[due]?.test(rateName!))
        found.push({part, wholes: [whole], claimed})
    }
  }
  if (skeleton.includes('率')) {
    for (const match of skeleton.matchAll(rate)) {
      const [whole, part, claimed] = within(match)
      if (!whole || !part || claimed?.mark !== 'rate' || unitOf(whole) !== unitOf(part)) continue
      if (isRateOf(match.groups!)) found.push({part, wholes: [whole], claimed})
    }
  }
  return found
}

/** Whether a rate is called after what was done of what came in. */
function isRateOf({
  came = '',
  did,
  same = '',
  papers,
  valid,
  passed,
  name
}: Record<string, string | undefined>) {
  if (did !== undefined) return name === did && (same === '' || came.endsWith(same))
  if (papers !== undefined) {
    const names = valid ? ['有效回收', '有效'] : ['回收', '收回']
    return /[卷表票]$/.test(papers) && names.includes(name!)
  }
  return name === passed
}

/** The wholes of a part that stands at `at` of the skeleton: those before its 其中, or its 中. */
function wholesBefore(sentence: Sentence, at: number, part: Mention): Quantity[] {
  const before = sentence.skeleton.slice(0, at)
  const chain = before.lastIndexOf('其中')
  if (chain >= 0 && at - chain <= 60 && !before.slice(chain).includes('；')) {
    const listed = sentence.marked.filter(
      (mention): mention is Mention =>
        mention.mark === 'amount' && mention.at > chain && mention.at < at && unitOf(mention) === unitOf(part)
    )
    const wholes = wholesOf(sentence, chain, part)
    return wholes.length > 0 ? [...wholes, ...listed] : []
  }
  const last = sentence.marked.findLast(mention => mention.at < at)
  if (last?.mark === 'amount' && unitOf(last) === unitOf(part) && inBrackets.test(before.slice(last.at + 1)))
    return [last]
  const found = among.exec(before)
  if (!found) return []
  const whole = sentence.marked.findLast(mention => mention.at < found.index)
  if (
    whole?.mark !== 'amount' ||
    /[，。；]/.test(before.slice(whole.at, found.index)) ||
    found.index - whole.at > 16
  ) {
    return []
  }
  return unitOf(whole) === unitOf(part) ? [whole] : []
}

/** The numbers before a part that stand right after this name, at the beginning of a clause. */
function wholesNamed({marked, skeleton}: Sentence, name: string, part: Mention): Quantity[] {
  return marked.filter((mention): mention is Mention => {
    if (mention.mark !== 'amount' || mention.at >= part.at || unitOf(mention) !== unitOf(part)) return false
    const clause = /[^，。；：、]*$/u.exec(skeleton.slice(0, mention.at))![0]
    const said = clause.replace(/(?:总数|总人数)?(?:现|共|现共|一共)?(?:有|为|达)?$/u, '')
    return said.replace(/^(?:全[省市州县区乡镇村校局])?(?:现共|现|共)?有?/u, '') === name
  })
}

/** What the 其中 at `at` may speak of: the quantity right before it, those before that one, and their sums. */
function wholesOf(sentence: Sentence, at: number, part: Mention): Quantity[] {
  const nearest = sentence.marked.findLast(mention => mention.at < at)
  if (nearest?.mark !== 'amount' || unitOf(nearest) !== unitOf(part) || at - nearest.at > 20) return []
  const same = sentence.marked
    .filter((mention): mention is Mention => mention.mark === 'amount' && mention.at < at)
    .filter(mention => unitOf(mention) === unitOf(part))
    .reverse()
    .slice(0, 6)
  const sums = same.slice(1).map((_, index) => {
    const parts = same.slice(0, index + 2)
    return {...nearest, ...sumOf(parts), value: parts.reduce((sum, {value}) => sum + value, 0)}
  })
  return [...same, ...sums]
}
