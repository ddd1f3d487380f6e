import * as z from 'zod/mini'
import {matchesIn} from '../matches.ts'
import {defineOptions, defineRule, option} from '../rule.ts'

// ETC车道 and OR码 are names; AND and THE in capitals never are.
const functional = 'and|or|the|of|to|in|with|for|by|from|as|is|are|an|etc'
const capital = functional.replace(/\b[a-z]/g, first => first.toUpperCase())
const common =
  'good|very|happy|great|well|best|people|work|also|but|not|have|has|was|were|been|will|can|this|that|these|those|which|their|there|into|about|after|before|between|through|because|so|at'
// A hand that slid along a row of keys: asd, qwer, zxcvb.
const slid = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
  .flatMap(row => [...row].map((_, at) => row.slice(at, at + 3)).filter(run => run.length === 3))
  .join('|')
const chinese = '[\\p{Script=Han}，。、；：！？“”《》（）\\d%％]'
// As含量, In元素 are arsenic and indium.
const after = '(?=\\s*[\\p{Script=Han}\\d“《（])(?!含量|元素|浓度|超标)'
const stray = new RegExp(
  `(?<=${chinese}\\s*)(?<![A-Za-z]\\s*)(?:${functional}|${capital}|AND|OF|THE|WITH|FOR|FROM|${common})(?![A-Za-z0-9])${after}|` +
    `(?<=${chinese})(?:${slid})[a-z]{0,7}(?![A-Za-z0-9.@/_-])(?=[\\p{Script=Han}，。、；：])|` +
    // One letter that the input method left: 推进s石榴红. 小w, q版, z世代 and s形 are words.
    '(?<=\\p{Script=Han})(?<![小大老阿第图表附型号级类点轴角用以母])[sfhjlrwg](?=\\p{Script=Han})(?![形型字弯曲级类区线版弹值键档度码轴点边面波米克])|' +
    '(?<=\\p{Script=Han})(?<![小大老阿第图表附型号级类点轴角选项])[a-z](?=[，。；])(?<=(?:亿元|万元|[户人个项所名])[a-z])',
  'uy'
)
const latin = /[A-Za-z]+/gu

/** 中文里夹杂的英文虚词。 */
export const strayLatin = defineRule({
  id: 'stray-latin',
  title: {zh: '夹杂英文', en: 'Stray English word'},
  severity: 'error',
  basis: '《国家通用语言文字法》第九条',
  why: {
    zh: '公文和汉语文出版物使用规范汉字；“and”一类的英文虚词混在中文里，多是翻译或输入残留。',
    en: 'English function words inside Chinese are left-overs of translation or typing.'
  },
  how: {zh: '换成中文，如“和”“的”。', en: 'Say it in Chinese.'},
  options: defineOptions({
    allow: option(z.array(z.string()), [], {title: '放行', description: '可以出现的英文词'})
  }),
  check({texts}, report, {allow}) {
    for (const {text, start: run} of matchesIn(texts, latin, /[A-Za-z]/u)) {
      stray.lastIndex = run
      const words = stray.exec(text.value)?.[0]
      const place = words === undefined ? undefined : text.place(run, run + words.length)
      if (!place || allow.includes(words!) || isInName(text.value, run)) continue
      report({...place, message: `中文里夹杂了英文“${words}”。`})
    }
  },
  examples: [
    {bad: '培育100个品牌 ⟦and⟧ 100个示范点', good: '培育100个品牌和100个示范点'},
    {bad: '民族团结⟦of⟧故事'},
    {bad: '推进⟦s⟧石榴红工程，各族群众⟦asd⟧团结一心，⟦happy⟧指数提升'},
    {good: '昭阳队VS鲁甸队，“汉语or彝语”双语讲解，高速公路ETC车道，村BA，Z世代，s形弯道，vlog大赛'},
    {good: '召开logo征集座谈会，接入DIP系统，《Rock and Roll》，E平台，in/out标识'}
  ]
})

/** Inside short quotation marks or 《》 stands a name, which is spelt as its bearer spells it. */
function isInName(text: string, index: number): boolean {
  const before = /[“《][^“”《》，。；：]{0,12}$/u.exec(text.slice(Math.max(0, index - 13), index))
  return before !== null && /^[^“”《》，。；：]{0,16}[”》]/u.test(text.slice(index, index + 17))
}
