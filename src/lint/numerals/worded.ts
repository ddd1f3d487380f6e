import {wordEndsIn} from '../../language/words.ts'
import {isUnquoted, type Mistake} from '../mistakes.ts'
import {asWritten, isNamed, setWord} from './set-words.ts'

/** Digits as the characters of Chinese numerals, one for one. */
const inHan = (words: string): string => words.replace(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)]!)

/** What is written in Chinese numerals: the old calendar, rough numbers, set words (4.2). */
export const wordedNumbers: ReadonlyArray<Mistake> = [
  {
    // 农历8月15
    pattern: /(?:农历|阴历)(?:正月|腊月|\d{1,2}月)(?:初?\d{1,2}|[初廿十][一二三四五六七八九十])?/gu,
    anchor: /[农阴]历/u,
    isWrong: match => isUnquoted(match) && /\d/.test(match.words),
    says: words => `“${words}”：农历的月、日用汉字数字。`,
    basis: 'GB/T 15835—2011 4.2.1',
    severity: 'hint'
  },
  {
    // 正月15, 腊月初8
    pattern: /(?:正月|腊月|冬月)(?:初\d{1,2}|[12]\d|30)(?!\d|[%％.]|[项个件户人名场次])/gu,
    anchor: /[正腊冬]月初?\d/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：农历的月、日用汉字数字。`,
    basis: 'GB/T 15835—2011 4.2.1',
    severity: 'hint'
  },
  {
    // 二个点位: before measure words it is 两, but in ordinals and longer numbers.
    pattern:
      /(?<![第十百千万零〇○一二三四五六七八九前后其于或至少\d.])二(?=[个名户件辆幅棵株头间](?!月|五|以[上下]))/gu,
    anchor: /二[个名户件辆幅棵株头间]/u,
    isWrong: isUnquoted,
    says: () => '量词前面用“两”：“二”写成“两”。',
    basis: '《现代汉语词典》',
    severity: 'hint'
  },
  {
    // 1两次, 三5天
    pattern:
      /(?<![\d.第])(?:1两|2三|3四|3五|4五|5六|6七|7八|8九|一2|两3|二3|三4|三5|四5|五6|六7|七8|八9)(?=[个名户人家岁年天次里场位件项])/gu,
    anchor:
      /\d[两三四五六七八九][个名户人家岁年天次里场位件项]|[一两二三四五六七八]\d[个名户人家岁年天次里场位件项]/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：概数用汉字。`,
    basis: 'GB/T 15835—2011 4.2.2'
  },
  {
    // 3、4天: about three or four. 第3、4名 and 3、4月 are two.
    pattern:
      /(?<![第\d、.月年图表件\-—～])(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?=(?:天|个|户|次|人|里|米|斤|岁|小时|分钟|年(?![级度底末初])))/gu,
    anchor: /\d、\d/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：概数用汉字，中间不用顿号，如“三四天”；是两个数的，写成“3和4”的样子。`,
    basis: 'GB/T 15835—2011 4.2.2',
    severity: 'hint'
  },
  {
    pattern:
      /\d、\d[百千万亿](?=[\p{Script=Han}])|\d{1,3}几(?=[个名户人家岁年天次里场])|(?<!\d)[1-9]上[1-9]下|(?<![\p{Script=Han}])[二三四五六七八九]、[二三四五六七八九]十(?=[\p{Script=Han}])|(?<=有|约|了|近|共)[二三四五六七八九]、[三四五六七八九]十(?=[户个名人家件次])/gu,
    anchor: /\d、\d|\d几|\d上\d|[二三四五六七八九]、[二三四五六七八九]十/u,
    says: words => `“${words}”：概数和成语用汉字，相邻的两个数之间不用顿号。`,
    basis: 'GB/T 15835—2011 4.2.2'
  },
  {
    // 另1方面, 1些: what is no count is written out.
    pattern:
      /(?<![\d.])1(?=些|般来|切都|切从|直[以坚在]|旦|律|味|再[强要]|方面(?:要|是|，|抓)|系列)|(?<=[另唯统万])1(?=方面|[，。；]|是[^，。]{2})/gu,
    anchor: /1[些般切直旦律味再方系是，。；]/u,
    isWrong: isUnquoted,
    says: () => '固定的词语用汉字数字“一”。',
    basis: 'GB/T 15835—2011 4.2.3',
    severity: 'hint'
  },
  {
    // 3农, 1带1路, 中央8项规定, “14五”
    pattern: new RegExp(`(?<![\\d.第、～—-])(?:${setWord})`, 'gu'),
    anchor: /\d\p{Script=Han}|\p{Script=Han}\d/u,
    isWrong: ({words, text, end}) => isNamed(words, text.value.slice(end)),
    says: words => `“${words}”：固定的词语用汉字数字，写成“${asWritten(words)}”。`,
    basis: 'GB/T 15835—2011 4.2.3'
  },
  {
    // 每周5上午, 星期3: a day of the week, where 周3次 counts.
    pattern:
      /(?<=[每上下本这]|^|[，。；：、（）至到])(?:星期|礼拜|周)[1-6](?=上午|下午|晚|早|前|之前|至|到|[，。；、（）]|开|举|召|为|定)/gu,
    anchor: /[周期拜][1-6]/u,
    says: words => `“${words}”：星期几用汉字数字。`,
    basis: 'GB/T 15835—2011 4.2.3'
  },
  {
    // 5湖4海: a set phrase with digits. 9月1日 is none, and not worth a look into the dictionary.
    pattern: /(?<![\d.])\d(?!月\d日)\p{Script=Han}\d\p{Script=Han}/gu,
    anchor: /\d(?!月\d日)\p{Script=Han}\d/u,
    isWrong: match => isUnquoted(match) && wordEndsIn(inHan(match.words)).size === 2,
    says: words => `“${words}”：固定的词语用汉字数字，写成“${inHan(words)}”。`,
    basis: 'GB/T 15835—2011 4.2.3'
  }
]
