import type {Severity} from '../../finding.ts'
import type {Quantity} from '../../model/quantity.ts'
import {addsUp, amount, said, shown, sumOfParts, unitOf} from '../figures/arithmetic.ts'
import {also, at, ledgerOf, worthOf} from '../figures/ledger.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, pattern, placeOf} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

// 合计 says that what was listed is all of it; 各级 only that it is of several levels, some of which may be left out.
const total = pattern(
  '[，、；]?(?:以上|上述|三项|几项)?(?<word>合计|共计|总计|总共|一共|各级|各类)(?<gap>[^，。；、APDY]{0,16})A|(?<=[，、；])共A'
)
// 共计服务群众1200人 counts who was served, not who was listed.
const effect = /带动|惠及|服务|覆盖|受益|吸引|发放|参与|帮助|培训|涉及|辐射|转移|解决/
// 三年共计 speaks of more than what was listed.
const joins = /^[^，。；年月]{0,24}[，、；]?$/u
/** Words that divide a whole so that nothing is counted twice. `closed` ones leave nothing out. */
const families: ReadonlyArray<{readonly members: ReadonlyArray<RegExp>; readonly closed?: boolean}> = [
  {
    members: [
      /全国|国家级|中央/,
      /全省|省级|自治区级/,
      /全市|市级|州级/,
      /县级|区级|全县|全区/,
      /乡级|镇级|乡镇级/,
      /村级/
    ]
  },
  {members: [/^男[^A-Z]{0,6}$/, /^女[^A-Z]{0,6}$/], closed: true},
  {members: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/], closed: true},
  {members: [/一等奖|特等奖/, /二等奖/, /三等奖/]}
]

export const sumMismatch = defineRule({
  id: 'sum-mismatch',
  title: {zh: '合计对不上', en: 'Parts do not add up'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '写了合计，分项相加就应等于它；各数有四舍五入的，只放过四舍五入能造成的出入。“其中”的分项互不交叉时，加起来不能超过总数。',
    en: 'What is given as a total must be the sum of its parts.'
  },
  how: {zh: '核对各分项与合计，补上漏列的一项或改正写错的数。', en: 'Check the parts and the total.'},
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {figure, worth} of ledger.figures.values()) {
      if (!figure.parts || !worth) continue
      const parts = figure.parts.map(name => ledger.figures.get(name.text)?.worth ?? worthOf(name))
      const known = parts.filter(part => part !== undefined)
      if (known.length < parts.length || known.length < 2) continue
      const quantities = known.map(({quantity}) => quantity)
      if (!isOneUnit([worth.quantity, ...quantities])) continue
      if (addsUp(quantities, worth.quantity)) continue
      const related = known.map(({value}, index) => also(figure.parts![index]!.text, value))
      report({...at(worth.value), message: messageFor(quantities, worth.quantity), related})
    }
    for (const sentence of ledger.sentences) {
      for (const {message, whole, parts, severity} of [...totalsIn(sentence), ...dividedIn(sentence)]) {
        const place = placeOf(sentence, whole)
        if (!place) continue
        const related = parts.flatMap((part, index) => {
          const other = placeOf(sentence, part)
          return other ? [{message: `分项${index + 1}`, range: other.range}] : []
        })
        report({path: place.path, range: place.range, message, related, ...(severity && {severity})})
      }
    }
  },
  examples: [
    {
      bad: '打造“石榴红家园”5个、“石榴红同心营”6个、“石榴红驿站”1个，合计⟦13个⟧。',
      good: '打造“石榴红家园”5个、“石榴红同心营”6个、“石榴红驿站”1个，合计12个。',
      says: '合计对不上：5 + 6 + 1 = 12，文中写13个'
    },
    {
      bad: '创建全国示范单位10个、省级示范单位64个、市级示范单位567个，各级命名单位达⟦2127个⟧。',
      good: '创建全国示范单位10个、省级示范单位64个、市级示范单位567个，各级命名单位达641个。'
    },
    {
      bad: '建成示范单位⟦90个⟧，其中全国示范单位10个、省级示范单位64个、市级示范单位26个。',
      good: '建成示范单位190个，其中全国示范单位10个、省级示范单位64个、市级示范单位26个。'
    },
    {good: '科级干部730人，其中少数民族干部152人、女干部210人、中共党员650人。'},
    {good: '投入中央资金1.26亿元、省级资金0.83亿元，共计2.1亿元。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  示范县: 2个\n  示范乡镇: 4个\n  示范村: 40个\n  示范项目: {数值: ⟦47个⟧, 合计: [示范县, 示范乡镇, 示范村]}\n',
      good: '文种: 上报总结\n数据:\n  示范县: 2个\n  示范乡镇: 4个\n  示范村: 40个\n  示范项目: {数值: 46个, 合计: [示范县, 示范乡镇, 示范村]}\n'
    }
  ]
})

