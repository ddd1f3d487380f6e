import type {Mistake} from '../mistakes.ts'
import {isUnquoted} from '../mistakes.ts'

/** What one says in two ways at once. */
export const mixedWays: ReadonlyArray<Mistake> = [
  {
    // 随着条件的改善，使: what makes it is hidden behind the preposition.
    pattern:
      /(?<=^|[。；])(?:随着|由于|根据|按照|鉴于)[^，。；：]{4,40}，(?:从而|进而|也|更)?使得?(?=[^用命馆者节领徒团臣])/gu,
    anchor: /，[从进也更]?[而]?使/u,
    says: words => `“${words.slice(0, 2)}……使……”掩去了主语，删去其中一个。`,
    severity: 'hint'
  },
  {
    // 根据统计数据显示: 根据数据 or 数据显示.
    pattern:
      /(?:根据|按照)[^，。；：、“”《》要]{2,24}(?:数据|结果|情况|资料|报告|调查|统计|监测|测算|分析)(?:显示|表明|证明|反映)(?=[，：])/gu,
    anchor: /(?:根据|按照)[^，。]*[显表证反]/u,
    isWrong: isUnquoted,
    says: words => `“${words.slice(0, 2)}……”和“……${words.slice(-2)}”混在一起，只用一种。`,
    severity: 'hint'
  },
  {
    pattern: /(?<!之日)起开始(?=实行|执行|施行|实施|征收|办理|收取|启用)/gu,
    anchor: /起开始/u,
    says: () => '“起”就是开始，删去“开始”。',
    severity: 'hint'
  },
  {
    // 同比去年, 同比上年同期
    pattern: /(?<!环)同比(?:去年|上年|前年|往年)(?:同期)?/gu,
    anchor: /同比/u,
    says: words => `“同比”就是与上年同期相比，删去“${words.slice(2)}”。`,
    severity: 'hint'
  },
  {
    // 四十多岁左右, 历时三天时间
    pattern:
      /历时(?:近|约)?[\d一二两三四五六七八九十半]+个?多?[天月年周小]时?的时间|历时(?:近|约)?[\d一二两三四五六七八九十半]+个?多?(?:天|月|年|周|小时)时间/gu,
    anchor: /历时/u,
    says: () => '“历时”就是经过的时间，删去“时间”。'
  },
  {
    // 40万吨以下以内
    pattern: /以[上下内](?:以[上下内]|之内)/gu,
    anchor: /以[上下内](?:以|之)/u,
    says: words => `“${words}”只用一个。`
  },
  {
    // 切勿不要, 务必不要 is right
    pattern: /(?:切勿|切莫|不得|严禁|禁止|请勿|谨防|以防)(?:不要|不得|不能|不准|不许)(?!不)/gu,
    anchor: /[勿莫得禁止防][不]/u,
    isWrong: ({words}) => words !== '不得不能',
    says: words => `“${words.slice(0, 2)}”已是否定，再加“${words.slice(2)}”意思相反，只留一个。`
  },
  {
    // 询问为什么不来？: a question in a statement is none.
    pattern:
      /(?<![你您谁])(?:询问|不知道|不清楚|不明白|不了解|不晓得|研究一下|了解一下|弄清楚?|搞清楚?|说明了?|讨论了?)(?:[^，。；！？“”：]{0,16})(?:为什么|为何|什么|如何|怎样|怎么|多少|哪[些里个一]|是否|能否|有没有|能不能|是不是|行不行|可不可)[^。；！？“”：]{0,24}？/gu,
    anchor: /？/u,
    isWrong: match => isUnquoted(match) && !/[吗呢吧]？$/u.test(match.words) && !asks(match),
    says: () => '问句放在陈述句里，句末用句号，不用问号。',
    basis: 'GB/T 15834—2011 附录B.2'
  },
  {
    // 方案可行不可行？并报送意见。: no sentence begins with 并.
    pattern: /？(?=并(?:于|在|将|把|及时|按|请|报))/gu,
    anchor: /？并/u,
    isWrong: isUnquoted,
    says: () => '句子还没有完，问句在陈述句里，用逗号，不用问号。',
    basis: 'GB/T 15834—2011 附录B.2'
  },
  {
    // 800至1200多万元: from one number to another, or about a number.
    pattern:
      /(?<![\d.年月])\d[\d.]*[万亿%]?(?:至|到|—|～|~|-)\d[\d.]*(?:多|余)(?=[万亿元人户个名家件亩吨公])/gu,
    anchor: /[\d.][多余]/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：起止的数已是约数，删去“${words.at(-1)}”。`
  },
  {
    // 妥否，请批复。特此报告。
    pattern: /(?<=(?:妥否|当否|可否)，?[^。！？\n]{0,6}请[^。！？\n]{0,6}。\s*)特此(?:报告|通知|通报|汇报)/gu,
    anchor: /[妥当可]否/u,
    says: words => `前面请求批复，是请示，结尾不写“${words}”。`
  },
  {
    // 原因，是因为: why, and why once more.
    pattern: /原因(?:，(?:主要|就|正|也|还)?|(?:主要|就|正|也|还))是(?:因为|由于)/gu,
    anchor: /原因[^。]{0,3}是[因由]/u,
    isWrong: isUnquoted,
    says: words => `“原因”和“${words.slice(-2)}”重复，写成“原因是……”，或者只用“${words.slice(-2)}”。`
  },
  {
    // 是由于预算不细造成的: 是由于, or 是……造成的.
    pattern: /是由于[^，。；：？！]{2,30}(?:造成|导致|引起|所致)的?(?=[，。；])/gu,
    anchor: /是由于/u,
    isWrong: isUnquoted,
    says: words =>
      `“由于”和“${/造成|导致|引起|所致/u.exec(words)![0]}”只用一个：“是由于……”，或者“是……造成的”。`,
    severity: 'hint'
  },
  {
    // 多达3000人之多
    pattern:
      /(?:多达[^，。；：]{1,12}之多|高达[^，。；：]{1,12}之高|重达[^，。；：]{1,12}之重|远达[^，。；：]{1,12}之远)/gu,
    anchor: /达[^，。；：]{1,12}之[多高重远]/u,
    says: words => `“${words.slice(0, 2)}”和“${words.slice(-2)}”重复，删去一个。`
  },
  {
    // 无时无刻 is at no time: with 不 behind it, it is always.
    pattern: /无时无刻(?![^，。；：？！]{0,6}[不没])(?=[^，。；：？！])/gu,
    anchor: /无时无刻/u,
    isWrong: isUnquoted,
    says: () => '“无时无刻”就是“没有哪个时候”，要说“无时无刻不……”；这里用“时时刻刻”。',
    basis: '《现代汉语词典》'
  },
  {
    // 各位领导们
    pattern: /各位(?:尊敬的|亲爱的)?\p{Script=Han}{1,6}们(?=[，、：！])/gu,
    anchor: /各位[^，]{1,9}们/u,
    says: () => '“各位”已是多数，删去“们”。'
  }
]

/** Whether the sentence itself asks. */
function asks({text, start}: {text: {value: string}; start: number}): boolean {
  const before = text.value.slice(Math.max(0, start - 60), start)
  const sentence = before.slice(Math.max(...[...'。；！？\n“'].map(mark => before.lastIndexOf(mark))) + 1)
  return /谁|难道|是否|为什么|怎么|何|哪|[你您]|如果|吗|能不能|会不会|有没有|是不是/u.test(sentence)
}
