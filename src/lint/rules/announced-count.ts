import {numberOf} from '../../language/numerals.ts'
import type {Draft} from '../../model/schema.ts'
import {findSlots} from '../../model/slots.ts'
import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import type {Particulars} from '../../notice.ts'
import {announcedBy} from '../announced/announced.ts'
import {unevenIn} from '../announced/uneven.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

type Report = (particulars: Particulars) => void

/** 说了几项，就要写几项。 */
export const announcedCount = defineRule({
  id: 'announced-count',
  title: {zh: '说的项数与写的不符', en: 'Announced and delivered counts differ'},
  severity: 'error',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '“五张牌”只写了四张、“四个一”只列了三个，读者一数就知道稿子不全。',
    en: 'Who announces five and delivers four is found out by counting.'
  },
  how: {zh: '补上缺的，或改数。', en: 'Add what is missing, or correct the number.'},
  check({texts, draft}, report) {
    if (draft) checkDraft(draft, report)
    checkHeadings(texts, report)
    const headsOf = headsBySection(texts)
    for (const [index, text] of texts.entries()) {
      const {value, rest} = withList(texts, index)
      for (const {start, end, announced, delivered, items} of unevenIn(value, rest)) {
        if (end > text.value.length) continue
        const place = text.place(start, end)
        const words = text.value.slice(start, end)
        if (place) report({...place, message: differs(words, announced, delivered, items)})
      }
      checkDimensions(text, headsOf, report)
    }
  },
  examples: [
    {
      bad: '深入开展净化、绿化、亮化⟦四大行动⟧，推行⟦“排查、登记、化解、回访”五步工作法⟧。',
      good: '深入开展净化、绿化、亮化三大行动，推行“排查、登记、化解、回访”四步工作法。'
    },
    {
      draft: true,
      good: '文种: 经验材料\n章节:\n  - 标题: 抓领导，强化责任\n    提法: 落实“三级书记抓创建”\n    小节:\n      - {标题: 建体系, 正文: 一段。}\n      - {标题: 压责任, 正文: 一段。}\n'
    },
    {
      bad: '聚焦⟦“三个紧盯”⟧。即：紧盯主体责任，压实担子。紧盯班子成员，常提要求。',
      says: '“三个紧盯”说的是3项，写出来的是2项：紧盯主体责任、紧盯班子成员。'
    },
    {bad: '建立⟦“四个一”⟧机制：一个专班、一张清单、一套制度。'},
    {bad: '落实一个专班、一张清单、一套制度⟦“四个一”⟧。'},
    {bad: '积极打好⟦“党建引领牌、产业培育牌、宣传引领牌”五张牌⟧'},
    {
      bad: '今冬清淤有⟦四件大事⟧要办：1.测断面；2.备机具；3.清河底。眼下卡着⟦三大难关⟧：首先是料少，其次是工期紧。',
      good: '今冬清淤有三件大事要办：1.测断面；2.备机具；3.清河底。眼下卡着两大难关：首先是料少，其次是工期紧。'
    },
    {
      bad: '下列⟦5个乡镇⟧记功一次：柳湾镇、石门乡、东塬乡、渡口镇。河口乡、渡头镇⟦3个乡镇⟧次之。',
      good: '下列4个乡镇记功一次：柳湾镇、石门乡、东塬乡、渡口镇。河口乡、渡头镇2个乡镇次之。'
    },
    {
      bad: '先在南屏、北岭、东坝、西坪⟦5个乡镇⟧开课，再印发《值班办法》《巡查办法》⟦三项制度⟧。',
      good: '先在南屏、北岭、东坝、西坪4个乡镇开课，再印发《值班办法》《巡查办法》两项制度。'
    },
    {bad: '实施⟦“四大工程”⟧：富民工程、惠民工程、利民工程。'},
    {
      bad: '实施⟦“枝繁干壮”“同心筑梦”“润土培根”四项工程⟧',
      says: '“‘枝繁干壮’‘同心筑梦’‘润土培根’四项工程”说的是4项，写出来的是3项：枝繁干壮、同心筑梦、润土培根。'
    },
    {bad: '突出⟦三个重点⟧：一是突出政治引领，二是突出经济发展。'},
    {bad: '坚持⟦“六个到位”⟧，即思想到位、组织到位、措施到位，确保实效。'},
    {bad: '开展以“一封信、一面旗、一堂课”为内容的⟦“四个一”⟧活动。'},
    {bad: '创建工作进机关、进企业、进社区⟦“七进”⟧。'},
    {bad: '做法主要有⟦四个方面⟧：\n一是建专班。县里牵头。\n二是抓宣传。\n三是抓督查。'},
    {bad: '辖⟦4个街道⟧：东门街道、西门街道和南门街道。'},
    {bad: '设⟦三个小组⟧：宣讲小组，由甲单位牵头；巡查小组，由乙单位牵头。'},
    {bad: '完善例会制度、通报制度⟦三项制度⟧，群众满意。'},
    {
      good: '辖4个街道：东门街道、西门街道和南门街道、北门街道。在东门社区、西门社区5个社区工厂就业，走访甲村、乙村等5个村。'
    },
    {
      good: '“三会一课”（支部党员大会、支部委员会、党小组会、党课），“三个一”（区教体局、区民族宗教局牵头），“五大工程”（2021年启动、2025年完成）'
    },
    {
      good: '“四个一”即一个主题、一套班子、一张表和一本账，打造“石榴红、同心圆”3个示范社区，建成“红色、绿色”6条精品线路'
    },
    {good: '做到“三个坚持”：坚持高位推动；坚持文化浸润；坚持共建共享。坚持常抓不懈，成效显现。'},
    {good: '主要有三点做法：一是高位推动；二是部门联动。\n三是群众主动。'},
    {bad: '组建⟦“三支队伍”⟧：宣讲队伍、调解队伍。', good: '组建“三支队伍”：宣讲队伍、调解队伍、服务队伍。'},
    {bad: '⟦“三个离不开”⟧（汉族离不开少数民族、少数民族离不开汉族）'},
    {
      bad: '从⟦组织、制度、队伍、经费三个方面⟧发力。',
      says: '“组织、制度、队伍、经费三个方面”说的是3项，写出来的是4项：组织、制度、队伍、经费。'
    },
    {
      bad: '坚持从⟦空间、文化、经济、社会⟧上强化导向。空间互嵌促融合，统筹布局。文化互嵌促融合，以文促融。经济互嵌促融合，增收致富。',
      says: '前面说了4项，后面只写了3项，缺：社会。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n提法:\n  五张牌: [⟦党建引领牌, 事务治理牌, 产业培育牌, 宣传引领牌⟧]\n',
      says: '“五张牌”说的是5项，写出来的是4项：党建引领牌、事务治理牌、产业培育牌、宣传引领牌。'
    },
    {
      draft: true,
      bad: '文种: 经验材料\n章节:\n  - 标题: 抓领导，强化责任落实\n    提法: ⟦聚焦“三个紧盯”⟧\n    小节:\n      - {标题: 紧盯主体责任, 正文: 压实担子。}\n      - {标题: 紧盯班子成员, 正文: 常提要求。}\n'
    },
    {
      draft: true,
      bad: '文种: 打牌式通讯\n标题: 昭阳区：打好“⟦三张牌⟧”助推创建\n章节:\n  - {标题: 打好“党建引领牌”，形成合力, 正文: 落实责任。}\n  - {标题: 打好“产业培育牌”，促进共享, 正文: 群众增收。}\n',
      says: '“三张牌”说的是3项，章标题里是2项。'
    },
    {good: '聚焦“三个紧盯”。即：紧盯主体责任，压实担子。紧盯干部，常提要求。紧盯班子，从严管理。'},
    {
      good: '从经济、政治、文化、社会、生态文明、党的建设等6个方面，以“四个一”（一个专班、一张清单等）为抓手，机关、学校开展两个方面的活动'
    },
    {good: '“五史”教育、“十四五”规划、“三月三”（歌节、街市）、“1+3+3+N”平台、教育、医疗和养老三个方面'},
    {
      draft: true,
      good: '文种: 上报总结\n提法:\n  四个一: [一个专班, 一张清单、台账, 一套制度, 一支队伍]\n  三新一高: [新发展阶段, 新发展理念, 新发展格局, 高质量发展]\n'
    }
  ]
})

