import {sentenceBefore} from '../sentence-around.ts'
import type {FoundPlace} from './find.ts'

/** Places that a text names in one breath: 鲁甸县、巧家县和彝良县. */
interface Row {
  readonly places: ReadonlyArray<FoundPlace>
  readonly start: number
  readonly end: number
}

// Words that speak of dealings with others, wherever in the sentence they stand.
const dealings =
  /协作|对口|帮扶|结对|合作|考察|招商|务工|劳务|驻外|签约|签订|签署|前往|来自|毗邻|毗连|接壤|交界|交汇|结合部|相邻|邻近|周边|[邻临][县市区州省]|[省区市州县]外|[跨省][省市县界际]|高铁|高速|铁路|航线|航班|籍|出生|毕业|老家|学习借鉴|值得借鉴|取经|来访|到访|代表团|考察团|参观团|慰问团|友城|友好城市|驰援|灾区|地震|抗震救灾|远销|销往|畅销|卖到|发往|运往|输往|直供|兄弟[县市区州]|劳动力转移|输出|转移就业|任职|调任|划归|划入|析置|改设|撤销|设立县级|红军|长征|解放军|仅次于|在[^，。；]{0,30}(?:党校|干部学院)[^，。；]{0,20}(?:举办|培训|学习|研修)/u

const province =
  '(?:(?:北京|天津|上海|重庆)市?|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省?|内蒙古(?:自治区)?|广西(?:壮族自治区)?|西藏(?:自治区)?|宁夏(?:回族自治区)?|新疆(?:维吾尔自治区|生产建设兵团)?)'
const between = new RegExp(`^(?:[、，]|和|与|及|以及)?(?:${province})?$`, 'u')
const provinceBefore = new RegExp(`${province}$`, 'u')

// 赴西湖区, 距鲁甸县, 与镇雄县: one deals with the place.
const before =
  /(?:赴|去往|远赴|奔赴|抵达|直达|途经|通往|连接|支援|驰援|捐助|援助|距离?|与|同|跟|源自|出自|嫁到|嫁给|迁自|[省市县区州镇村站][至—–－]|引自|引进|引入|引来|远至|北至|南至|东至|西至|北接|南接|东接|西接|东邻|西邻|南邻|北邻|东连|西连|南连|北连|借鉴|对标|学习|赶超|高于|低于|超过|领先|优于|[曾历现时]任|担任过?|出任|考上了?|考入|考取|录取到|吸收|(?<![高平中草还])原|落后于|流经|穿越|家在|家乡在|联合|会同|携手|协同|联手|相比|区别于|邀请|接待|欢迎|感谢)$/u
