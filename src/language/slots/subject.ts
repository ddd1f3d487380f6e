/** What sort of thing is to be filled in. */
export type SlotKind = 'name' | 'number' | 'date' | 'text' | 'slogan'

export interface SlotClass {
  readonly kind: SlotKind
  /** What is to be filled in, e.g. `县名`, `个数`, `百分比`, `年份`. */
  readonly subject: string
  /** Whether the words around it say so; otherwise it is the likeliest guess. */
  readonly isCertain: boolean
}

/** The signs that stand for something, as a regular expression's class. */
export const signs = '*＊×✕XxＸｘ_＿○〇◯□△'

const mark = `[${signs}]+`
const range = '\\s*(?:[—–~～至到-]|——)\\s*'

// Words of measure, with the words they begin that are no measure (`*人民政府` is a name, `*部门` too).
const measures =
  '平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|人次|户次|场次|篇次|周岁|小时|分钟|个|名(?!师|校|村|镇)|' +
  '人(?!民|大|武|社|物|才)|户(?!外|籍)|家(?!园|庭|乡|长|属|风)|项(?!目)|次(?!序)|场(?!所|镇|馆)|篇|部(?!门|队|委|长)|册|份|' +
  '组(?!织|长|建)|支(?!部|队|书)|条(?!例|件)|座|所(?!在|属|有)|处(?!长|级)|件|起|期(?!间)|批|亩|米|吨|元|岁|种(?!植|业|子)|类(?!型)|' +
  '间|套|辆|台(?!账|办)|张|幅|对(?!口|接)|届|倍|天(?!然)|位(?!于)|堂|例|枚|块|眼|口(?!岸)|头|只|株|棵|笔|轮|栋|幢|盏'
const amount = new RegExp(
  `^(?:${range}${mark})?(?:余|多)?(?:[十百千万亿]+(?:余|多)?)?(?<measure>${measures})|^(?:余|多)?[万亿](?!事|象|寿|里)|^余`,
  'u'
)

const subjects: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:人|名|位|人次)$/u, '人数'],
  [/^(?:户|户次)$/u, '户数'],
  [/^元$/u, '金额'],
  [/^(?:周岁|岁)$/u, '年龄'],
  [/^(?:平方|亩|公顷)/u, '面积'],
  [/^(?:公里|千米|米)$/u, '长度'],
  [/^(?:次|场|场次|届|轮)$/u, '次数'],
  [/^(?:吨|公斤|千克|立方米)$/u, '数量'],
  [/^(?:小时|分钟|天)$/u, '时长']
]

const year = new RegExp(`^(?:${range}(?:${mark}|(?:19|20)\\d\\d)(?!\\d))?年(?!级|龄|轻|均|货|会)`, 'u')
const span = /(?:近|连续|历时|为期|满|过去|未来|前|后|长达|第)$/u

// Divisions, with the words they begin that name no place (`*市场`, `*乡村`).
const divisions: ReadonlyArray<readonly [RegExp, string]> = [
  [/^县(?!域|级)/u, '县名'],
  [/^市(?!场|民|级|政(?!府|协))/u, '市名'],
  [/^区(?!域|间|位|级)/u, '区名'],
  [/^(?:州|盟)(?!级)/u, '州名'],
  [/^旗(?!帜|下|舰|级)/u, '旗名'],
  [/^省(?!级)/u, '省名'],
  [/^镇(?!级)/u, '镇名'],
  [/^乡(?!村|镇|土|愁|级|风|情)/u, '乡名'],
  [/^村(?!民|庄|级|规|容)/u, '村名'],
  [/^(?:街道|办事处)/u, '街道名'],
  [/^社区/u, '社区名'],
  [/^(?:嘎查|苏木)/u, '地名'],
  [/^\p{Script=Han}{0,4}(?:自治[县州旗区]|民族乡)/u, '地名']
]

const names: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:日报|晚报|时报|都市报|卫视|电视台|广播电|新闻网|新闻社|融媒)/u, '媒体名'],
  [/^\p{Script=Han}{0,6}?(?:小学|中学|完小|学校|幼儿园|大学|学院)/u, '学校名'],
  [/^故居/u, '姓名'],
  [/^\p{Script=Han}{0,6}?(?:遗址|小镇|古镇|景区|公园|广场|陈列馆|纪念馆|博物馆|文化馆|水库|口岸)/u, '地名'],
  [
    /^\p{Script=Han}{0,9}?(?:合作社|公司|集团|基地|宣讲团|医院|协会|商会|中心|委员会|[^结布格]局|办公室|工作室|支部|党校|车间|服务站)/u,
    '单位名'
  ],
  [/^(?:创建|各族|各界)/u, '地区名'],
  [/^精神/u, '地名'],
  [/^(?:同志|先生|女士|老师|同学|任组长|任主任)/u, '姓名']
]

