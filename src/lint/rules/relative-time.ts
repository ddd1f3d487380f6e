import {sentenceAround} from '../../language/sentence-around.ts'
import {isInQuotation} from '../quoted.ts'
import {defineRule} from '../rule.ts'

// 如今年轻人, 过去年年, 目前年产值, 晚上月亮: the letters meet, the word is not there. 历时近三年 is how long, not when.
const clause = '^|[，。；：！？、（“\\s]'
const words = new RegExp(
  [
    '(?<![如当现迄古])今年(?!代|轻|年|\\p{Script=Han}{0,2}[\\d一二三四五六七八九十]{1,3}多?岁)',
    '(?<![过失下上出回进离])去年(?!轻|年)',
    '(?<![目年之以日当此眼节会战空提\\d])前年(?![均度轻年产收接])',
    `(?<![附靠接最贴将时了用经续达长干])近[两三四五六七八九十\\d]+年(?:来|间)?(?![前后级代]|内?(?:未|无|没有|受[过到])|的?(?:努力|奋|建设|时间|艰|筹|不懈|探索|打磨))`,
    '过去[两三四五六七八九十\\d]+年(?:来|间)?(?![前后级代])',
    `(?<=${clause}|[与和由从自至到于对年])(?:[本上]|上个(?=月[^的、]))月(?![度季饼亮光球子嫂色])`
  ].join('|'),
  'gu'
)
const anchor = /[今去前]年|(?:近|过去)[两三四五六七八九十\d]|[本上个]月/u
const year = /(?:1[0-9]|20)\d\d ?[年—–~～-]/

export const relativeTime = defineRule({
  id: 'relative-time',
  title: {zh: '时间随写作日期而变', en: 'Relative time'},
  severity: 'hint',
  basis: '通用写作规范',
  why: {
    zh: '“今年”“近五年”是哪一年，要看文章写于何时；材料转用、汇编时就说不清了。',
    en: 'Which year 今年 or 近五年 means depends on when it was written.'
  },
  how: {zh: '写明年份，如“2018—2022年”，或“近五年（2018—2022年）”。', en: 'Give the years.'},
  check({texts, draft}, report) {
    const isDated = Boolean(draft?.campaign?.dataAsOf?.text || draft?.signoff?.date?.text)
    /** Depths of the headings with a year that the text stands under: 三、2026年重点工作. */
    let dated: number[] = []
    for (const text of texts) {
      if (text.block === 'title' || text.block === 'heading') {
        dated = dated.filter(depth => depth < text.depth)
        if (year.test(text.value)) dated.push(text.depth)
      }
      if ((text.block !== 'paragraph' && text.block !== 'run-in') || !anchor.test(text.value)) continue
      for (const {0: word, index} of text.value.matchAll(words)) {
        // Who says 今年 in a quotation is dated by the article; so is a whole dated draft.
        const isCounted = word.startsWith('近') || word.startsWith('过去')
        if (isInQuotation(text.value, index) || ((isDated || dated.length > 0) && !isCounted)) continue
        if (year.test(sentenceAround(text.value, index, '。；;\\n'))) continue
        const place = text.place(index, index + word.length)
        if (place) report({path: place.path, range: place.range, message: `“${word}”没有写明年份`})
      }
    }
  },
  examples: [
    {
      bad: '⟦近五年⟧，累计完成固定资产投资1267.45亿元。',
      good: '2018—2022年，累计完成固定资产投资1267.45亿元。',
      says: '“近五年”没有写明年份'
    },
    {bad: '经过多年努力，社区⟦今年⟧建成示范街区。', good: '经过多年努力，社区于2019年建成示范街区。'},
    {good: '近年来，各族群众和睦相处。近五年（2018—2022年），收入稳步增长。'},
    {
      good: '目前年产值3亿元，如今年收入超过10万元，过去年年缺水，失去年轻时的健康，晚上月亮升起，历时近三年建成'
    },
    {good: '三、2026年重点工作\n今年是开局之年，各项工作要早谋划。'},
    {good: '村民李大姐笑着说：“今年的苹果又红又大！”'}
  ]
})