/** What is done there or from there, by the word before the place: an event, work, school; people and goods that come. */
const doings: Readonly<Record<string, RegExp>> = {
  在: /举行|举办|召开|开幕|闭幕|承办|参赛|[谊请联决]赛|参加|演出|展演|巡演|表演|比赛|打工|打拼|闯荡|谋生|开过?店|经商|做生意|就业|创业|任教|任职|任过|学到|学会|求学|读书|念书|就读|上学|上大学|上班|(?:工作|生活)(?=[，。；了过的\d多期时十]|$)|当兵|服役|参军|挂职|跟岗|培训|参训|(?<!交往)交流(?!交融)|路演|推介|展销|参展|展出|亮相|获奖|上市|销售|定居|安家|落户|住院|就医|治疗|工作站|服务站|联络站|办事处|联络处|专卖|直营|体验店|旗舰店|专柜/u,
  到: /学习|参观|观摩|打工|打拼|闯荡|谋生|巡演|展演|就业|交流|挂职|跟岗|培训|求学|上学|读书|就医|看病|旅游|做生意|经商|销售|推介|演出|比赛|参赛|参展|路演|拜访|走访|对接|洽谈|投资/u,
  从: /引进|引入|引来|返乡|返回|回来|回到|回乡|嫁|赶来|搬|迁|(?<!实际|实情|[省市州县区]情)出发|运来|调来|驱车|坐车|乘车|聘请|请来|购|进货|退役|学成|招[录聘收]|选调|调入|[而前赶]来/u,
  由: /援建|捐建|捐赠|投资|承办|承建|设计|选派|派来|划/u,
  向: /学习|取经|输出|供应|销售|捐|支援|输送/u,
  对: /支援|援助/u,
  比: /[高低多少快慢早晚]/u,
  经: /入|中转|转运|换乘|飞|运|到|至/u,
  于: /举行|举办|召开|毕业|开幕/u
}
// 西湖区援建的, 义乌市客商, 遵义市委党校: they do something for us, or are guests and firms.
const after =
  /^(?:[^，。；、]{0,8}(?:援建|援助|援派|支援|捐赠|捐资|捐款|捐建|派来|派驻我|选派的|选派到|选派来|来我|到我|赴我|对我|向我|来访|考察|代表队|参观|慕名|专程来|远道而来)|[^，。；、]{0,14}(?:公司|集团|企业家|客商|商会|商人|投资商|旅行社|游客|旅客|老板|教师来|专家来|医生来)|(?:人|籍)(?!民|大|社|才|口|均|力|员|武|防|居|文|心|气)|(?:至|—|－|–)\p{Script=Han}|(?:姑娘|小伙|女婿|媳妇|老乡|同胞)|[^，。；、]{0,8}(?:搬迁群众|搬迁户|移民)|的\p{Script=Han}{0,2}(?:大姐|大哥|大爷|大妈|大叔|大娘|师傅|奶奶|爷爷|阿姨)|[^，。；、]{0,4}(?:超市|商超|批发市场)|(?:之间|方向|等(?:地|周边|\d{0,2}个?[县市区州省])|一带|境内|交界|边界)|的(?:红色|革命|长征|历史)故事)/u
const guest = /^(?:医生|医师|教师|老师|专家|志愿者|律师|青年|企业|商户)/u
const firm = /^(?:、\p{Script=Han}[县区])?[^，。；、]{0,14}(?:公司|集团|客商|商会)/u

const stops = '。；！？\\n'
const ends = /^[^。；！？\n]*/u
const reach = 600

/** Whether the sentence says why it speaks of these places: of partners, neighbours, visits, events, goods. */
export function hasReason(text: string, row: Row, isOwn: (name: string) => boolean): boolean {
  const head = sentenceBefore(text, row.start, stops)
  const tail = ends.exec(text.slice(row.end, row.end + reach))![0]
  if (dealings.test(head + text.slice(row.start, row.end) + tail)) return true
  // Named in a row with the region itself, it is one of several.
  if (row.places.some(({name}) => isOwn(name)) || endsInOwn(head, isOwn)) return true
  const isFar = provinceBefore.test(head)
  const near = head.slice(-24).replace(provinceBefore, '')
  if (before.test(near) || after.test(tail) || firm.test(tail) || (isFar && guest.test(tail))) return true
  const how = doings[near.at(-1) ?? '']
  if (!how) return false
  const clause = /^[^，。；]{0,30}/u.exec(tail)![0]
  return how.test(clause)
}

/** The places of a text, those together that stand in one row. */
export function rowsOf(text: string, places: ReadonlyArray<FoundPlace>): Row[] {
  const rows: FoundPlace[][] = []
  for (const place of places) {
    const last = rows.at(-1)?.at(-1)
    if (last && place.start - last.end <= 12 && between.test(text.slice(last.end, place.start)))
      rows.at(-1)!.push(place)
    else rows.push([place])
  }
  return rows.map(row => ({places: row, start: row[0]!.start, end: row.at(-1)!.end}))
}

/** Whether the region itself stands right before: 连接昭阳区、鲁甸县. */
function endsInOwn(head: string, isOwn: (name: string) => boolean): boolean {
  if (!/[县市区州旗盟][、和与及]$/u.test(head)) return false
  const words = head.slice(-9, -1)
  return [...words].some((_, at) => isOwn(words.slice(at)))
}
