import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const between = /(?<=[”》])、(?=[“《])/gu
// 坐不住、等不起 and “看、等、靠”: 等 is a verb unless what is left out follows it.
const some = '(?:[两三四五六七八九十百千]+|几|多|数|\\d+)'
const omitted =
  '民族|少数|部门|单位|方面|地[，。、；：区方]|内容|活动|形式|方式|方法|措施|举措|经济|特色|产业|作物|农[产业村]|领域|行业|环节|' +
  '人员|群众|干部|工作|问题|项目|工程|设施|资源|品牌|荣誉|称号|课程|节[日庆]|制度|机制|政策|文件|法[律规]|平台|载体|渠道|区域|乡[镇村]|' +
  '村[（寨庄]|街道|企业|学校|机关|场所|景[区点]|传统|重点|重要|主题|相关|有关|先进|优秀|服务|职业|技能|民生|各[类种项级族界]|' +
  `一系列|一大?批|一揽子|一[类些]|${some}余?(?:个(?!月|小时)|多?[种类项家条名所处门户]|方面|民族)`
const beforeDeng = new RegExp(
  `(?<=[\\p{Script=Han}\\d）]{2}|[”》])、(?=等(?:[，。；：！？）)”’]|$|${omitted}))`,
  'gu'
)
// 苗族等、共居一地 and 彝族、和苗族: what closes the row has been said.
const afterDeng =
  /(?<=、(?:[\p{Script=Han}]{2,8}|“[^“”]{1,12}”|《[^《》]{1,20}》)等)(?<![平同对不均相高初中上下头特优良甲乙丙劣次何此]等)、(?=[\p{Script=Han}“《])/gu
const beforeAnd =
  /(?<=、\p{Script=Han}{2,8})、(?=和(?![平谐睦美顺气善解静硕县政龙林田布服义])|以及)|(?<=[各](?<each>[乡镇县市区村部局办单]\p{Script=Han}{0,4}))、(?=[和与及]各)|(?<=(?<tail>[族县区市乡镇村州局部委办校院所会率度]))、(?=(?:和(?![平谐睦美顺气善解静硕县政龙林田布])|与(?![会时人众共])|及(?![时格早第]))\p{Script=Han}{1,8}?\k<tail>)/gu
// 三、四个月 is 三四个月; 三、四年级 are two classes.
const about =
  /(?<!^|[第、零〇一二三四五六七八九十百千万\d“])(?:一(?=、[二两])|两(?=、三)|二(?=、三)|三(?=、四)|四(?=、五)|五(?=、六)|六(?=、七)|七(?=、八)|八(?=、九))(?<mark>、)[二两三四五六七八九](?=[十百千万](?!\p{Script=Han}?[班条款])|个(?:月|人|小时|村|乡|家)|天|年(?![级以来度])|[户人名里倍成斤亩](?!大)|分钟|公里|岁)/gu

/** 顿号多余：引号、书名号之间和“等”之前不用顿号。 */
export const enumerationMark = defineRule({
  id: 'enumeration-mark',
  title: {zh: '顿号多余', en: 'Superfluous 、'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.5.3.5',
  why: {
    zh: '并列的引号之间、书名号之间通常不用顿号；“等”前面的各项已经并列完，也不再用顿号。',
    en: 'No 、 stands between adjacent “” or 《》, nor before 等.'
  },
  how: {zh: '删去顿号。引号或书名号之间另有文字（如括注）时，顿号可以保留。', en: 'Delete it.'},
  fixable: true,
  check({texts}, report) {
    for (const {text, start, place} of matchesIn(texts, between, /[”》]、[“《]/u)) {
      if (!isPureRow(text.value, start)) continue
      report({
        ...place,
        message: '相邻的引号或书名号之间通常不用顿号。',
        severity: 'hint',
        fix: replacing(place, '')
      })
    }
    for (const {place} of matchesIn(texts, beforeDeng, /、等/u)) {
      report({...place, message: '“等”的前面不用顿号。', basis: '通用写作规范', fix: replacing(place, '')})
    }
    for (const {place} of matchesIn(texts, afterDeng, /等、/u)) {
      report({...place, message: '“等”已经收住前面的各项，后面不用顿号。', basis: '通用写作规范'})
    }
    for (const {text, start, place} of matchesIn(texts, beforeAnd, /、[和与及]/u)) {
      const word = text.value[start + 1]
      report({
        ...place,
        message: `“${word}”的前面不用顿号。`,
        basis: '通用写作规范',
        fix: replacing(place, '')
      })
    }
    for (const {text, start, words} of matchesIn(texts, about, /[一两二三四五六七八]、/u)) {
      const place = text.place(start + 1, start + 2)
      if (!place) continue
      const message = `“${words}”表示概数，中间不用顿号，写成“${words.replace('、', '')}”。`
      report({...place, message, basis: 'GB/T 15834—2011 4.5', fix: replacing(place, '')})
    }
  },
  examples: [
    {bad: '弘扬“三牛精神”⟦、⟧“钉钉子精神”', good: '弘扬“三牛精神”“钉钉子精神”'},
    {bad: '印发《办法》⟦、⟧《细则》', good: '印发《办法》《细则》'},
    {bad: '彝族、苗族、白族⟦、⟧等民族', good: '彝族、苗族、白族等民族'},
    {
      bad: '有汉族、彝族⟦、⟧和苗族，工期三⟦、⟧四个月，惠及五⟦、⟧六百户，去了两⟦、⟧三天',
      good: '有汉族、彝族和苗族，工期三四个月，惠及五六百户，去了两三天'
    },
    {bad: '有汉族、彝族、苗族等⟦、⟧共居一地'},
    {
      good: '坐不住、等不起、慢不得，克服“靠、等、要”思想，不能看、等、拖，李明、和志强，一、二年级，三、四季度'
    },
    {
      good: '《民法典》、《信访工作条例》（2022年修订）、《宗教事务条例》，“五四”青年节、“七一”、“八一”建军节'
    },
    {good: '《办法》（试行）、《细则》，“五进”活动、“三月街”，职务、等级，合格、等待'}
  ]
})

const item = '(?:“[^“”]*”|《[^《》]*》)'
const rowBefore = new RegExp(`(?:${item}、?)*$`, 'u')
const rowAfter = new RegExp(`^(?:${item}、?)*`, 'u')

/**
 * Whether the 、 stands in a row of quoted items alone, all in one kind of marks. Where something else is a member
 * (“五四”青年节, 《办法》（试行）, 网络诈骗), the 、 divides the row as usual (GB/T 15834—2011 4.5.3.5).
 */
function isPureRow(text: string, index: number): boolean {
  const from = Math.max(0, index - reach)
  const before = rowBefore.exec(text.slice(from, index))![0]
  const after = rowAfter.exec(text.slice(index + 1, index + reach))![0]
  const start = index - before.length
  const next = text.slice(index + 1 + after.length, index + 13 + after.length)
  const isOneKind = !(/[“”]/u.test(before[0]! + after[0]!) && /[《》]/u.test(before[0]! + after[0]!))
  return (
    isOneKind &&
    !after.endsWith('、') &&
    text[start - 1] !== '、' &&
    !/^(?:\p{Script=Han}{0,10}、|[（(])/u.test(next)
  )
}

/** How far a row is followed to either side. */
const reach = 160
