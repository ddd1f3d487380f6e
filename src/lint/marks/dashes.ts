import {isUnquoted, type Mistake} from '../mistakes.ts'

const han = '\\p{Script=Han}'

/** Dashes, dots and what joins (4.10, 4.11, 4.13, 4.14). */
export const dashesAndDots: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<=\p{Script=Han})——[，。、；：]|[，、；]——(?=\p{Script=Han})/gu,
    anchor: /——[，。、；：]|[，、；]——/u,
    says: words => `“${words}”：破折号已经表示停顿，不再加“${words.replace('——', '')}”。`,
    basis: 'GB/T 15834—2011 附录B.2.3',
    severity: 'hint'
  },
  {
    pattern: new RegExp(`(?<=${han}{4})(?:-|─{1,3}|━{1,3}|ー{1,2}|―{1,2})(?=${han}{4})`, 'gu'),
    anchor: /[-─━ー―]/u,
    isWrong: match =>
      isUnquoted(match) &&
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
    basis: 'GB/T 15834—2011 4.11.2',
    severity: 'hint'
  },
  {
    pattern: new RegExp(
      `(?<=(?:^|[，。；：、至从由经到])${han}{2,3})[-－](?=${han}{2,3}(?:线|高速|铁路|公路|航线|航班|段|列车|客运)(?!上))`,
      'gu'
    ),
    anchor: /[-－]/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：起止的地名之间用一字线“—”。`,
    basis: 'GB/T 15834—2011 4.13.3.2',
    severity: 'hint'
  },
  {
    pattern: new RegExp(
      `(?<=${han}{2})[●•‧・.．](?=${han}{1,8}(?:同志|先生|女士|等|说|[、，。]|${han}{2}))`,
      'gu'
    ),
    anchor: /[●•‧・．]|\.[^\d\s]/,
    isWrong: ({text, start, words}) =>
      isUnquoted({text, start}) &&
      (!/[.．]/.test(words) ||
        /[阿艾买古努热帕迪玛尼娜扎卡巴木拉西丁力克汗江提尔]$/u.test(text.value.slice(0, start))),
    says: words => `“${words}”：人名中间用间隔号“·”。`,
    basis: 'GB/T 15834—2011 4.14.3.1',
    severity: 'hint'
  },
  {
    // “5.12”防灾减灾日, “3-15”期间
    pattern:
      /“(?:1[0-2]|[1-9])[-.．—－](?:3[01]|[12]\d|[1-9])”(?=[^，。；：“”]{0,8}(?:日|节|周|月|期间|活动|行动|晚会|地震|事[件故]|案|运动|专项|工程|纪念|演练))/gu,
    anchor: /“\d{1,2}[-.．—－]\d{1,2}”/u,
    says: words => `“${words}”：月和日之间用间隔号“·”。`,
    basis: 'GB/T 15835—2011 5.1.6',
    severity: 'hint',
    mended: words => words.replace(/[-.．—－]/u, '·')
  },
  {
    // “五·四”: only 一月, 十一月 and 十二月 need the dot.
    pattern: /“[二三四五六七八九]·[一二三四五六七八九十]+”/gu,
    anchor: /“[二三四五六七八九]·/u,
    says: words =>
      `“${words}”：用汉字写的月、日，只在一月、十一月、十二月后用间隔号，写成“${words.replace('·', '')}”。`,
    basis: 'GB/T 15835—2011 5.2.3',
    severity: 'hint'
  },
  {
    pattern: /“(?:一二九|一二八)”(?=运动|事变|抗战|淞沪|爱国|精神|学生|歌咏|大合唱|纪念)/gu,
    anchor: /“一二[九八]”/u,
    says: words => `“${words}”：一月、十一月、十二月后用间隔号，如“一二·九”“一·二八”。`,
    basis: 'GB/T 15835—2011 5.2.3'
  }
]
