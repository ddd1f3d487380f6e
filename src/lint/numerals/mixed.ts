import {isUnquoted, type Mistake} from '../mistakes.ts'

/** Chinese and Arabic numerals in one number (5.3), or side by side for things of one sort (4.3.3). */
export const mixedScripts: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<![\d.])(?:\d[\d.]*[十百]|\d+\.\d+千)(?=[万亿](?:元|人|亩|吨|株|户|斤|美元))/gu,
    anchor: /[\d.][十百千][万亿]/u,
    isWrong: isUnquoted,
    says: words => `“${words}”：阿拉伯数字后面只用“万”“亿”作单位，换算成“万”或“亿”。`,
    basis: 'GB/T 15835—2011 5.3',
    severity: 'hint'
  },
  {
    pattern: /(?<![\d.])\d+亿(?:\d{1,4}万|[1-9]千(?:[1-9]百)?万)(?=[元人亩吨株户斤])/gu,
    anchor: /\d亿\d/u,
    isWrong: isUnquoted,
    says: words => `“${words}”用了两个单位，写成“3.45亿”的样子。`,
    basis: 'GB/T 15835—2011 5.3',
    severity: 'hint'
  },
  {
    // 第十4个
    pattern: /第[一二三四五六七八九]?[十百]\d+(?=个)/gu,
    anchor: /第[一二三四五六七八九]?[十百]\d/u,
    isWrong: isUnquoted,
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    pattern:
      /(?<![\d.,，A-Za-z万亿])[1-9][千百](?=(?:余|多)?(?:人|户|名|个|家|件|亩|吨|次|册|份|条|项|公里|平方))|(?<![\d.A-Za-z])[1-9][千百](?=余|多)|[一二三四五六七八九十百千]\d{2,}(?=[\p{Script=Han}])/gu,
    anchor: /[1-9][千百]|[一二三四五六七八九十百千]\d\d/u,
    isWrong: match =>
      isUnquoted(match) &&
      !/[第五三四]$/u.test(match.text.value.slice(Math.max(0, match.start - 1), match.start)) &&
      !/^[百千十]1\d\d/.test(match.words),
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    // 2021年三月五日: 2021年三月三 is a feast
    pattern:
      /(?<!\d)(?:19|20)\d\d年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?(?![一二三四五六七八九初廿])/gu,
    anchor: /\d年[一二三四五六七八九十]{1,2}月/u,
    isWrong: isUnquoted,
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    // 2万5千株, 第十2届, 七月5日, 四分之1
    pattern:
      /(?<![\d.])\d+万[1-9]千(?![克瓦米])|第(?:[一二三四五六七八九十百]+\d+|\d+[十百])(?=[届次章条名位])|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?:[12]\d|3[01]|[1-9])日|(?<!\d)(?:1[0-2]|[1-9])月[一二三四五六七八九十]{1,3}日|(?<!\d)[二三四五六七八九十千万]分之\d[\d.]*|(?<![\d.])\d分之[一二三四五六七八九]/gu,
    anchor: /万\d千|第[一二三四五六七八九十百\d]|月[\d一二三四五六七八九十]|分之/u,
    isWrong: isUnquoted,
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    // 二〇二三年 and 九点三十分 where figures stand beside them.
    pattern:
      /(?<![\d一二三四五六七八九十])[一二][〇零○一二三四五六七八九]{3}年(?![一二三四五六七八九十]|版)|(?<![\d一二三四五六七八九十])[一二三四五六七八九十]{1,3}[点时][一二三四五六七八九十]{1,3}分/gu,
    anchor: /[一二][〇零○一二三四五六七八九]{3}年|[点时][一二三四五六七八九十]{1,3}分/u,
    isWrong: match =>
      isUnquoted(match) &&
      match.text.block === 'paragraph' &&
      /\d[\d.]*(?:[万亿%％年月日时]|个|户|人)/u.test(match.text.value),
    says: words => `“${words}”：同一段里的数字用同一种写法，这里也用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 4.3.3',
    severity: 'hint'
  },
  {
    // 一百三十六个 and 百分之五点三 beside figures of the same sort.
    pattern:
      /(?<![\d.第之几数])[一二三四五六七八九][百千][一二三四五六七八九零〇十百]*(?=(?:个|户|人|名|家|亩|公里|米|吨|元|件|项|座|所|株|头|场|次)(?![心之]))|百分之[一二三四五六七八九十]+点[〇零一二三四五六七八九]+/gu,
    anchor: /[一二三四五六七八九][百千]|百分之/u,
    isWrong: match =>
      isUnquoted(match) &&
      /\d(?:[\d.]*)(?:[万亿%％℃个户人名家亩米吨元件项座所]|公里)/u.test(match.text.value),
    says: words => `“${words}”：同一段里的统计数字用同一种写法，这里也用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 4.3.3',
    severity: 'hint'
  },
  {
    pattern:
      /(?:[一二三四五六七八九十两]千[一二三四五六七八九零十百]{3,}|[一二三四五六七八九]万[一二三四五六七八九零十百千]{4,})(?=[元人户亩吨])/gu,
    anchor: /[一二三四五六七八九十两][千万][一二三四五六七八九零十百千]/u,
    isWrong: isUnquoted,
    severity: 'hint',
    says: words => `“${words}”：统计数字用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 4.1.1'
  }
]
