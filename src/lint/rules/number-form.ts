import {wordEndsIn} from '../../language/words.ts'
import {lacksMeasure, lacksPercent, lacksYuan} from '../figures/lost-unit.ts'
import type {Match} from '../matches.ts'
import {type Mistake, reportMistakes} from '../mistakes.ts'
import {mixedGrouping} from '../mixed-grouping.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'

const isPlain = ({text, start}: Match): boolean => !isQuoted(text.value, start)
const measures =
  '元|美元|人|户|吨|亩|公斤|公里|平方米|平方公里|立方米|千瓦时|人次|岁|天|米|个|家|件|项|次|场|名|小时|分钟|周|个月|所|座|株|头|只|条|处'
const scale = '[十百千]?万亿?|[十百千]?亿|千|百'

/** Digits as the characters of Chinese numerals, one for one. */
const inHan = (words: string): string => words.replace(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)]!)

/** Numbers as nobody should write them, one kind a row. */
const mistakes: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<![\d.])(?:\d[\d.]*[十百]|\d+\.\d+千)(?=[万亿](?:元|人|亩|吨|株|户|斤|美元))/gu,
    anchor: /[\d.][十百千][万亿]/u,
    isWrong: isPlain,
    says: words => `“${words}”：阿拉伯数字后面只用“万”“亿”作单位，换算成“万”或“亿”。`,
    basis: 'GB/T 15835—2011 5.3',
    severity: 'hint'
  },
  {
    pattern: /(?<![\d.])\d+亿\d{1,4}万(?=[元人亩吨株户斤])/gu,
    anchor: /\d亿\d/u,
    isWrong: isPlain,
    says: words => `“${words}”用了两个单位，写成“3.45亿”的样子。`,
    basis: 'GB/T 15835—2011 5.3',
    severity: 'hint'
  },
  {
    // 农历8月15
    pattern: /(?:农历|阴历)(?:正月|腊月|\d{1,2}月)(?:初?\d{1,2}|[初廿十][一二三四五六七八九十])?/gu,
    anchor: /[农阴]历/u,
    isWrong: match => isPlain(match) && /\d/.test(match.words),
    says: words => `“${words}”：农历的月、日用汉字数字。`,
    basis: 'GB/T 15835—2011 4.2.1',
    severity: 'hint'
  },
  {
    pattern: /(?<=[\d上本]世纪)[一二三四五六七八九]十(?=年代)/gu,
    anchor: /世纪[一二三四五六七八九]十/u,
    isWrong: isPlain,
    says: words => `“${words}年代”：年代用阿拉伯数字，如“20世纪90年代”。`,
    basis: 'GB/T 15835—2011 5.1.4',
    severity: 'hint'
  },
  {
    // 二〇二三年 and 九点三十分 where figures stand beside them.
    pattern:
      /(?<![\d一二三四五六七八九十])[一二][〇零○一二三四五六七八九]{3}年(?![一二三四五六七八九十]|版)|(?<![\d一二三四五六七八九十])[一二三四五六七八九十]{1,3}[点时][一二三四五六七八九十]{1,3}分/gu,
    anchor: /[一二][〇零○一二三四五六七八九]{3}年|[点时][一二三四五六七八九十]{1,3}分/u,
    isWrong: match =>
      isPlain(match) &&
      match.text.block === 'paragraph' &&
      /\d[\d.]*(?:[万亿%％年月日时]|个|户|人)/u.test(match.text.value),
    says: words => `“${words}”：同一段里的数字用同一种写法，这里也用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3',
    severity: 'hint'
  },
  {
    // 第十4个
    pattern: /第[一二三四五六七八九]?[十百]\d+(?=个)/gu,
    anchor: /第[一二三四五六七八九]?[十百]\d/u,
    isWrong: isPlain,
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    pattern: /(?<=\d[\d.]*[%％℃]?)~(?=\d)/gu,
    anchor: /[\d.][%％℃]?~\d/u,
    says: () => '数值的起止用全角的浪纹线“～”。',
    basis: 'GB/T 15834—2011 4.13.3.3',
    severity: 'hint',
    mended: () => '～'
  },
  {
    // 3、4天: about three or four. 第3、4名 and 3、4月 are two.
    pattern:
      /(?<![第\d、.月年图表件\-—～])(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?=(?:天|个|户|次|人|里|米|斤|岁|小时|分钟|年(?![级度底末初])))/gu,
    anchor: /\d、\d/u,
    isWrong: isPlain,
    says: words => `“${words}”：概数用汉字，中间不用顿号，如“三四天”；是两个数的，写成“3和4”的样子。`,
    basis: 'GB/T 15835—2011 4.2.2',
    severity: 'hint'
  },
  {
    // 另1方面, 1些: what is no count is written out.
    pattern:
      /(?<![\d.])1(?=些|般来|切都|切从|直[以坚在]|旦|律|味|再[强要]|方面(?:要|是|，|抓)|系列)|(?<=[另唯统万])1(?=方面|[，。；]|是[^，。]{2})/gu,
    anchor: /1[些般切直旦律味再方系是，。；]/u,
    isWrong: isPlain,
    says: () => '固定的词语用汉字数字“一”。',
    basis: 'GB/T 15835—2011 4.2.3',
    severity: 'hint'
  },
  {
    // 5湖4海: a set phrase with digits.
    pattern: /(?<![\d.])\d\p{Script=Han}\d\p{Script=Han}/gu,
    anchor: /\d\p{Script=Han}\d/u,
    isWrong: match => isPlain(match) && wordEndsIn(inHan(match.words)).size === 2,
    says: words => `“${words}”：固定的词语用汉字数字，写成“${inHan(words)}”。`,
    basis: 'GB/T 15835—2011 4.2.3'
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
    // 98年抗洪时: a year, where 98年来 would be a span.
    pattern:
      /(?<=^|[，。；：、])[5-9]\d年(?!代|来|间|的|里|内|后|前|之|左右|期|产|均|度|限|龄|历|风|如|华|过|[以一不初中]|[，。；、）])(?=[^，。；]{1,12}(?:时|那年|[，。]))/gu,
    anchor: /[5-9]\d年/u,
    isWrong: isPlain,
    says: words => `“${words}”：年份写四位，写成“19${words}”的样子；是说多长时间的，不用改。`,
    basis: 'GB/T 15835—2011 5.1.4',
    severity: 'hint'
  },
  {
    // 一百三十六个 and 百分之五点三 beside figures of the same sort.
    pattern:
      /(?<![\d.第之几数])[一二三四五六七八九][百千][一二三四五六七八九零〇十百]*(?=(?:个|户|人|名|家|亩|公里|米|吨|元|件|项|座|所|株|头|场|次)(?![心之]))|百分之[一二三四五六七八九十]+点[〇零一二三四五六七八九]+/gu,
    anchor: /[一二三四五六七八九][百千]|百分之/u,
    isWrong: match =>
      isPlain(match) && /\d(?:[\d.]*)(?:[万亿%％℃个户人名家亩米吨元件项座所]|公里)/u.test(match.text.value),
    says: words => `“${words}”：同一段里的统计数字用同一种写法，这里也用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 4.1.1',
    severity: 'hint'
  },
  {
    // 13～17万元, 5～10万人: of 13 yuan or of 130,000?
    pattern: new RegExp(
      `(?<![\\d.])\\d[\\d.]*(?<!(?:19|20)\\d\\d)(?:～|~|—|－|–|-)\\d[\\d.]*(?:${scale}|[%％‰])`,
      'gu'
    ),
    anchor: /[\d.][～~—－–-]\d/u,
    isWrong: match =>
      isPlain(match) &&
      !/^\d+(?:至)\d+%/.test(match.words) &&
      !/[第〔\d年月]$/u.test(match.text.value.slice(Math.max(0, match.start - 1), match.start)),
    says: words => `“${words}”：起止两个数各带单位，写成“${ranged(words)}”的样子，免得看错数量级。`,
    basis: 'GB/T 15835—2011 5.1.3'
  },
  {
    pattern: new RegExp(
      `(?<![\\d.\\-—A-Za-z年月])\\d{1,4}(?:\\.\\d+)?[-－–](?=\\d{1,4}(?:\\.\\d+)?(?:${measures})(?!号|线|级))\\d{1,4}(?:\\.\\d+)?(?:${measures})`,
      'gu'
    ),
    anchor: /[-－–]\d/u,
    isWrong: match =>
      isPlain(match) && Number.parseFloat(match.words) < Number.parseFloat(match.words.split(/[-－–]/)[1]!),
    says: words => `“${words}”：数值的起止用浪纹线“～”，短横线用于编号。`,
    basis: 'GB/T 15834—2011 4.13',
    mended: words => words.replace(/[-－–]/, '～')
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
      /(?<![\d.,，A-Za-z万亿])[1-9][千百](?=(?:余|多)?(?:人|户|名|个|家|件|亩|吨|次|册|份|条|项|公里|平方))|(?<![\d.A-Za-z])[1-9][千百](?=余|多)|[一二三四五六七八九十百千]\d{2,}(?=[\p{Script=Han}])/gu,
    anchor: /[1-9][千百]|[一二三四五六七八九十百千]\d\d/u,
    isWrong: match =>
      isPlain(match) &&
      !/[第五三四]$/u.test(match.text.value.slice(Math.max(0, match.start - 1), match.start)) &&
      !/^[百千十]1\d\d/.test(match.words),
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    // 2万5千株, 第十2届, 七月5日, 四分之1
    pattern:
      /(?<![\d.])\d+万[1-9]千(?![克瓦米])|第(?:[一二三四五六七八九十百]+\d+|\d+[十百])(?=[届次章条名位])|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}月(?:[12]\d|3[01]|[1-9])日|(?<!\d)(?:1[0-2]|[1-9])月[一二三四五六七八九十]{1,3}日|(?<!\d)[二三四五六七八九十千万]分之\d[\d.]*|(?<![\d.])\d分之[一二三四五六七八九]/gu,
    anchor: /万\d千|第[一二三四五六七八九十百\d]|月[\d一二三四五六七八九十]|分之/u,
    isWrong: isPlain,
    says: words => `“${words}”混用了汉字数字和阿拉伯数字。`,
    basis: 'GB/T 15835—2011 5.3'
  },
  {
    pattern: new RegExp(`(?<![\\d,.])\\d{1,3},(?:\\d{1,2}|\\d{4,})(?=[万亿]?(?:${measures}))`, 'gu'),
    anchor: /\d,\d/,
    says: words => `“${words}”：分节号从个位数起每三位一个，核对是否多写、漏写了数字。`,
    basis: 'GB/T 15835—2011 5.1.1'
  },
  {
    pattern:
      /(?<!\d|\d：)(?:[01]?\d|2[0-3])：[0-5]\d[-—～至](?:[01]?\d|2[0-3])：[0-5]\d|\d{1,2}[时点](?:\d{1,2}分)?[至到—～-]\d{1,2}[:：][0-5]\d|\d{1,2}[:：][0-5]\d[至到—～-]\d{1,2}[时点]/gu,
    anchor: /：[0-5]\d[-—～至]|[至到—～-]\d{1,2}[:：时点]/u,
    says: words => `“${words}”：起止的时间用一种写法，写成“8:30至17:30”或“8时30分至17时30分”的样子。`,
    basis: 'GB/T 15835—2011 5.1.5'
  },
  {
    pattern: /(?<=[\p{Script=Han}，、：（])\.\d+(?=[万亿%％元个吨亩米户人倍度岁斤公千])/gu,
    anchor: /\D\.\d/,
    says: words => `“${words}”：小于1的小数，小数点前写“0”；核对前面的数字是否漏了。`,
    basis: 'GB/T 15835—2011 5.1.2',
    severity: 'error'
  },
  {
    pattern: /(?<!\d)\d{1,3}(?:，\d{3})+(?=[\p{Script=Han}.])/gu,
    anchor: /，\d/u,
    isWrong: ({text, end}) =>
      /^(?:[万亿]?(?:元|人|户|吨|亩|平方|公里|株|册|件|名|个|头))/u.test(text.value.slice(end, end + 4)),
    says: words => `“${words}”：三位一节用半角逗号或不分节，不用全角逗号。`,
    basis: 'GB/T 15835—2011 5.1.1'
  },
  {
    pattern: /(?<!\d)\d{1,3}[·•‧・]\d{1,2}(?=[万亿%％元个])/gu,
    anchor: /[·•‧・]\d/u,
    says: words => `“${words}”：小数点写成“.”，不用间隔号。`,
    basis: 'GB/T 15835—2011',
    severity: 'error'
  },
  {
    pattern: /零下[-－−负]\d[\d.]*/gu,
    anchor: /零下[-－−负]/u,
    says: words => `“${words}”：“零下”就是负数，不再写负号。`,
    severity: 'error'
  },
  {
    pattern:
      /\d、\d[百千万亿](?=[\p{Script=Han}])|\d{1,3}几(?=[个名户人家岁年天次里场])|(?<!\d)[1-9]上[1-9]下|(?<![\p{Script=Han}])[二三四五六七八九]、[二三四五六七八九]十(?=[\p{Script=Han}])|(?<=有|约|了|近|共)[二三四五六七八九]、[三四五六七八九]十(?=[户个名人家件次])/gu,
    anchor: /\d、\d|\d几|\d上\d|[二三四五六七八九]、[二三四五六七八九]十/u,
    says: words => `“${words}”：概数和成语用汉字，相邻的两个数之间不用顿号。`,
    basis: 'GB/T 15835—2011 4.2.2'
  },
  {
    pattern: /(?<![\d.])\d[\d.]*[Ww](?=元|[\p{Script=Han}])/gu,
    anchor: /[Ww]/u,
    isWrong: ({text, end}) => /^(?:元|人|户|吨|亩|余|多)/u.test(text.value.slice(end, end + 1)),
    says: words => `“${words}”：“W”是口语的简写，写成“万”。`
  },
  {
    pattern:
      /(?:[一二三四五六七八九十两]千[一二三四五六七八九零十百]{3,}|[一二三四五六七八九]万[一二三四五六七八九零十百千]{4,})(?=[元人户亩吨])/gu,
    anchor: /[一二三四五六七八九十两][千万][一二三四五六七八九零十百千]/u,
    isWrong: isPlain,
    severity: 'hint',
    says: words => `“${words}”：统计数字用阿拉伯数字。`,
    basis: 'GB/T 15835—2011 4.1.1'
  },
  {
    // 31.15亿，2.01亿元: the unit is missing.
    pattern: /(?<![\d.])\d[\d.]*[万亿]多?(?=[，。；、）])/gu,
    anchor: /[\d.][万亿]多?[，。；、）]/u,
    isWrong: lacksYuan,
    says: words => `“${words}”后面缺单位，应写成“${words}元”。`,
    severity: 'error'
  },
  {
    // 占20.8，办结率95。: the sign is missing.
    pattern: /(?<![\d.\-—:：/])\d{1,3}(?:\.\d+)?(?=[，。；）](?!\d))/gu,
    anchor: /\d[，。；）]/u,
    isWrong: lacksPercent,
    says: words => `“${words}”后面缺单位“%”（相差的是“个百分点”）。`,
    severity: 'error'
  },
  {
    // 镇8个、乡4、街道2个: the measure word is missing.
    pattern: /(?<![\d.\-—:：/])\d[\d.]*(?=[、和，。；）])/gu,
    anchor: /[\d.][、和，。；）]/u,
    isWrong: lacksMeasure,
    says: words => `“${words}”后面漏了量词，同列的数都有。`,
    severity: 'warning'
  },
  {
    pattern: /(?:总人口|人口|户籍人口|常住人口)(?:为|达|约|有)?\d[\d.]*[万亿](?=[，。；、）])/gu,
    anchor: /人口(?:为|达|约|有)?\d/u,
    says: words => `“${words}”后面缺单位“人”。`,
    severity: 'hint'
  },
  {
    // 消除风险户人, 实施项目个, 人均收入达元: the number got lost.
    pattern:
      /(?:(?<=[\p{Script=Han}])户人(?=[，。；、])|(?<=项目|工程|示范[点村户])[个家](?=[，。；、])|(?<=收入|投入|资金|产值|投资|总额)(?:达到|达|为|约|共)[万亿]?元|(?<=增长|下降|提高|占比|占)[%％](?=[，。；、]))/gu,
    anchor: /户人|[目程点村户][个家][，。；、]|[入金值资额](?:达到|达|为|约|共)?[万亿]?元|[长降高比占][%％]/u,
    says: words => `“${words}”前面漏了数。`,
    severity: 'error'
  },
  {
    pattern:
      /[减降](?:少|低)?了?(?:[一二两三四五六七八九十]|\d+)倍|下降了?(?:[一二两三四五六七八九十]|\d+)倍/gu,
    anchor: /倍/u,
    isWrong: ({words}) => !/\d/.test(words),
    says: () => '减少不能说“倍”：减一半写“减少一半”“下降50%”。',
    basis: '通用写作规范',
    severity: 'error'
  },
  {
    pattern: /(?:上午|下午|晚上|凌晨|中午|早上|傍晚)(?:1[3-9]|2[0-4])(?:时|点|[:：]\d\d)/gu,
    anchor: /[午上晨晚](?:1[3-9]|2[0-4])/u,
    says: words => `“${words}”：24小时制前面不写“上午”“下午”“晚上”。`,
    basis: '通用写作规范'
  },
  {
    pattern: /(?<![\d:：比])(?:[01]?\d|2[0-3])：[0-5]\d(?![\d:：])/gu,
    anchor: /：\d/u,
    isWrong: ({text, start, end}) =>
      /(?:天|日|午|晨|晚|时间|[于在至到从自为])$/u.test(text.value.slice(Math.max(0, start - 2), start)) ||
      /^(?:开始|结束|召开|出发|集合|至|到)/u.test(text.value.slice(end, end + 2)),
    says: words => `“${words}”：时分之间用半角冒号，写成“${words.replace('：', ':')}”。`,
    basis: 'GB/T 15835—2011 5.1.5',
    mended: words => words.replace('：', ':')
  },
  {
    pattern:
      /(?<![年\d])(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])号(?!楼|院|线|文|车|公告|令|馆|井|机|门|仓|棚|台|厂|路|宿舍|教学|厅|地块|房|舱|病|至)/gu,
    anchor: /月\d{1,2}号/u,
    isWrong: isPlain,
    says: words => `“${words}”：书面写“日”，不写“号”。`,
    basis: '通用写作规范'
  },
  {
    pattern: /\d{1,2}月\d{1,2}[-－–—](?:\d{1,2}月\d{1,2}日)/gu,
    anchor: /[-－–—]\d/u,
    says: words => `“${words}”：起止的日期都要写全，写成“3月5日至4月8日”的样子。`,
    basis: 'GB/T 15835—2011 5.1.4'
  },
  {
    pattern: /(?<=[\p{Script=Han}）])\d[\d.]*(?:km²|km|kg|cm|mm|m²|m³|㎡|㎞)(?![A-Za-z/])/gu,
    anchor: /km|kg|cm|mm|m²|m³|㎡|㎞/u,
    isWrong: ({text}) =>
      /\d[\d.]*(?:公里|千米|平方米|平方公里|公斤|千克|立方米|厘米|毫米|米|亩|吨)/u.test(text.value),
    severity: 'hint',
    says: words => `“${words}”：同一篇里单位的符号和中文名称混用，统一用中文名称。`,
    basis: 'GB/T 15835—2011 4.1.1'
  },
  {
    pattern: /(?<=\d)(?:余|多)?(?:斤|马力)(?=[，。；、的\p{Script=Han}])/gu,
    anchor: /斤|马力/u,
    isWrong: ({text, end}) => !/^[八两]/u.test(text.value.slice(end, end + 1)),
    severity: 'hint',
    says: words => `“${words}”不是法定计量单位，公文里写“公斤”“千瓦”等。`,
    basis: '《国务院关于在我国统一实行法定计量单位的命令》'
  },
  {
    pattern: /二零[零一二三四五六七八九]{2}年/gu,
    anchor: /二零/u,
    says: words => `“${words}”应写成“${words.replace(/零/g, '〇')}”，或用阿拉伯数字。`,
    basis: 'GB/T 15835—2011'
  },
  {
    pattern: /(?<![\d.] ?)\d{1,3}(?: \d{3})+(?=[\p{Script=Han}])/gu,
    anchor: /\d \d/u,
    isWrong: ({text, end}) =>
      /^(?:[万亿]?(?:元|人|户|吨|亩|平方|公里|株|册|件|名|个|家|头|座|所|项))/u.test(
        text.value.slice(end, end + 4)
      ),
    severity: 'hint',
    says: words => `“${words}”：数中间有空格，换行时会断开；写成“${words.replaceAll(' ', '')}”。`
  },
  {
    pattern: /(?<=\d) +(?=[%％])/gu,
    anchor: /\d +[%％]/u,
    says: () => '数和百分号之间不空格。',
    mended: () => ''
  }
]