/** How many paragraphs a list may take that is counted. */
const longestList = 12

/**
 * A paragraph with the list that it announces, where each point has a paragraph of its own; and what the paragraphs
 * after it begin with.
 */
function withList(texts: ReadonlyArray<Text>, index: number) {
  const text = texts[index]!
  const next = texts[index + 1]?.value ?? ''
  const starts = texts.slice(index + 1, index + 4).map(({value}) => value.slice(0, 4))
  if (!/[：。]$/u.test(text.value) || !/^(?:一[是要]|第一[，、])/u.test(next))
    return {value: text.value, rest: starts}
  const after = texts.slice(index + 1, index + 2 + longestList)
  const end = after.findIndex(({block, section}) => block !== 'paragraph' || section !== text.section)
  // A list that is longer still is not counted.
  if (end < 0 && after.length > longestList) return {value: text.value, rest: starts}
  const list = end < 0 ? after : after.slice(0, end)
  return {value: [text, ...list].map(({value}) => value).join(''), rest: []}
}

const differs = (words: string, announced: number, delivered: number, items: ReadonlyArray<string>): string =>
  `${quoted(words)}说的是${announced}项，写出来的是${delivered}项：${items.join('、')}。`

/** In quotation marks, those inside being single ones. */
function quoted(words: string): string {
  const inner = /^“[^“”]*”$/u.test(words) ? words.slice(1, -1) : words
  return `“${inner.replace(/“/gu, '‘').replace(/”/gu, '’')}”`
}

