import {isDivision} from '../../language/places/gazetteer.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// Words that are hardly ever the end of one word group and the beginning of the next, as 组织组织 and 可以以 are, and
// that nobody doubles for effect, as people double 研究研究 and 一步一步.
const words =
  '进行|通过|加强|推进|推动|实现|开展|坚持|促进|提升|完善|我们|他们|以及|积极|不断|深入|持续|进一步|因为|所以|但是|并且|同时|其中|目前|为了|关于|对于|按照|根据|认真|切实|巩固|' +
  '铸牢|筑牢|增强|弘扬|构建|夯实|凝聚|围绕|聚焦|紧扣|健全|彰显|激发|拓展|全面|始终|充分|有力|扎实|大力|稳步|逐步|各级|各族|全体|团结|共同|交往|交流|交融|广泛|牢牢|牢固|' +
  '重视(?!重视(?:程度|不够))|荣获|共有(?!共有(?:产权|权|制|人|物|财产|住房))|累计|组建|位于|获得(?!获得感)|达到|超过|截至|已经|召开|举办|印发|出台|取得|高度(?=高度(?:重视|关注|评价|认可|肯定))|各(?:部门|单位|乡镇|领域|环节|方面)|' +
  '全[区县市省州旗乡镇村]|我[区县市省州旗乡镇](?!委)|示范区|共同体|老百姓|志愿者|网格员|党支部|积极性|主动性|现代化'
// 少数民族民族政策, 和平社区社区干部 and 工作工作组 are two words; a noun is doubled where no other word can begin with it.
const nouns =
  '群众|干部|党员|品牌|宣讲|活动|创建|机制|示范|文化|产业|经济|会议|教育|项目|治理|生活|村民|居民|意识|精神|环境|企业|政策|矛盾|纠纷|成效|氛围|举措|措施|任务|责任|能力|水平|工作|社会|建设|发展'
const particles =
  '(?<!目|标|有|语中)的的(?!确|士)|们们|着着(?![力重眼手实落想])|(?<!平|总|谦|饱|随|缓|柔|调|温|祥)和和(?![谐睦美平气顺善解])|(?<![参赋给])与与(?!会)|(?<!刚)将将(?![来要军领近])|(?<=[生到成出现立展行施开办定设建制订动升强决加供造取化改订]|[取获赢]得)了了(?![解却断事结然不])|(?<![实存旨需现正潜内所处好重贵意不自外何还都就也是志])在在(?![建校岗职编册线押逃途场座位户野朝读籍修研审案售家])|(?<=^|[，。；：、])各各(?=[乡部单级族县区市州镇村])|(?<![合兼一吞归])并并(?![购列行且])'
// 实事求是是, 但是是 and 是是非非 are no doubles.
const verb = '(?<=[这那它他她们也])是是(?![非否])'
// 全县上下上下一心 and 县委县委办 are two words.
const parties =
  '(?<=全[县市省州区旗乡镇村国党社])上下上下(?=[，。；]|都|高度|认真|共同|积极|深入|迅速|形成|掀起)|(?<=中)全会全会|' +
  '(?<seat>[省市州县区旗]委)\\k<seat>(?!办|组织|宣传|统战|政法|党校|巡|社会|老干|网信|机构|编|农|改革|全委|常委|书记)'
// 满意度满意度: what is measured or felt does not modify itself.
const noun = /^\p{Script=Han}{2}[度率感]$/u
const known = new RegExp(
  `(?:${particles}|${verb}|${parties})|(?<word>${words})\\k<word>(?!域)|(?<noun>${nouns})\\k<noun>(?=[的，。、；：！“”\\d和与都将更]|不断|满意|$)|` +
    `(?<=开展|举办|举行|组织|打造|召开)(?<done>${nouns})\\k<done>(?=活动|会|仪式)|` +
    `(?<!少数|较少|直过|[多各跨])(?<people>民族)\\k<people>(?=团结|进步|事务|地区)`,
  'uy'
)
/** The characters that may not be doubled: those of `particles` and `verb`. */
const single = '的们着和与将了在各并是'
const seat = /^(?:人民|委|政协|法院|检察)/u
const longest = 12

/** Where something is said twice in a row: certain short words, or any four characters and more. */
function* doublesIn(text: string): Generator<{start: number; length: number}> {
  const steps = stepsIn(text)
  for (let start = 0; start < text.length; start++) {
    let length = 0
    for (let step = steps[start]!; step > 0; step = steps[start + length]!) {
      length += step
      if (length > longest || start + 2 * length > text.length) break
      if (!isDoubled(text, start, length)) continue
      yield {start, length}
      start += 2 * length - 1
      break
    }
  }
}

/** Where each unit last stood, counted from the end of all texts before; kept, since it is large. */
let places: Int32Array | undefined
let seen = 0

/** How far it is from each unit of a text to the next that is the same; 0 where that is out of reach. */
function stepsIn(text: string): Uint8Array {
  if (!places || seen > 2 ** 30) [places, seen] = [new Int32Array(0x10000), 1]
  const steps = new Uint8Array(text.length)
  for (let index = text.length - 1; index >= 0; index--) {
    const unit = text.charCodeAt(index)
    const step = places[unit]! - seen - index
    if (step > 0 && step <= longest) steps[index] = step
    places[unit] = seen + index
  }
  seen += text.length
  return steps
}

function isDoubled(text: string, start: number, length: number): boolean {
  const words = text.slice(start, start + length)
  if (!text.startsWith(words, start + length)) return false
  return (
    isKnown(text, start, words) &&
    (length > 3 || !(isRhetoric(text, start, start + 2 * length) || isTried(text, start, start + 2 * length)))
  )
}