/** 30-40% as 30%～40%. */
function ranged(words: string): string {
  const unit = /[^\d.]+$/u.exec(words)![0]
  return words.replace(/(?:～|~|—|－|–|-|至)/u, `${unit}～`)
}

export const numberForm = defineRule({
  id: 'number-form',
  title: {zh: '数字写法不对', en: 'Wrong form of number'},
  severity: 'warning',
  basis: 'GB/T 15835—2011',
  why: {
    zh: '起止的数各带单位，年份写四位，小数点前不缺“0”，数后不缺单位；汉字数字与阿拉伯数字不混用。写漏一个字，数就看错。',
    en: 'Both ends of a range carry their unit, years have four digits, and no digit, zero or unit is missing.'
  },
  yields: true,
  how: {zh: '照提示改正；数和单位有漏的，核对原始材料。', en: 'Correct it as the message says.'},
  fixable: true,
  check({texts}, report) {
    reportMistakes(texts, mistakes, report)
    const {found, other} = mixedGrouping(texts)
    for (const {words, place} of found) {
      const message = `“${words}”三位一节，别处的“${other}”不是这样；全文只用一种写法。`
      report({...place, message, severity: 'hint'})
    }
  },
  examples: [
    {bad: '投资⟦1.2千⟧万元，产值⟦3亿4500万⟧元，⟦农历8月15⟧赏月，成立于上世纪⟦九十⟧年代'},
    {bad: '⟦二〇二三年⟧有300户，上午⟦九点三十分⟧到，时间为⟦18：30⟧，⟦第十4⟧个规划'},
    {bad: '面积5⟦~⟧8亩，⟦3、4⟧天修好，走遍⟦5湖4海⟧，由⟦2019⟧的12个增加到30个，2024年至⟦25年⟧完成'},
    {bad: '增产⟦百分之五点三⟧，减产4.2%，⟦98年⟧抗洪时他在，另⟦1⟧方面'},
    {good: '第3、4名，3、4月，98年来，五湖四海，11些，2019年的12个，第一百三十六个村'},
    {bad: '补种⟦3万6千⟧株，⟦六月8日⟧验收，⟦四分之1⟧已成林，占地⟦1,3500⟧亩'},
    {
      bad: '开放时间：⟦9：00-17：30⟧，周末⟦9点至16:30⟧',
      says: '“9点至16:30”：起止的时间用一种写法，写成“8:30至17:30”或“8时30分至17时30分”的样子。'
    },
    {good: '第一、第二2个部分，6月8日、六月八日，四分之一，13,500亩，9:00—17:30，9时至16时30分'},
    {
      bad: '女干部96人，占⟦38.4⟧；诉求回复率⟦97⟧，同比上升⟦2.3⟧。',
      says: '“38.4”后面缺单位“%”（相差的是“个百分点”）。'
    },
    {
      bad: '全县有图书馆2个、文化馆⟦3⟧、书屋86个；合作社由52家增加到⟦71⟧。',
      says: '“3”后面漏了量词，同列的数都有。'
    },
    {good: '女干部96人，占38.4%；诉求回复率97%，同比上升2.3个百分点；图书馆2个、文化馆3个。'},
    {good: '沿国道320、县道18行驶；综合评分97.6，排名第3，指数为50.3，汇率7.2；占地120亩。'},
    {bad: '奖补标准为⟦8～12万⟧元，覆盖面要达到⟦60-70%⟧'},
    {bad: '工期⟦20-25天⟧', good: '工期20～25天'},
    {bad: '到⟦24年⟧底，种植⟦6千⟧亩，人均⟦.8⟧万元，捐书⟦3，600⟧册'},
    {bad: '林果收入由2019年的1.6亿元增加到⟦2.4亿⟧，县级安排奖补⟦300万⟧、群众筹集200万元，品牌价值⟦8.6亿⟧。'},
    {good: '贷款客户达30万，直播点击量1200万，全县人口由40万增加到42万。'},
    {bad: '新建农家乐项目⟦个⟧，带动增收。'},
    {bad: '事故⟦减少了两倍⟧，⟦下午14时⟧出发，⟦6月8号⟧开工'},
    {
      bad: '补助⟦1,065,000⟧元，惠及28600人',
      says: '“1,065,000”三位一节，别处的“28600”不是这样；全文只用一种写法。'
    },
    {good: '补助1,065,000元，惠及28,600人、8600户，邮编657000'},
    {
      good: '2018—2022年，比例为3～5倍，五千多人，24年来，十年24小时值守，5.8万～6.2万元，增长3.5%，12:30开始，第3～5条，1＋3，电话0870-2123456，2·15行动，罚款5千元'
    }
  ]
})
