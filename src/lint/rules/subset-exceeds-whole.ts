import {asPrinted, said, shown, unitOf} from '../figures/arithmetic.ts'
import {doneIn} from '../figures/done.ts'
import {goodDaysIn} from '../figures/good-days.ts'
import type {Entry, Ledger, Worth} from '../figures/ledger.ts'
import {also, at, ledgerOf, namedBy} from '../figures/ledger.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern, placeOf, relatedIn} from '../figures/sentence.ts'
import type {Subset} from '../figures/subsets.ts'
import {otherThing, partsAbove} from '../figures/subsets.ts'
import {partsAboveOf} from '../relations/parts-above.ts'
import {ranksBeyond} from '../relations/ranks.ts'
import {defineRule} from '../rule.ts'

// 在1250名教师中，少数民族教师1350名; 48个社区中有52个…
const among = pattern('A(?<whole>[^，。；APDY]{1,8})中，?(?:有|共有|已有)?(?<label>[^，。；APDY]{0,10})A')
// 全区48个社区，建成示范社区52个
const marked = pattern(
  '(?:全[省市县区州旗镇乡]|辖|共有)[^，。；APDY]{0,4}A(?<whole>[^，。；APDY的]{1,6})，(?:已|现已|累计)?(?:建成|创建|打造|命名|评定|建设)[^，。；APDY]{0,8}(?:示范|达标|先进|文明|平安|模范)(?<label>[^，。；APDY]{1,6})A'
)

export const subsetExceedsWhole = defineRule({
  id: 'subset-exceeds-whole',
  title: {zh: '部分大于总数', en: 'A part exceeds its whole'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '“其中”的数和“属于”另一数据的数，不会比总数大。',
    en: 'What is among others cannot be more than they are.'
  },
  how: {
    zh: '核对部分与总数，看看是否漏写一位或写错单位。',
    en: 'Check part and whole, their digits and their units.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const entry of ledger.figures.values()) {
      const {label, worth} = entry
      if (!worth) continue
      const exceeded = wholesAbove(ledger, entry).find(
        ({whole}) =>
          unitOf(worth.quantity) === unitOf(whole.quantity) &&
          asPrinted(worth.quantity).low > asPrinted(whole.quantity).high
      )
      if (!exceeded) continue
      const {name, whole} = exceeded
      const message = `部分大于总数：“${label}”${said(worth.quantity)} > “${name}”${said(whole.quantity)}`
      report({...at(worth.value), message, related: [also(name, whole.value)]})
    }
    const told = new Set<number>()
    const tell = (sentence: Sentence, {whole, subset}: Subset) => {
      const place = placeOf(sentence, subset)
      if (!place || told.has(place.range.start)) return
      told.add(place.range.start)
      const message = `部分大于总数：其中的${said(subset)}，多于${said(whole)}（${shown(subset)} > ${shown(whole)}）`
      report({path: place.path, range: place.range, message, related: relatedIn(sentence, {总数: whole})})
    }
    for (const sentence of ledger.sentences) {
      for (const subset of subsetsIn(sentence)) tell(sentence, subset)
      for (const {among, rank} of ranksBeyond(sentence)) {
        const place = placeOf(sentence, among)
        const message = `名次多于总数：${said(among)}里排到第${rank}`
        if (place) report({path: place.path, range: place.range, message})
      }
      for (const {days} of goodDaysIn(sentence)) {
        const place = days.low > 366 ? placeOf(sentence, days) : undefined
        if (place)
          report({path: place.path, range: place.range, message: `一年最多366天，文中写${said(days)}`})
      }
    }
    for (const passage of ledger.passages) for (const subset of partsAboveOf(passage)) tell(passage, subset)
  },
  examples: [
    {good: '当天新增病例9例，其中输入6例，本地3例；截至12月6日24时，现有病例120例。'},
    {good: '全市12个县区参加考核，我县由第12位升到第9位，在12个县区中曾居第12位。'},
    {bad: '年度测评在全州⟦10个⟧县中排名第12位。', good: '年度测评在全州12个县中排名第10位。'},
    {
      bad: '全年改造老旧管网320公里，同比增长12%。其中，供水管网⟦386公里⟧，增长9%。',
      good: '全年改造老旧管网386公里，同比增长12%。其中，供水管网320公里，增长9%。'
    },
    {
      bad: '省外稳定就业13万人，其中⟦43.7万人⟧已融入当地生活。',
      good: '省外稳定就业130万人，其中43.7万人已融入当地生活。'
    },
    {
      bad: '选聘警风监督员71名，其中少数民族监督员⟦217名⟧。',
      good: '选聘警风监督员271名，其中少数民族监督员71名。'
    },
    {
      bad: '受理信访286件，已办结⟦289件⟧；现有党员1.2万名，其中，农村党员⟦1.6万名⟧；全区48个社区，建成示范社区⟦52个⟧。',
      good: '受理信访289件，已办结286件；现有党员1.6万名，其中，农村党员1.2万名；全区52个社区，建成示范社区48个。'
    },
    {
      bad: '全县医疗机构300家，其中村卫生室⟦386家⟧；农贸市场6个，其中新建2个、改造⟦8个⟧；优良天数⟦376天⟧。',
      good: '全县医疗机构386家，其中村卫生室300家；农贸市场10个，其中新建2个、改造8个；优良天数356天。'
    },
    {
      bad: '共有党员860名，其中农村党员520名、女党员⟦920名⟧。',
      good: '共有党员860名，其中农村党员520名、女党员420名。',
      says: '部分大于总数：其中的920名，多于860名（920 > 860）'
    },
    {good: '有合作社86家，其中示范社5家、家庭农场120家另有名录；有医院12家，其中县医院帮扶卫生室25家。'},
    {good: '全县共有教师860人，其中女教师520人；另有离退休教师900人。'},
    {bad: '在1250名教师中，少数民族教师⟦1350名⟧。', good: '在1250名教师中，少数民族教师350名。'},
    {
      good: '受理咨询320件，调解矛盾纠纷460件；发放贷款3亿元，收回4亿元；受理案件286件，办结289件（含上年结转12件）。'
    },
    {good: '招商12亿元，其中一个项目总投资就达30亿元。'},
    {good: '建成产业基地5个，其中苹果基地辐射12个村。'},
    {good: '有人大代表318人、政协委员293人，其中少数民族代表委员400人。'},
    {good: '干部比上年增加5人，其中少数民族干部达20人。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  稳定就业: 260万人以上\n  农村劳动力: 301万人\n  省外就业: {数值: ⟦310万人⟧, 属于: 农村劳动力}\n',
      good: '文种: 上报总结\n数据:\n  稳定就业: {数值: 260万人以上, 属于: 农村劳动力}\n  农村劳动力: 301万人\n  省外就业: {数值: 130万人, 属于: 稳定就业}\n'
    }
  ]
})

