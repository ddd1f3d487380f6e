import {isUnquoted, type Mistake} from '../mistakes.ts'

/** Years, months and days (5.1.4, 5.2.5). */
export const dates: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<=[\d上本]世纪)[一二三四五六七八九]十(?=年代)/gu,
    anchor: /世纪[一二三四五六七八九]十/u,
    isWrong: isUnquoted,
    says: words => `“${words}年代”：年代用阿拉伯数字，如“20世纪90年代”。`,
    basis: 'GB/T 15835—2011 4.3.3',
    severity: 'hint'
  },
  {
    // 由2019的12个增加到: the word for the year is missing.
    pattern: /(?<=[由从比较到至自在])(?:19|20)\d\d(?=的\d|[底末初](?![级中])|增加|减少|上升|下降|以来)/gu,
    anchor: /(?:19|20)\d\d[的底末初增减上下以]/u,
    says: words => `“${words}”后面缺“年”。`,
    severity: 'hint'
  },
  {
    pattern: /(?<=(?:19|20)\d\d年?(?:\d{1,2}月)?[至—～到-])\d\d年(?!龄|[以之]?[内前后间])/gu,
    anchor: /[至—～到-]\d\d年/u,
    says: words => `“${words}”：起止的年份都写四位。`,
    basis: 'GB/T 15835—2011 5.1.4'
  },
  {
    // 自08年以来: no span of time is written with a nought.
    pattern: /(?<![\d.])0\d年(?![级龄])/gu,
    anchor: /0\d年/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：年份写四位，写成“20${words}”。`,
    basis: 'GB/T 15835—2011 5.1.4'
  },
  {
    // 20世纪80年代……九十年代
    pattern: /(?<!世纪)(?<!\p{Script=Han}世纪)[五六七八九]十年代/gu,
    anchor: /[五六七八九]十年代/u,
    isWrong: match => isUnquoted(match) && /\d0年代/u.test(match.text.value),
    says: words => `“${words}”：同一段里的年代用同一种写法，这里也用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 4.3.3',
    severity: 'hint'
  },
  {
    // 98年抗洪时: a year, where 98年来 would be a span.
    pattern:
      /(?<=^|[，。；：、])[5-9]\d年(?!代|来|间|的|里|内|后|前|之|左右|期|产|均|度|限|龄|历|风|如|华|过|[以一不初中]|[，。；、）])(?=[^，。；]{1,12}(?:时|那年|[，。]))/gu,
    anchor: /[5-9]\d年/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：年份写四位，写成“19${words}”的样子；是说多长时间的，不用改。`,
    basis: 'GB/T 15835—2011 5.1.4',
    severity: 'hint'
  },
  {
    pattern: /(?<![\d.—–~～\-/年])(?:[2-9]\d)年(?=底|末|初|[1-9]\d?月|以来)/gu,
    anchor: /[2-9]\d年(?:底|末|初|[1-9]\d?月|以来)/u,
    isWrong: ({text, start}) =>
      !/[后近每第约满达的了过时建有一共历经整]$/u.test(text.value.slice(Math.max(0, start - 1), start)) &&
      /(?:^|[，。；：、（]|截至|到|至|于|在|从|自|比|较)$/u.test(
        text.value.slice(Math.max(0, start - 2), start)
      ),
    says: words => `“${words}”：年份写四位，写成“20${words}”。`,
    basis: 'GB/T 15835—2011 5.1.4'
  },
  {
    pattern:
      /(?<![年\d])(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])号(?!楼|院|线|文|车|公告|令|馆|井|机|门|仓|棚|台|厂|路|宿舍|教学|厅|地块|房|舱|病|至)/gu,
    anchor: /月\d{1,2}号/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：书面写“日”，不写“号”。`,
    basis: '通用写作规范'
  },
  {
    pattern: /\d{1,2}月\d{1,2}[-－–—](?:\d{1,2}月\d{1,2}日)/gu,
    anchor: /[-－–—]\d/u,
    says: words => `“${words}”：起止的日期都要写全，写成“3月5日至4月8日”的样子。`,
    basis: '通用写作规范'
  },
  {
    pattern: /二零[零一二三四五六七八九]{2}年/gu,
    anchor: /二零/u,
    says: words => `“${words}”应写成“${words.replace(/零/g, '〇')}”，或用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.2.5'
  }
]