function checkDraft({slogans = {}, sections = []}: Draft, report: Report): void {
  for (const [name, items] of Object.entries(slogans)) {
    const announced = announcedBy(name)
    const words = itemsOf(items)
    if (announced === undefined || words.length === announced || isUnfinished(items)) continue
    const range = {start: placeIn(items[0]!).start, end: placeIn(items.at(-1)!).end}
    report({message: differs(name, announced, words.length, words), path: ['slogans', name], range})
  }
  for (const {slogan, measures = []} of sections) {
    const names = slogan?.text.match(/“[^“”]+”/gu) ?? []
    // “三个紧盯”, “四必学”; not “三级书记抓创建” or “三农”, whose number counts something else.
    const counts = /[二两三四五六七八九十\d](?:个|大|项|张|条|必|抓|着力|聚焦)/u.test(names[0] ?? '')
    const announced = names.length === 1 && counts ? announcedBy(names[0]!) : undefined
    if (!slogan || announced === undefined || measures.length < 2 || measures.length === announced) continue
    const message = `${names[0]}说的是${announced}项，下面写了${measures.length}个小节。`
    report({message, path: slogan.path, range: placeIn(slogan)})
  }
}

/** The items as the author set them: a list that is written out is not divided at the 、 inside its items. */
function itemsOf(values: ReadonlyArray<Value>): string[] {
  const nodes = [...new Set(values.map(({node}) => node))]
  return nodes.length > 1 ? nodes.map(node => node?.value.trim() ?? '') : values.map(({text}) => text)
}

const isUnfinished = (items: ReadonlyArray<Value>): boolean =>
  items.some(({text, slot}) => slot !== undefined || /等$/u.test(text) || findSlots(text).length > 0)

const things = ['牌', '工程', '行动', '机制', '示范点', '平台', '支撑', '体系']
const mentions = new RegExp(
  `(?<number>[二两三四五六七八九十]|\\d{1,2})(?:张|个|大|项)(?<thing>${things.join('|')})(?!\\p{Script=Han}{0,2}之一)`,
  'gu'
)

/** “打好五张牌” in the title or the lead, and the section headings that play one. */
function checkHeadings(texts: ReadonlyArray<Text>, report: Report): void {
  const headings = texts.filter(({block, depth}) => block === 'heading' && depth === 2)
  for (const text of texts) {
    if (text.section !== undefined || (text.block !== 'title' && text.block !== 'deck')) continue
    for (const {0: words, index, groups} of text.value.matchAll(mentions)) {
      const announced = numberOf(groups!.number!)
      const written = headings.filter(({value}) => value.includes(groups!.thing!)).length
      const place = text.place(index, index + words.length)
      // A heading or two without it may be about something else; most of them must play along.
      if (!place || written < 2 || written < headings.length - 1 || written === announced) continue
      report({...place, message: `“${words}”说的是${announced}项，章标题里是${written}项。`})
    }
  }
}

const dimensions =
  /[从在](?<list>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}?){2,})(?=(?:各个?|等|[三四五六七八九]个|几个)*(?:上|方面|层面|维度))/gu
/** How far after the row its sentences are looked for. */
const reach = 2000

/** 从空间、文化、经济、社会上…: and then run-in heads 空间互嵌…, 文化互嵌…, 经济互嵌…, but none for 社会. */
function checkDimensions(text: Text, headsOf: HeadsOf, report: Report): void {
  for (const {index, groups} of text.value.matchAll(dimensions)) {
    const items = groups!.list!.split('、')
    const sentences = text.value
      .slice(index, index + reach)
      .split(/[。；]/u)
      .slice(1)
    const starts = [...headsOf(text.section), ...sentences]
    const tails = items.map(item =>
      starts.find(start => start.startsWith(item))?.slice(item.length, item.length + 2)
    )
    const written = tails.filter(tail => tail !== undefined && tail.length === 2)
    const isRow = new Set(written).size === 1
    const missing = items.filter((_, at) => tails[at] === undefined)
    const place = text.place(index + 1, index + 1 + groups!.list!.length)
    if (!place || written.length < 2 || !isRow || missing.length === 0) continue
    const message = `前面说了${items.length}项，后面只写了${written.length}项，缺：${missing.join('、')}。`
    report({...place, message})
  }
}

type HeadsOf = (section: number | undefined) => ReadonlyArray<string>

/** The headings and run-in heads of each section; none for what stands outside. */
function headsBySection(texts: ReadonlyArray<Text>): HeadsOf {
  const bySection = new Map<number, string[]>()
  for (const {section, block, value} of texts) {
    if (section === undefined || (block !== 'run-in' && block !== 'heading')) continue
    const heads = bySection.get(section)
    if (heads) heads.push(value)
    else bySection.set(section, [value])
  }
  return section => (section === undefined ? [] : (bySection.get(section) ?? []))
}