/** What a figure belongs to, what that belongs to, and so on: 260万人以上 sets no limit, but the 301万人 above it does. */
function wholesAbove(ledger: Ledger, entry: Entry): {name: string; whole: Worth}[] {
  const wholes: {name: string; whole: Worth}[] = []
  const seen = new Set([entry.name])
  for (const queue = [entry]; queue.length > 0; ) {
    const {figure} = queue.shift()!
    for (const named of [figure.within, figure.of]) {
      const whole = namedBy(ledger, named, entry)
      if (!named || seen.has(named.text)) continue
      seen.add(named.text)
      const next = ledger.figures.get(named.text)
      if (next) queue.push(next)
      if (whole) wholes.push({name: named.text, whole})
    }
  }
  return wholes
}

function subsetsIn(sentence: Sentence): Subset[] {
  const done = doneIn(sentence).flatMap(({whole, part, isPlan}) => (isPlan ? [] : subsetAbove(whole, part)))
  return [...partsAbove(sentence), ...done, ...othersIn(sentence)]
}

/** Parts that are told without 其中. */
function othersIn(sentence: Sentence): Subset[] {
  const {skeleton} = sentence
  const found = [
    ...(skeleton.includes('中') ? skeleton.matchAll(among) : []),
    ...(/示范|达标|先进|文明|平安|模范/.test(skeleton) ? skeleton.matchAll(marked) : [])
  ]
  return found.flatMap(({0: words, index, groups = {}}) => {
    const [whole, subset] = markedIn(sentence, index, index + words.length).filter(isMention)
    if (!whole || !subset || whole.unit !== subset.unit || whole.mark !== 'amount') return []
    return isOfWhole(sentence, groups, subset) ? subsetAbove(whole, subset) : []
  })
}

/** The part, where it is more than the whole. */
function subsetAbove(whole: Mention, subset: Mention): Subset[] {
  return asPrinted(subset).low > asPrinted(whole).high ? [{whole, subset}] : []
}

/** Whether the part is called what the whole is called: 教师 and 少数民族教师, 社区 and 示范社区. */
function isOfWhole(
  {skeleton}: Sentence,
  {whole = '', label = ''}: Record<string, string | undefined>,
  subset: Mention
): boolean {
  if (otherThing.test(label)) return false
  if (label) return label.endsWith(whole)
  // 48个社区中有52个建成…: nothing else is named.
  return /^(?:[，。；]|建成|创建|达到|获|被|通过|实现|已|完成)/.test(skeleton.slice(subset.at + 1))
}
