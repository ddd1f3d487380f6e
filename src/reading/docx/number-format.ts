import {inChinese} from '../../language/in-chinese.ts'
import {circled} from '../../ooxml/circled.ts'

/** A count as Word writes it in a format of numbers (`w:numFmt`): 3 is 三, 叁, 丙, ③ or III. */
export function inFormat(count: number, format: string): string {
  // Letters and Roman numbers grow with what they count.
  if (count < 1 || count > 10_000) return String(count)
  const series = rows[format]
  if (series) return [...series][(count - 1) % [...series].length]!
  return written[format]?.(count) ?? String(count)
}

/** Signs that begin again when they have come to their end. */
const rows: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  aiueoFullWidth:
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ganada: '가나다라마바사아자차카타파하',
  chosung: 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
}

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

const chinese = (count: number) => inChinese(count)
const oneByOne = (zero: string) => (count: number) =>
  [...String(count)].map(digit => (digit === '0' ? zero : '一二三四五六七八九'[Number(digit) - 1]!)).join('')
/** From a hundred on, Word counts on in digits. */
const short = (count: number) => (count < 100 ? inChinese(count) : oneByOne('〇')(count))
const formal = (digits: string, places: string) => (count: number) =>
  inChinese(count)
    // Alone 十 is ten; written in full it has its one before it.
    .replace(/^十/, '一十')
    .replace(/[零一二三四五六七八九]/g, one => digits['零一二三四五六七八九'.indexOf(one)]!)
    .replace(/[十百千]/g, one => places['十百千'.indexOf(one)]!)
const letter = (first: number) => (count: number) =>
  String.fromCharCode(first + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

const written: Readonly<Record<string, (count: number) => string | undefined>> = {
  chineseCounting: short,
  taiwaneseCounting: short,
  chineseCountingThousand: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  ideographDigital: oneByOne('〇'),
  japaneseDigitalTenThousand: oneByOne('〇'),
  taiwaneseDigital: oneByOne('○'),
  koreanDigital2: oneByOne('零'),
  chineseLegalSimplified: formal('零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: formal('零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  japaneseLegal: formal('零壱弐参四伍六七八九', '拾百阡'),
  ideographZodiacTraditional: count => stems[(count - 1) % 10]! + branches[(count - 1) % 12]!,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalZero: count => String(count).padStart(2, '0'),
  numberInDash: count => `- ${count} -`,
  ordinal: count => `${count}${ending(count)}`,
  hex: count => count.toString(16).toUpperCase(),
  upperLetter: letter(65),
  lowerLetter: letter(97),
  upperRoman: roman,
  lowerRoman: count => roman(count).toLowerCase()
}

/** `001, 002, 003, ...`, which Word offers beside 01: as many digits as the first has. */
export function inCustomFormat(count: number, sample: string): string {
  const [first = ''] = sample.split(',')
  return String(count).padStart(first.trim().length, '0')
}

function wide(count: number): string {
  return [...String(count)].map(digit => String.fromCharCode(0xff10 + Number(digit))).join('')
}

function ending(count: number): string {
  if ([11, 12, 13].includes(count % 100)) return 'th'
  return {1: 'st', 2: 'nd', 3: 'rd'}[count % 10] ?? 'th'
}

function roman(count: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ] as const
  let rest = count
  let written = ''
  for (const [value, sign] of signs) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}
