import {isUnquoted, type Mistake} from '../mistakes.ts'
import type {Text} from '../text.ts'

const papers = '意见|通知|报告|请示|函|办法|决定|通报|方案|纪要|批复|公告|通告|决议|规定|细则|条例'
const matters =
  '做好|加强|开展|进一步|推进|召开|举办|印发|转发|组织|成立|申请|调整|切实|落实|规范|建立|实施|认真|贯彻|深入|全面|加快|解决|报送|表彰|下达|批转|同意|支持|扩建|修建'

const isTitle = ({block}: Text): boolean => block === 'title'

/** What a title of a document must not look like, and how titles are cited. */
export const titles: ReadonlyArray<Mistake> = [
  {
    // 关于做好森林防火工作: what kind of document is it?
    pattern: new RegExp(
      `^[^《》，。：；“”]{0,24}关于(?:${matters})[^，。：；？！“”]{2,40}(?:工作|管理|建设|活动|会议|事宜|整治|安全|资金|项目|任务|培训)$`,
      'gu'
    ),
    anchor: /关于/u,
    where: isTitle,
    says: () => '标题里没有文种：末尾写明是通知、报告、请示还是别的。',
    basis: '《党政机关公文处理工作条例》第九条'
  },
  {
    // 关于召开动员大会通知
    pattern: new RegExp(
      `(?<=^[^《》，。：；的]{0,24})关于(?:${matters}|[^《》，。：；的]{1,4}[做好])[^《》，。：；的]{2,40}(?:${papers})$`,
      'gu'
    ),
    anchor: /关于/u,
    where: isTitle,
    says: words => `文种前面缺“的”：写成“……的${kindOf(words)}”。`,
    basis: '通用写作规范'
  },
  {
    // 印发《关于加强物业管理办法》
    pattern: new RegExp(`(?<=《)关于[^《》，。：；的]{4,40}(?:${papers})(?=》)`, 'gu'),
    anchor: /《关于/u,
    says: words => `文种前面缺“的”：写成“……的${kindOf(words)}”。`,
    basis: '通用写作规范',
    severity: 'hint'
  },
  {
    // 《关于开展城市更新行动》的通知
    pattern:
      /(?<=《关于[^《》]{4,40}(?<!意见|通知|报告|请示|函|办法|决定|通报|方案|纪要|批复|公告|通告|决议|规定|细则|条例|要点|计划|规划|措施|试行|标准|制度|清单|决策|建议|提案|议案|说明|协定|公约|宣言|声明|倡议|框架|协议|备忘录|公报|规则|解释|指引|指南|准则|讲话|办法）|试行）|暂行）))》的(?:通知|意见|决定|通报|批复|函|报告|请示|公告|通告)(?!精神)/gu,
    anchor: /》的/u,
    says: words => `文种是标题的一部分，写在书名号里面：“……${words.slice(1)}》”。`,
    basis: 'GB/T 15834—2011 4.15'
  },
  {
    // 关于印发《……方案的通知》
    pattern: /(?<=关于(?:印发|转发|发布|批转)《[^《》]{4,60})的通知》(?=\s*$)/gu,
    anchor: /的通知》/u,
    where: isTitle,
    isWrong: ({text}) => !/》[^《》]*《|《[^《》]*关于[^《》]*的通知》/u.test(text.value),
    says: () => '后书名号位置不对：写成“……》的通知”。',
    basis: 'GB/T 15834—2011 4.15'
  },
  {
    // 的通知的通知
    pattern: /的(?<kind>通知|意见|报告|请示|函|决定)(?:的\k<kind>)+(?=[\s。》]*$|[，。；])/gu,
    anchor: /的(?:通知|意见|报告|请示|函|决定)的/u,
    says: words => `文种叠用：“${words}”只留一个“${words.slice(0, words.indexOf('的', 1))}”。`,
    basis: '通用写作规范',
    severity: 'hint'
  },
  {
    // 中国共产党临溪县委
    pattern:
      /中国共产党[^，。；：、“”《》中的]{1,8}[省市县区州旗盟]委(?!员|办|书记|常委|宣传|组织|党校|统战|政法)/gu,
    anchor: /中国共产党[^，。]*委/u,
    isWrong: isUnquoted,
    says: words =>
      `机关名称用全称或规范化简称：写成“${words}员会”或“中共${words.slice('中国共产党'.length)}”。`,
    basis: '《党政机关公文处理工作条例》第九条'
  },
  {
    // 附件：任务清单。
    pattern: /(?<=^附件[：:]\s*(?!\d)[^，。；：\n]{2,40})[。；，](?=\s*$)/gmu,
    anchor: /附件[：:]/u,
    says: () => '附件名称后面不加标点。',
    basis: 'GB/T 9704—2012 7.3.4'
  }
]

const kindOf = (words: string): string => new RegExp(`(?:${papers})$`, 'u').exec(words)![0]
