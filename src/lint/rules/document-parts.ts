import {matchesIn} from '../matches.ts'
import {type Mistake, reportMistakes} from '../mistakes.ts'
import {closingFaults} from '../parts/closing.ts'
import {titles} from '../parts/titles.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

const papers = '意见|通知|报告|请示|函|办法|决定|通报|方案|纪要|批复|公告|通告'

const isTitle = ({block}: Text): boolean => block === 'title'
const isSignoff = ({block}: Text): boolean => block === 'signoff'
/** Whether a numbered line in it may name an attachment: after 附件：, or where attachments stand. */
const namesAttachments = ({block, value}: Text): boolean => block === 'signoff' || value.includes('附件')

/** What the parts of a document must not look like, one kind a row. */
const mistakes: ReadonlyArray<Mistake> = [
  ...titles,
  {
    pattern: new RegExp(
      `(?:${papers
        .split('|')
        .map(paper => `${paper}的${paper}`)
        .join('|')})(?:的|$)`,
      'gu'
    ),
    anchor: /的/u,
    where: isTitle,
    says: words => `标题里文种重复：“${words.replace(/的$/u, '')}”。`,
    severity: 'hint'
  },
  {
    pattern: /关于(?=[^《》]{1,24}关于)/gu,
    anchor: /关于/u,
    where: isTitle,
    says: () => '标题里的“关于”重复。'
  },
  {
    pattern: /^《[^《》]{4,60}》$/gu,
    anchor: /^《/u,
    where: isTitle,
    says: () => '标题本身不加书名号。',
    severity: 'hint'
  },
  {
    // 关于 says already what it is about.
    pattern: /关于对(?=[^《》]{2,30}的(?:批复|通知|请示|函|复函|报告|意见)$)/gu,
    anchor: /关于对/u,
    where: isTitle,
    says: () => '“关于”和“对”都是介词，只留一个。',
    severity: 'hint'
  },
  {
    pattern: /(?:请示报告|报告请示|请示函|通知函|报告函|意见函)(?=\s*$)/gu,
    anchor: /[示告知见求请][报请函]/u,
    where: isTitle,
    says: words => `“${words}”是两个文种，一份公文只用一个。`,
    basis: '《党政机关公文处理工作条例》第八条'
  },
  {
    pattern: /(?<=关于)(?:上报|报送|呈报|下发|转报)(?=[^《》]{2,30}的(?:报告|请示|通知)$)/gu,
    anchor: /报|下发/u,
    where: isTitle,
    says: words => `文种已说明是上报还是下发，标题里不再写“${words}”。`,
    severity: 'hint'
  },
  {
    pattern: /[。，；](?=\s*$)/gu,
    anchor: /[。，；]\s*$/u,
    where: isTitle,
    says: () => '标题末尾不用标点。'
  },
  {
    // 转发 and 批转 need none, nor have the names of laws and yearly reports one.
    pattern: new RegExp(
      `^[^《》关]{2,20}?(?:政府|委员会|办公[室厅]|[局厅部院]|党委|[县市区州旗]委)(?!批转|转发|公布|令|工作|年度)[^《》]{4,40}的(?:${papers})$`,
      'gu'
    ),
    anchor: /的/u,
    where: isTitle,
    isWrong: ({words}) => !/关于|批转|转发/u.test(words),
    says: () => '公文标题的事由前面用“关于”引出。',
    severity: 'hint'
  },
  {
    pattern: /^附[：:]/gmu,
    anchor: /^附[：:]/mu,
    says: () => '附件说明写成“附件：”。',
    basis: 'GB/T 9704—2012 7.3.4'
  },
  {
    pattern: /^附件\d{1,2}[.．、](?=\p{Script=Han}|《)/gmu,
    anchor: /附件\d/u,
    says: words => `“${words}”：附件说明写成“附件：1.”的样子。`,
    basis: 'GB/T 9704—2012 7.3.4'
  },
  {
    pattern: /(?<=^(?:附件[：:])?\s*\d{1,2}[.．、][^，。；\n]{2,40})[；。，](?=\s*$)/gmu,
    anchor: /\d[.．、]/u,
    where: namesAttachments,
    isWrong: ({text, start}) => isAttachment(text.value, start, text.block),
    says: () => '附件名称后面不加标点。',
    basis: 'GB/T 9704—2012 7.3.4'
  },
  {
    pattern: /(?<=^附件[：:]\s*1[.．、][^。\n]{2,200})[；，、](?=\s*\d{1,2}[.．、](?:\p{Script=Han}|《))/gmu,
    anchor: /附件[：:]\s*1/u,
    says: () => '每个附件另起一行，附件名称后面不加标点。',
    basis: 'GB/T 9704—2012 7.3.4'
  },
  {
    // The standard of 1999 had a line of them in the imprint.
    pattern: /^主\s*题\s*词(?=[：:])/gmu,
    anchor: /词[：:]/u,
    where: text => !isTitle(text),
    says: () => '公文不再标注主题词，请删去这一行。'
  },
  {
    pattern: /(?<=^(?:附件[：:])?\s*\d{1,2}[.．])《[^《》\n]{2,40}》(?=[。；，]?\s*$)/gmu,
    anchor: /[.．]《/u,
    says: () => '附件名称不加书名号。',
    basis: 'GB/T 9704—2012 7.3.4',
    severity: 'hint'
  },
  {
    pattern: /(?<=^抄送[：:][^、\n]{2,40})、/gmu,
    anchor: /抄送/u,
    says: () => '抄送机关之间用逗号，不用顿号。',
    basis: 'GB/T 9704—2012 7.4.2'
  },
  {
    pattern: /^(?:绝密|机密|秘密)\d+[年月](?=\s*$)/gmu,
    anchor: /密\d/u,
    says: words => `“${words}”：密级和保密期限之间用“★”，写成“${words.slice(0, 2)}★${words.slice(2)}”。`,
    basis: 'GB/T 9704—2012 7.2.2'
  },
  {
    pattern: /^此件(?:公开发布|依申请公开|主动公开|不予公开|可公开|删减后公开)(?=\s*$)/gmu,
    anchor: /此件/u,
    says: words => `附注加圆括号，写成“（${words}）”。`,
    basis: 'GB/T 9704—2012 7.3.6'
  },
  {
    pattern: /^\s*(?:19|20)\d\d年(?:\d{1,2}月)?(?=\s*$)/gmu,
    anchor: /\d[年月]\s*$/mu,
    where: isSignoff,
    says: words => `成文日期“${words.trim()}”不全，应写全年、月、日。`,
    basis: 'GB/T 9704—2012 7.3.5'
  },
  {
    pattern: /[〔[【（(][一二][〇零○一二三四五六七八九]{3}[〕\]】）)](?=第?\d+号)/gu,
    anchor: /[〔[【（(][一二]/u,
    says: words => `“${words}”：发文字号的年份用阿拉伯数字。`,
    basis: 'GB/T 9704—2012 7.2.5'
  },
  {
    pattern:
      /(?<=根据|按照|依据|遵照|贯彻|落实)[（(]?\p{Script=Han}{1,6}(?:发|函|字|办)〔\d{4}〕\d+号[）)]?(?=《)/gu,
    anchor: /号[）)]?《/u,
    says: () => '引用公文先写标题，再在括号里写发文字号。',
    basis: '《党政机关公文处理工作条例》'
  },
  {
    pattern: /^[图表]\d{1,2}[：:\s][^。\n]{2,30}。(?=\s*$)/gmu,
    anchor: /^[图表]\d/mu,
    says: () => '图、表的说明末尾不用句号。',
    basis: 'GB/T 15834—2011 附录A'
  },
  {
    pattern: /(?<=(?:会议|大会|全会|会上|通知)(?:指出|强调|要求|认为))，(?=“[^“”]{6,}。”)/gu,
    anchor: /，“/u,
    says: () => '引出所说的话，用冒号。',
    basis: 'GB/T 15834—2011 4.7',
    severity: 'hint'
  },
  {
    pattern:
      /(?<=^(?:各位|尊敬的|同志们|女士们)[^。\n]{0,20}(?:同志们|领导|代表|委员|来宾|朋友们|同志))，(?=\s*$)/gmu,
    anchor: /，\s*$/mu,
    says: () => '称呼后面用冒号。',
    basis: 'GB/T 15834—2011 4.7',
    severity: 'hint'
  },
  {
    pattern: /通过[^，。；]{2,30}，使(?=得?\p{Script=Han})/gu,
    anchor: /，使/u,
    isWrong: ({text, start}) => /^$|[。；\n]$/u.test(text.value.slice(0, start)),
    says: () => '“通过……使……”缺主语，删去“通过”或“使”。',
    basis: '通用写作规范',
    severity: 'hint'
  },
  {
    pattern: /(?:超过|超出|突破|高于)了?\d[\d.]*[万亿]?[\p{Script=Han}%％]{0,3}以上/gu,
    anchor: /以上/u,
    says: words => `“${words}”：“超过”和“以上”只用一个。`,
    basis: '通用写作规范'
  },
  {
    pattern: /约近(?=\d)/gu,
    anchor: /约近/u,
    says: () => '“约”和“近”只用一个。',
    basis: '通用写作规范'
  },
  {
    pattern: /(?<!习近平)(?<=[以在用学习贯彻坚持])新时代中国特色社会主义思想/gu,
    anchor: /新时代中国特色社会主义思想/u,
    says: () => '应写全称“习近平新时代中国特色社会主义思想”。',
    basis: '《中国共产党章程》总纲',
    severity: 'hint'
  },
  {
    pattern: /(?<=首先[，,][^。]{2,40}[；;，])第二(?=[，,])/gu,
    anchor: /首先/u,
    says: () => '“首先”之后用“其次”，“第一”之后用“第二”，不混用。',
    basis: '通用写作规范'
  }
]

/** Whether a numbered line names an attachment: after 附件：, or where attachments stand. */
const isAttachment = (value: string, start: number, block: string): boolean =>
  block === 'signoff' || /附件[：:]/u.test(value.slice(0, start))

/** 随文报送附件3份 */
const counted = /附件(?<count>\d{1,2})[份个](?=[，。；])/gu
const mentioned = /(?<=[见按照])附件\s?(?<number>\d{0,2})(?=[，。；、）])/gu

/** How many attachments a document lists by number, from 1 on without a gap; 0 where it does not. */
function attachmentsIn(texts: ReadonlyArray<Text>): number {
  const first = texts.findIndex(({value}) => /^附件[：:]\s*1[.．、]/u.test(value))
  if (first < 0 || texts.some(({value}) => /^\s*附\s*件\s*\d{1,2}\s*(?:[：:]|$)/mu.test(value))) return 0
  const lines = texts.slice(first).flatMap(({value}) => value.split('\n'))
  let count = 0
  for (const line of lines) {
    if (
      !line
        .replace(/^附件[：:]/u, '')
        .trim()
        .startsWith(`${count + 1}`)
    )
      break
    count++
  }
  return count
}

export const documentParts = defineRule({
  id: 'document-parts',
  title: {zh: '公文各部分写法不对', en: 'Wrong form of a part of the document'},
  severity: 'warning',
  basis: 'GB/T 9704—2012',
  why: {
    zh: '标题、发文字号、附件说明、附注、抄送、成文日期各有格式，写法不合，就会被退回重印。',
    en: 'Title, number, attachments, notes, copies and date of a document each have their form.'
  },
  yields: true,
  how: {zh: '照提示改正。', en: 'Correct it as the message says.'},
  check({texts}, report) {
    reportMistakes(texts, mistakes, report)
    for (const {text, start, end, ...says} of closingFaults(texts)) {
      const place = text.place(start, end)
      if (place) report({...place, ...says})
    }
    const listed = attachmentsIn(texts)
    for (const {words, place, groups} of listed > 0 ? matchesIn(texts, counted, /附件\d/u) : []) {
      const message = `正文写“${words}”，附件说明列了${listed}个。`
      if (Number(groups.count) !== listed)
        report({...place, message, basis: 'GB/T 9704—2012 7.3.4', severity: 'hint'})
    }
    const isListed = texts.some(({value}) => /^\s*附\s*件\s*\d{0,2}\s*(?:[：:]|$)/mu.test(value))
    const count = isListed ? listed : 0
    if (isListed && count === 0) return
    for (const {words, place, groups} of matchesIn(texts, mentioned, /附件/u)) {
      if (isListed && !(Number(groups.number) > count)) continue
      const message = isListed
        ? `正文提到“${words}”，附件说明只列了${count}个附件。`
        : `正文提到“${words}”，后面没有附件说明。`
      const severity = isListed ? 'warning' : 'hint'
      report({...place, message, basis: 'GB/T 9704—2012 7.3.4', severity})
    }
  },
  examples: [
    {bad: '分工见⟦附件2⟧，请抓好落实。'},
    {
      bad: '分工见⟦附件3⟧，时限见附件2，请抓好落实。\n附件：1.任务分工\n2.办理时限',
      says: '正文提到“附件3”，附件说明只列了2个附件。'
    },
    {bad: '平乐县民政局关于敬老院情况的报告\n县人民政府：\n现有床位80张，拟再建30张。⟦妥否，请批示⟧。'},
    {
      bad: '平乐县民政局关于扩建敬老院的请示\n⟦县人民政府、县财政局：⟧\n现有床位80张，拟再建30张。⟦特此报告⟧。',
      says: '文种是“请示”，结尾不写“特此报告”。'
    },
    {good: '平乐县民政局关于扩建敬老院的请示\n县人民政府：\n拟再建床位30张。\n妥否，请批示。'},
    {bad: '现报上⟦附件3份⟧，请审阅。\n附件：1.任务分工\n2.办理时限'},
    {bad: '抄送：县委办公室⟦、⟧县财政局'},
    {bad: '附件：1.申报表⟦；⟧2.佐证材料目录⟦；⟧3.照片', good: '附件：1.申报表\n2.佐证材料目录\n3.照片'},
    {bad: '⟦主题词⟧：卫生 创建 报告'},
    {bad: '⟦机密10年⟧\n⟦此件依申请公开⟧'},
    {bad: '按照⟦云政发〔2023〕8号⟧《工作方案》要求，惠及群众⟦突破500户以上⟧。'},
    {draft: true, bad: '文种: 上报总结\n标题: ⟦关于做好秋季植树工作⟧\n'},
    {draft: true, bad: '文种: 上报总结\n标题: ⟦关于召开植树动员大会通知⟧\n'},
    {draft: true, bad: '文种: 上报总结\n标题: 关于印发《植树方案⟦的通知》⟧\n'},
    {draft: true, good: '文种: 上报总结\n标题: 关于召开植树动员大会的通知\n'},
    {
      bad: '转发《关于做好植树⟦》的通知⟧，印发《⟦关于加强林木管理办法⟧》。\n附件：植树点位表⟦。⟧',
      good: '转发《关于做好植树的通知》，落实《关于加强林木管理的意见》的要求。\n附件：植树点位表'
    },
    {bad: '⟦中国共产党平乐县委⟧讨论通过。', good: '中共平乐县委讨论通过，中国共产党平乐县委员会印发。'},
    {good: '附件：1.任务分工\n分工见附件1。\n（此件公开发布）'}
  ]
})
