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
  }
]