function isKnown(text: string, start: number, words: string): boolean {
  // “加油加油加油加油！” is called out.
  if (words.length === 4 && words.slice(0, 2) === words.slice(2)) return false
  if (words.length >= 4) return /^(?![一每几]|人民[法检政])\p{Script=Han}+$/u.test(words)
  if (words.length === 1 && !single.includes(words)) return false
  if (words.length === 3 && noun.test(words)) return true
  // 昭阳区昭阳区; 昭阳区昭阳区委 is another matter.
  if (words.length === 3 && isDivision(words)) return !seat.test(text.slice(start + 6, start + 8))
  known.lastIndex = start
  return known.exec(text)?.[0].length === 2 * words.length
}

// 把环境治理治理, 再完善完善, 坐下来交流交流: done a little, or once more.
const tried =
  /^(?:交流|重视|团结|完善|巩固|提升|加强|凝聚|教育|治理|生活|宣讲|建设|发展|健全|推进|推动|促进|增强|弘扬|拓展|激发|夯实)/u
const wished = /把|再|好好|坐|一起|互相|相互|大家|给|帮|多(?:[和与跟到来去]|$)|^(?:去|到|来)/u
const aimed = /(?:要|来|去|该|得|想)$|[去来到]\p{Script=Han}{1,6}$/u
const complement = /^(?:[的到成为好得至各全]|活动|工作|机制|会)/u

/** Whether a verb is doubled as people double 研究研究: a wish or a place to go stands before it. */
function isTried(text: string, start: number, end: number): boolean {
  const verb = text.slice(start, end)
  const after = text.slice(end, end + 2)
  if (!tried.test(verb) || complement.test(after)) return false
  const before = /[^，。；：！？“]{0,12}$/u.exec(text.slice(Math.max(0, start - 12), start))![0]
  const isLast = after === '' || /^了?[，。；、！？”]/u.test(after)
  const isTalk = verb.startsWith('交流') && /[和跟与同]\p{Script=Han}{1,6}$/u.test(before)
  return wished.test(before) || isTalk || (isLast && aimed.test(before))
}

/** 团结团结再团结, and 创建创建，重在创、贵在建, are said so on purpose. */
function isRhetoric(text: string, start: number, end: number): boolean {
  const isClause =
    (start === 0 || /[，。；：！？、“《]/u.test(text[start - 1]!)) && /[，！？”》]/u.test(text[end] ?? '，')
  const title = text.slice(Math.max(0, start - 20), start)
  return isClause || text.startsWith('再', end) || title.lastIndexOf('《') > title.lastIndexOf('》')
}

// 2300余次（次）: what the bracket adds has been said.
const bracketed = /(?<said>[次场个人名户项篇部册期家])[（(]\k<said>[）)]/gu

/** 重复的字词。 */
export const doubledWords = defineRule({
  id: 'doubled-words',
  title: {zh: '字词重复', en: 'Doubled words'},
  severity: 'error',
  basis: '通用写作规范',
  why: {
    zh: '同一个词连着写了两遍，多是改稿、粘贴的残留，校对时最容易看漏。',
    en: 'A word written twice in a row is a left-over of editing that eyes slide over.'
  },
  how: {zh: '删去一个。', en: 'Delete one of them.'},
  check({texts}, report) {
    for (const text of texts) {
      for (const {start, length} of doublesIn(text.value)) {
        const place = text.place(start, start + 2 * length)
        if (place) report({...place, message: `“${text.value.slice(start, start + length)}”重复。`})
      }
    }
    for (const {words, groups, place} of matchesIn(texts, bracketed, /[（(]/u)) {
      report({...place, message: `“${words}”：括号里的“${groups.said}”与前面重复。`})
    }
  },
  examples: [
    {bad: '扎实⟦推进推进⟧各项⟦的的⟧工作', good: '扎实推进各项工作'},
    {bad: '开展宣讲2300余⟦次（次）⟧', good: '开展宣讲2300余场（次）'},
    {bad: '那⟦是是⟧村里第一所小学，群众⟦获得感获得感⟧不断增强'},
    {
      bad: '⟦全区全区⟧上下齐心，各族⟦群众群众⟧的获得感增强，开展⟦宣讲宣讲⟧活动，⟦昭阳区昭阳区⟧创建有力，⟦在在⟧全县推广'
    },
    {
      good: '少数民族民族政策，和平社区社区干部，龙洞村龙洞村民小组，在在建项目，团结团结再团结，《民族团结团结民族》，实实在在，取得了了不起的成就，创建工作工作方案'
    },
    {bad: '推动⟦民族团结进步民族团结进步⟧创建'},
    {
      bad: '⟦县委县委⟧高度⟦重视重视⟧，全县⟦上下上下⟧高度重视，⟦各部门各部门⟧齐抓共管，⟦荣获荣获⟧“省级卫生县城”称号，学习三中⟦全会全会⟧精神，取得⟦了了⟧成效'
    },
    {
      good: '全县上下上下一心、上下联动，县委县委办联合发文，重视重视再重视，解决重视重视不够的问题，请大家重视重视，县委、县委书记，各部门各单位，取得了了不起的成绩，高度高度概括'
    },
    {
      good: '专业组织组织编写，再审申请人申请人民法院鉴定，高等教育等教育机构，可以以案释法，参与与会，事由由法律规定'
    },
    {
      good: '为了了解情况，的的确确有目的的安排，一件事一件事抓，研究研究再定，和和美美，这是是非题，贵在实事求是是共识，一批又一批'
    }
  ]
})
