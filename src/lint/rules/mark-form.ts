import type {Match} from '../matches.ts'
import {type Mistake, reportMistakes} from '../mistakes.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'
import {tornHead} from '../torn-head.ts'

const unquoted = ({text, start}: Match): boolean => !isQuoted(text.value, start)
const han = '\\p{Script=Han}'

/** Whether double quotes are open at a place. */
function isInDoubleQuotes(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at)
}

/** Marks as nobody should write them, one kind a row. */
const mistakes: ReadonlyArray<Mistake> = [
  {
    // One sentence has one colon that leads on.
    pattern:
      /(?<=(?:指出|强调|要求|提出|表示|认为|明确)：[^。！？；：“”]{2,40}(?:[一二三四五六七八九十两几]点|[个大]方面|[一二三四五六七八九十两几]项|如下))：/gu,
    anchor: /：/u,
    says: () => '一个句子里一般不套用两个冒号，前一个可改为逗号。',
    basis: 'GB/T 15834—2011 4.7.3.3',
    severity: 'hint'
  },
  {
    // 不知道他们什么时候来 asks nothing.
    pattern:
      /(?<=(?:不知道?|不清楚|不明白|不了解|无论|不论|不管|弄清|摸清|研究)[^，。；：？！“”]{0,12}(?:什么|谁|哪|怎|多少|是否|如何)[^，。；：？！“”]{0,12})？(?!”)/gu,
    anchor: /？/u,
    says: () => '这里并不发问，不用问号。',
    basis: 'GB/T 15834—2011 4.2',
    severity: 'hint'
  },
  {
    // 一．is a number of a chapter.
    pattern: /(?<=[^\n]{5})(?<=\p{Script=Han})．(?=\p{Script=Han}{2})/gu,
    anchor: /．/u,
    says: () => '句号写成“。”，不用“．”。',
    basis: 'GB/T 15834—2011 4.1',
    severity: 'hint'
  },
  {
    pattern: /(?<=\p{Script=Han})(?:[？?]{2,3}|[！!]{2,3})(?![？?！!])/gu,
    anchor: /[？?]{2}|[！!]{2}/u,
    says: words => `“${words}”：没有特别强烈的语气，问号、叹号不叠用。`,
    basis: 'GB/T 15834—2011 4.2、4.3',
    severity: 'hint'
  },
  {
    pattern: /(?<=\p{Script=Han})——[，。、；：]|[，、；]——(?=\p{Script=Han})/gu,
    anchor: /——[，。、；：]|[，、；]——/u,
    says: words => `“${words}”：破折号已经表示停顿，不再加“${words.replace('——', '')}”。`,
    basis: 'GB/T 15834—2011 4.10',
    severity: 'hint'
  },
  {
    pattern: /‘[^‘’“”]{2,16}’/gu,
    anchor: /‘/u,
    isWrong: ({text, start, words}) =>
      new RegExp(`^${han}+$`, 'u').test(words.slice(1, -1)) && !isInDoubleQuotes(text.value, start),
    says: words => `“${words}”：先用双引号“”，双引号里面才用单引号。`,
    basis: 'GB/T 15834—2011 4.8.3.4',
    severity: 'hint'
  },
  {
    pattern:
      /(?<=(?:说|道|表示|强调|指出|写道|回答)：“[^“”，。！？]{2,20}(?:，[^“”，。！？]{2,20}){0,3})”。(?=\s*$)/gu,
    anchor: /：“[^“”]*”。\s*$/u,
    says: () => '整句引用的话，句号放在引号里面：“……。”。',
    basis: 'GB/T 15834—2011 附录B.2',
    severity: 'hint'
  },
  {
    // Prizes, courses, licences and events are no works.
    pattern:
      /《[^《》]{2,20}(?:培训班|研讨会|座谈会|大赛|比赛|晚会|文明村镇|示范县|示范区|先进集体|先进个人|劳动模范)》|《[^《》]{2,20}》(?=(?:荣誉)?称号|奖项|大赛|培训班|奖(?:[，。、]|$))/gu,
    anchor: /《/u,
    says: words => `“${words}”：奖项、课程、证照、活动不是作品，不用书名号，可用引号。`,
    basis: 'GB/T 15834—2011 附录A.13',
    severity: 'hint'
  },
  {
    pattern: new RegExp(
      `(?<=(?:^|[，。；：、至从由经到])${han}{2,3})[-－](?=${han}{2,3}(?:线|高速|铁路|公路|航线|航班|段|列车|客运)(?!上))`,
      'gu'
    ),
    anchor: /[-－]/u,
    isWrong: unquoted,
    says: words => `“${words}”：起止的地名之间用一字线“—”。`,
    basis: 'GB/T 15834—2011 4.13.3.2',
    severity: 'hint'
  },
  {
    // 有苗族，彝族，回族，白族等: names of one sort, one after the other.
    pattern: new RegExp(
      `(?<=[有含括为是])${han}{1,4}(?<sort>[族县区乡镇村])(?:，${han}{1,4}\\k<sort>){2,}(?=等|[^，]{0,4}共)`,
      'gu'
    ),
    anchor: /，[^，。]{1,5}[族县区乡镇村]/u,
    says: () => '并列的名称之间用顿号。',
    basis: 'GB/T 15834—2011 4.5',
    severity: 'hint'
  },
  {
    pattern: /[「」『』]/gu,
    anchor: /[「」『』]/u,
    severity: 'hint',
    says: words => `“${words}”：横排文字的引号用“”和‘’。`,
    basis: 'GB/T 15834—2011 4.8'
  },
  {
    pattern: /(?<=[\p{Script=Han}])【(?=[\p{Script=Han}A-Za-z0-9]{1,12}】[\p{Script=Han}])/gu,
    anchor: /【/u,
    isWrong: ({text, start}) => !/^【(?:待|此处|请|填|略)/u.test(text.value.slice(start, start + 4)),
    severity: 'hint',
    says: () => '句子里的名称用引号“”，不用“【】”。',
    basis: 'GB/T 15834—2011 4.8'
  },
  {
    pattern: new RegExp(
      `(?<=${han}{2})[●•‧・.．](?=${han}{1,8}(?:同志|先生|女士|等|说|[、，。]|${han}{2}))`,
      'gu'
    ),
    anchor: /[●•‧・．]|\.[^\d\s]/,
    isWrong: ({text, start, words}) =>
      unquoted({text, start} as Match) &&
      (!/[.．]/.test(words) ||
        /[阿艾买古努热帕迪玛尼娜扎卡巴木拉西丁力克汗江提尔]$/u.test(text.value.slice(0, start))),
    says: words => `“${words}”：人名中间用间隔号“·”。`,
    basis: 'GB/T 15834—2011 4.14',
    severity: 'hint'
  },
  {
    pattern: new RegExp(`(?<=${han}{4})(?:-|─{1,3}|━{1,3}|ー{1,2}|―{1,2})(?=${han}{4})`, 'gu'),
    anchor: /[-─━ー―]/u,
    isWrong: match =>
      unquoted(match) &&
      /[。；！]$/u.test(match.text.value.trimEnd()) &&
      !/^[-]?[\p{Script=Han}]{1,6}(?:线|高速|铁路|公路|航线|段|一带)/u.test(
        match.text.value.slice(match.start, match.end + 9)
      ),
    severity: 'hint',
    says: words => `“${words}”：引出说明的破折号写成“——”。`,
    basis: 'GB/T 15834—2011 4.10'
  },
  {
    pattern: /(?<!…)…(?:…{2}|…{4,})(?!…)/gu,
    anchor: /…/u,
    says: () => '省略号占两个字，是六个点“……”。',
    basis: 'GB/T 15834—2011 4.11',
    severity: 'hint'
  },
  {
    pattern: /！{4,}|[？?]{4,}|!{4,}/gu,
    anchor: /[！？?!]{4}/u,
    isWrong: ({text, start, words}) =>
      /\p{Script=Han}/u.test(text.value.slice(Math.max(0, start - 1), start)) &&
      (/！|!/.test(words) || /(?:吗|呢|么|吧|啊|样|谁|何|几)$/u.test(text.value.slice(0, start))),
    says: words => `“${words.slice(0, 4)}”：叹号、问号最多叠用三个。`,
    basis: 'GB/T 15834—2011 4.2、4.3',
    severity: 'hint'
  },
  {
    pattern: /。(?:[.．](?![.．\d])|！|？)/gu,
    anchor: /。[.．！？]/u,
    says: words => `“${words}”：一处停顿只用一个标点。`,
    severity: 'error'
  },
  {
    pattern: /[？！]”。/gu,
    anchor: /[？！]”。/u,
    severity: 'hint',
    says: words => `“${words}”：引文末尾已有问号、叹号，后面一般不再用句号。`,
    basis: 'GB/T 15834—2011'
  },
  {
    pattern: /[、，；]”(?=[“，。、；\p{Script=Han}])/gu,
    anchor: /[、，；]”/u,
    isWrong: ({words}) => words.startsWith('、'),
    says: () => '顿号写在引号外面。',
    basis: 'GB/T 15834—2011 4.5'
  },
  {
    pattern: /(?<=[》”](?:和|与|及)《[^《》]{1,20}》|》和《[^《》]{1,20}》)、(?=《)/gu,
    anchor: /》、《/u,
    severity: 'hint',
    says: () => '“和”用在最后一项之前。',
    basis: '通用写作规范'
  },
  {
    pattern: /《[^《》]{0,20}《[^《》]{1,40}》/gu,
    anchor: /《[^《》]*《/,
    says: () => '书名号里面再用书名号，里层用“〈〉”。',
    basis: 'GB/T 15834—2011 4.15'
  },
  {
    pattern: new RegExp(`<(?=${han}{2,30}>)|＜(?=${han}{2,30}＞)`, 'gu'),
    anchor: /[<＜]/u,
    isWrong: ({text, end}) =>
      !/^(?:填|此处|请|待|[省市县区乡镇村]名|单位|姓名|日期|时间)/u.test(text.value.slice(end)),
    says: words => `“${words}”是小于号，书名用“《》”，里层用“〈〉”。`,
    basis: 'GB/T 15834—2011 4.15'
  },
  {
    pattern: new RegExp(`(?<=（[^（）。]{2,30})。(?=）${han})`, 'gu'),
    anchor: /。）/u,
    says: () => '句内括号的末尾不用句号。',
    basis: 'GB/T 15834—2011 4.9'
  },
  {
    pattern: /（(?:[^（）\n]{0,60}（[^（）\n]{0,40}）){1,4}[^（）\n]{0,40}）/gu,
    anchor: /（[^）]*（/u,
    severity: 'hint',
    says: () => '同一种括号不套用，里层换用“〔〕”或“［］”。',
    basis: 'GB/T 15834—2011 4.9',
    // The brackets in a title belong to it.
    isWrong: ({text, start, end, words}) =>
      words
        .slice(1)
        .replace(/《[^《》]*》/gu, '')
        .includes('（') &&
      !/[乡镇县市区街道村社]/u.test(text.value.slice(start, start + 3)) &&
      end - start > 12
  },
  {
    pattern: /(?<=(?:^|[，。；：\n])[一二三四五六七八九十])是、/gu,
    anchor: /是、/u,
    says: () => '“一是”后面不用顿号。',
    basis: '通用写作规范'
  },
  {
    pattern: /^(?:\d{1,2}。|[一二三四五六七八九十]{1,2}，|[⑴-⒇])(?=[\p{Script=Han}])/gmu,
    anchor: /\d。|[一二三四五六七八九十]，|[⑴-⒇]/u,
    isWrong: ({words, text, end}) =>
      !words.endsWith('，') || /^[加强强推坚完健严深落压抓聚突做提建持着立切]/u.test(text.value.slice(end)),
    says: words => `“${words}”：序号写成“一、”“（一）”“1.”“（1）”的样子。`,
    basis: 'GB/T 9704—2012 7.3.3',
    severity: 'hint'
  },
  {
    pattern: /(?<=送去|送上|购置|采购|发放|配备|配发|安装|慰问|赠送|提供)、(?=\p{Script=Han}{2})/gu,
    anchor: /[去上置购放备发装问送供]、/u,
    isWrong: ({text, start}) =>
      !/[、]/u.test(text.value.slice(Math.max(0, start - 6), start)) &&
      /^、\p{Script=Han}{2,6}(?:、|等)/u.test(text.value.slice(start)) &&
      /[了去上]$/u.test(text.value.slice(0, start)),
    says: () => '顿号前面缺了一项。',
    severity: 'error'
  },
  {
    pattern:
      /(?<=[稳促调惠防保扩补优降减增抓治强兴])(?<thing>\p{Script=Han}{1,3})，(?=[稳促调惠防保扩补优降减增][\p{Script=Han}]{1,3}、[稳促调惠防保扩补优降减增])/gu,
    anchor: /，[^，。、]{2,8}、/,
    isWrong: ({text, start}) =>
      /(?:做好|抓好|统筹|坚持|推进|落实|围绕|聚焦)[稳促调惠防保扩补优降减增抓治强兴]$/u.test(
        text.value.slice(0, start)
      ),
    severity: 'hint',
    says: () => '同一层的并列词语之间都用顿号。',
    basis: 'GB/T 15834—2011 4.5'
  },
  {
    pattern:
      /(?<=[三四五六七八两二][大个项条](?:部分|方面|内容|任务|阶段|步骤|环节))第一(?:部分|方面|项|步|阶段|是)/gu,
    anchor: /第一/u,
    says: words => `“${words}”前面缺冒号。`,
    severity: 'hint'
  }
]