interface Sum {
  readonly whole: Mention
  readonly parts: ReadonlyArray<Mention>
  readonly message: string
  readonly severity?: Severity
}

const isOneUnit = (quantities: ReadonlyArray<Quantity>) => new Set(quantities.map(unitOf)).size === 1

const valueOfAll = (parts: ReadonlyArray<Quantity>) => parts.reduce((sum, {value}) => sum + value, 0)

function messageFor(parts: ReadonlyArray<Quantity>, whole: Quantity): string {
  const sum = amount(
    valueOfAll(parts),
    whole.scale ? whole : parts.reduce((a, b) => (b.decimals > a.decimals ? b : a))
  )
  return `合计对不上：${parts.map(shown).join(' + ')} = ${sum}，文中写${said(whole)}`
}

/** `A 5个、B 6个、C 1个，合计12个`. */
function totalsIn(sentence: Sentence): Sum[] {
  const {skeleton, marked} = sentence
  if (!/[总合]计|共|各[级类]/.test(skeleton)) return []
  return [...skeleton.matchAll(total)].flatMap(({0: words, index, groups}): Sum[] => {
    const whole = marked.find(mention => mention.at === index + words.length - 1)
    if (!whole || !isMention(whole)) return []
    const parts = listedBefore(sentence, index, whole)
    const last = parts.at(-1)
    if (parts.length < 2 || !last || !joins.test(skeleton.slice(last.at + 1, index))) return []
    // The list may begin later than it seems to.
    const lists = parts.slice(0, -1).map((_, from) => parts.slice(from))
    if (lists.some(list => addsUp(list, whole))) return []
    if (effect.test(groups!.gap ?? '') || !isOneThing(sentence, whole, parts)) return []
    if (!groups!.word?.startsWith('各')) return [{whole, parts, message: messageFor(parts, whole)}]
    const sum = valueOfAll(parts)
    if (parts.length < 3) return []
    if (whole.sense !== 'exact' || sum >= whole.value) return []
    const rest = amount(whole.value - sum, whole)
    const message = `合计没有闭合：${parts.map(shown).join(' + ')} = ${amount(sum, whole)}，比${said(whole)}少${rest}，看看是否漏列`
    return [{whole, parts, message, severity: 'hint'}]
  })
}

/** 10个乡镇、45个村，共12个项目: where the total names a thing after its number, so must the parts. */
function isOneThing({skeleton}: Sentence, whole: Mention, parts: ReadonlyArray<Mention>): boolean {
  const thing = ({at}: Mention) => /^\p{Script=Han}*/u.exec(skeleton.slice(at + 1))![0]
  const named = thing(whole)
  return (
    named === '' ||
    !/^[个项件条种处家所支座名人]$/.test(whole.unit) ||
    parts.every(part => thing(part) === named)
  )
}

/** The quantities of the same unit that are listed without a break up to `end`. */
function listedBefore(sentence: Sentence, end: number, whole: Mention): Mention[] {
  const parts: Mention[] = []
  let to = end
  for (const mention of sentence.marked.filter(({at}) => at < end).toReversed()) {
    const between = sentence.skeleton.slice(mention.at + 1, to)
    if (/[；。]|其中|比|由|从/.test(between) || between.length > 40) break
    if (!isMention(mention) || unitOf(mention) !== unitOf(whole)) break
    parts.unshift(mention)
    to = mention.at
  }
  return parts
}

/** `N个，其中全国A个、省级B个、市级C个`, where the words divide the whole. */
function dividedIn(sentence: Sentence): Sum[] {
  const {skeleton, marked} = sentence
  return [...skeleton.matchAll(/其中/g)].flatMap(({index}): Sum[] => {
    const whole = marked.findLast(({at}) => at < index)
    if (!whole || !isMention(whole) || index - whole.at > 20) return []
    const parts: (Mention & {label: string})[] = []
    let from = index + 2
    for (const mention of marked.filter(({at}) => at > index)) {
      const label = skeleton.slice(from, mention.at).replace(/^[，、和及]/, '')
      if (/[，；。、]/.test(label) || !isMention(mention) || unitOf(mention) !== unitOf(whole)) break
      parts.push({...mention, label})
      from = mention.at + 1
    }
    const family = families.find(({members}) => isDivided(parts, members))
    if (!family || parts.length < 2) return []
    const isOver = sumOfParts(parts).low > sumOfParts([whole]).high
    const isWhole = family.closed && parts.length === family.members.length
    if (!isOver && !(isWhole && !addsUp(parts, whole))) return []
    return [{whole, parts, message: messageFor(parts, whole)}]
  })
}

/** Whether each label is of another member of the family. */
function isDivided(parts: ReadonlyArray<{label: string}>, members: ReadonlyArray<RegExp>): boolean {
  const found = parts.map(({label}) => members.findIndex(member => member.test(label)))
  return !found.includes(-1) && new Set(found).size === found.length
}