const title =
  /(?:书记|主任|[县市区镇乡村州省局校院处科组队厂社]长|主席|经理|委员|代表|干部|同志|模范|能手|大户|汉子|带头人|传承人|教师|医生|民警|网格员|记者|通讯员|作者)$/u
const clauseEnd = /^(?:[、，。；：！？,;.!?）)”》]|等|被|说|介绍|表示|和|与|及|$)/u
/** What people do whose title and name stand before it. */
const deed = /^(?:带领|带头|组织|动员|主持|走访|向|在|正|每天|经常|告诉|笑|感慨|坦言|深有|自豪|激动|高兴)/u
// *、*、*等特色产业: what the last word says they are.
const listed = new RegExp(
  `^(?:、${mark})*等(?:特色|优势|主导|新兴|传统|重点|知名|农特|少数|\\d+个|[一二三四五六七八九十]+个){0,2}(?<thing>产业|产品|作物|农作物|水果|项目|企业|民族|品牌|活动|节日|景点|学校|部门|单位)`,
  'u'
)
const named = new RegExp(`${mark}(?:\\p{Script=Han}{1,2}[族州县])?\\p{Script=Han}{1,4}$`, 'u')
const nickname = new RegExp(`^\\p{Script=Han}{1,4}${mark}(?:[、，。]|等)`, 'u')
const counted = /(?:达到?|约|超过?|突破|不低于|不少于|共计|合计|累计|增长|下降|提高|减少)$/u

const certain = (kind: SlotKind, subject: string): SlotClass => ({kind, subject, isCertain: true})

/** Tell what a placeholder stands for from the words before and after it. */
export function classifySlot(sign: string, before: string, after: string): SlotClass {
  return (
    sloganOf(before, after) ??
    quantityOf(before, after) ??
    nameOf(sign, before, after) ??
    guess(before, after)
  )
}

// “*+N进”, “*户*户联防”: the number belongs to a coined phrase in quotes.
function sloganOf(before: string, after: string): SlotClass | undefined {
  if (/^\s*[+＋]/u.test(after) || /[+＋]\s*$/u.test(before)) return certain('slogan', '提法中的数')
  const opening = /[“"「](?<inside>[^“”"，。；、]{0,8})$/u.exec(before)
  const closing = /^(?<inside>[^“”"，。；、%％]{1,9})[”"」]/u.exec(after)
  if (!opening || !closing) return undefined
  const inside = opening.groups!.inside + closing.groups!.inside!
  return opening.groups!.inside === '' || new RegExp(mark, 'u').test(opening.groups!.inside!)
    ? amount.test(after) && inside.length <= 10
      ? certain('slogan', '提法中的数')
      : undefined
    : undefined
}

function quantityOf(before: string, after: string): SlotClass | undefined {
  if (year.test(after)) return span.test(before) ? certain('number', '年数') : certain('date', '年份')
  if (/^月(?!台|饼|嫂)/u.test(after)) return certain('date', '月份')
  if (/^日(?!报|常|益|均|用|记|照)/u.test(after)) return certain('date', '日期')
  if (/^号/u.test(after) && /[第〕\]）]$/u.test(before)) return certain('number', '编号')
  if (/^季度/u.test(after)) return certain('date', '季度')
  if (new RegExp(`^(?:${range}${mark})?(?:余|多)?[%％]`, 'u').test(after)) return certain('number', '百分比')
  if (/^个百分点/u.test(after)) return certain('number', '百分点')
  if (/第$/u.test(before) && /^[位名]/u.test(after)) return certain('number', '名次')
  const found = amount.exec(after)
  if (found) {
    const measure = found.groups?.measure
    const subject = measure === undefined ? '数字' : subjects.find(([pattern]) => pattern.test(measure))?.[1]
    return certain('number', subject ?? '个数')
  }
  if (/[辖管]$/u.test(before) && /^[县市区镇乡村旗]/u.test(after)) return certain('number', '个数')
  return undefined
}

function nameOf(sign: string, before: string, after: string): SlotClass | undefined {
  if (after.startsWith('族')) {
    return certain('name', sign.length > 1 && sign[0] !== 'X' ? '地名和民族名' : '民族名')
  }
  if (
    (title.test(before) && clauseEnd.test(after)) ||
    (named.test(before) && /^(?:[、，。]|等)/u.test(after))
  )
    return certain('name', '姓名')
  if (title.test(before) && deed.test(after)) return certain('name', '姓名')
  const thing = listed.exec(after)?.groups?.thing
  if (thing) return certain('name', `${thing}名`)
  const found = [...divisions, ...names].find(([pattern]) => pattern.test(after))
  if (found) return certain('name', found[1])
  return nickname.test(after) ? certain('name', '称呼') : undefined
}

function guess(before: string, after: string): SlotClass {
  if (counted.test(before) && clauseEnd.test(after))
    return {kind: 'number', subject: '数字', isCertain: false}
  if (/^\p{Script=Han}/u.test(after)) return {kind: 'name', subject: '名称', isCertain: false}
  return {kind: 'text', subject: '内容', isCertain: false}
}