/** What announces a list, and what the first line of one begins with; chapters that follow 现将情况报告如下。 are more than that. */
const announces = /(?:如下|下列[^，。；]{2,10})。\s*$/u
const listed = /^\s*(?:1[.．、]|（1）|一是|①)/u

const ends = /[。！？；：”’）》…—]$/u
/** Whose the picture or the text is, behind a stop or a blank: no sentence. */
const credit = /[。\s\u3000][^。]{0,20}(?:摄|摄影|摄影报道|供图|提供|报道|图|整理)$/u

/** Who was at a meeting, or who gets a document: a row of names, and no sentence. */
const names = /^(?:出席|请假|列席|缺席|主持|记录|参会|参加|主送|抄送|分送|报送)[\p{Script=Han}]{0,4}[：:]/u

const endsInComma = (value: string): boolean => value.endsWith('，') || value.endsWith('、')

/** Whether a paragraph of sentences ends as none does. */
const endsOpen = (value: string): boolean =>
  /\p{Script=Han}/u.test(value.at(-1) ?? '') &&
  !credit.test(value.slice(-30)) &&
  !names.test(value) &&
  isSentence(value)

export const markForm = defineRule({
  id: 'mark-form',
  title: {zh: '标点写法不对', en: 'Wrong form of mark'},
  severity: 'warning',
  basis: 'GB/T 15834—2011',
  why: {
    zh: '引号、书名号、间隔号、省略号、破折号各有写法；一处停顿只用一个标点，该有的标点不缺。',
    en: 'Quotes, titles, dots and dashes each have one form, and a pause takes one mark.'
  },
  yields: true,
  how: {zh: '照提示改正。', en: 'Correct it as the message says.'},
  check({texts}, report) {
    reportMistakes(texts, mistakes, report)
    for (const [index, text] of texts.entries()) {
      if (!announces.test(text.value) || !listed.test(texts[index + 1]?.value ?? '')) continue
      const end = text.value.trimEnd().length
      const place = text.place(end - 1, end)
      const message = '下面逐项列出，“如下”一类的话后面用冒号。'
      if (place) report({...place, message, severity: 'hint', basis: 'GB/T 15834—2011 4.7'})
    }
    // A head that is none.
    const torn = tornHead(texts)
    const tornPlace = torn?.place(torn.value.trimEnd().length - 2, torn.value.trimEnd().length)
    if (tornPlace) report({...tornPlace, message: '这一行像是段落，末尾缺句号。', severity: 'hint'})
    const prose = texts.filter(({block}) => block === 'paragraph')
    // Lines that were broken by hand end so as a rule.
    const broken = prose.filter(({value}) => endsInComma(value.trimEnd())).length
    const isWrapped =
      prose.filter(({value}) => endsOpen(value.trimEnd())).length > Math.max(2, prose.length / 20)
    for (const [index, text] of prose.entries()) {
      const value = text.value.trimEnd()
      const isComma = endsInComma(value) && value.length > 12 && broken <= Math.max(2, prose.length / 10)
      const isOpen = !isWrapped && endsOpen(value) && index < prose.length - 1
      if (!isComma && !isOpen) continue
      const place = text.place(value.length - (isComma ? 1 : 2), value.length)
      const message = isComma ? '段落末尾用了逗号，应为句号。' : '段落末尾缺句号。'
      // The line may have been broken by hand.
      if (place) report({...place, message, severity: 'hint'})
    }
  },
  examples: [
    {bad: '他问⟦「⟧谁来干⟦」⟧，擦亮⟦【⟧双语课堂】品牌'},
    {bad: '古丽⟦•⟧买买提同志，大家都来了⟦………⟧掌声不断⟦！！！！⟧'},
    {bad: '抓好“学习⟦、”⟧“培训”，宣读⟦《关于转发《工作要点》⟧的通知》，通过⟦<⟧工作规则>'},
    {bad: '各村（含社区⟦。⟧）要抓实，落实到位。二⟦是、⟧压实责任'},
    {
      bad: '按有关规定⟦（含《规划（草案）》（甲政发〔2023〕6号）全文）⟧办理。',
      good: '按规定（含《规划（草案）》全文）办理。'
    },
    {bad: '现将安排明确如下⟦。⟧\n1.建专班。\n2.定任务。'},
    {
      good: '出席人员：甲局 张三，乙局 李四，丙局 王五，丁局 赵六，戊局 孙七，己局 周八\n列席：庚局 吴九\n会议结束。'
    },
    {bad: '弘扬⟦‘老黄牛’⟧精神，这就是希望⟦——，⟧绿水青山，获得⟦《全国文明村镇》⟧称号'},
    {bad: '会议强调：要做到三点⟦：⟧一要快，二要准，三要实。不知道他们什么时候来⟦？⟧'},
    {bad: '怎么办⟦？？⟧他说：“办法总比困难多⟦”。⟧'},
    {bad: '昆明⟦-⟧大理高速公路通车，有⟦苗族，彝族，白族⟧等民族'},
    {good: '他说：“弘扬‘老黄牛’精神。”获得“全国文明村镇”称号，印发《劳动模范评选办法》，昆明—大理铁路'},
    {good: '做法如下。这些做法得到认可。\n1.建专班。\n现将情况报告如下。\n一、组织领导'},
    {good: '他说：“好！”大家笑了。《办法》《细则》印发。三是强化、四是巩固……'}
  ]
})

/** Whether a line without an end mark is a sentence and no head: it has pauses, and is long. */
const isSentence = (value: string): boolean =>
  !ends.test(value) &&
  value.length > 14 &&
  /[，。]/u.test(value) &&
  /^[\p{Script=Han}“]/u.test(value) &&
  !/^(?:[一二三四五六七八九十]+、|（|附件|主送|抄送)/u.test(value)
