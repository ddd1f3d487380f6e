import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const number = '(?:\\d[\\d.,]{0,12}|[一二两三四五六七八九十百千]{1,8})[十百千万亿]{0,3}'
// 签约、节约、附近、贴近: 约 and 近 as the second half of another word. 损失约、12条约、折合约 are not such words.
const word =
  '规民|[签预续公邀简契履爽赴相毁隐绰婉特缔盟誓守如依践婚规俭换背纽违]|(?<!损|流|遗)失|(?<!化|调|溶)解|(?<!征|收|筹|募|召|聚|采)集|' +
  '(?<!\\d|[一二三四五六七八九十百])条|(?<!折|联|综|共)合|(?<!需)要|(?<!研|绘|录|印|配|炼|编)制|(?<!供|反)应|(?<!环|春|季)节'
const near = '[新附靠接最相临邻就亲贴远抵逼走切浅挨拉凑]'
const about = `(?:约莫|大约|(?<!${word}|大)约|(?<!${near})近)`
// 近年 and 大约 are words of their own; 近2万多 says “not quite” and “more” at once.
const doubled = new RegExp(
  `${about}(?:有|为|达|占)?${number}(?:余|多)(?![年岁月天日])[万亿]?|` +
    `(?:${about}|超过?|突破)(?:有|为|达|占)?${number}(?!年|月|日|时)(?:\\p{Script=Han}{0,3}?|[A-Za-z㎡]{1,3})(?:左右|上下)(?!邻|手|两|岸|侧|级|联|一|为|游|班|楼|车|水)|` +
    `${about}${number}(?!年|月|日|时)\\p{Script=Han}{0,3}?以[上下](?!学|的|班)|` +
    `${about}(?:有|为|达|占)?${number}[%％](?:以上|以下|左右|上下)|` +
    `(?:超过?|突破)(?:了)?${number}(?:余|多)[万亿]?|${number}(?:余|多)[万亿]?\\p{Script=Han}{1,2}(?:左右|上下|以上)`,
  'gu'
)

/** A quicker pattern for the same, which finds more. */
const anchor =
  /[约近超过破][^，。；]{0,24}(?:余|多|左右|上下|以[上下])|[余多][^，。；]{0,4}(?:左右|上下|以上)/u

/** 概数重复：约、近与余、多、左右只用一个。 */
export const noDoubleApproximation = defineRule({
  id: 'no-double-approximation',
  title: {zh: '概数重复', en: 'Approximation said twice'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '“约”“近”与“余”“多”“左右”都表示概数，叠在一起意思重复，甚至矛盾。',
    en: '约 and 余 both mean “about”; together they say it twice.'
  },
  how: {zh: '只留一个：“约7万人”或“7万余人”。', en: 'Keep one of them.'},
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, doubled, anchor)) {
      report({...place, message: `“${words}”的概数说了两遍，只留一个。`})
    }
  },
  examples: [
    {bad: '总投资⟦超3000万元左右⟧，⟦超500余⟧人参加，覆盖⟦超千余⟧人'},
    {bad: '常住人口⟦约7万余⟧人', good: '常住人口7万余人'},
    {bad: '少数民族⟦大约7000余⟧人，投资⟦近3.5亿元左右⟧'},
    {bad: '参加群众⟦超过2000多⟧人，培训⟦300余人以上⟧'},
    {bad: '覆盖率达⟦近95%以上⟧，平均⟦约20左右⟧，投入⟦约3000多万⟧元左右'},
    {good: '覆盖率95%以上，约20人，约3000户左右邻居，约300米上下两岸，满意率接近95%，达95%左右'},
    {good: '约300人参加，1.8万余人受益，近年来20多个村脱贫，附近3000多户，2万人左右，约定50多条'},
    {good: '现场签约20多个项目，节约3000余元，预约200余人次，公约30余条，远近十多个村寨，贴近20多万群众'},
    {bad: '公路12条⟦约300余⟧公里，损失⟦约2000余⟧元，折合⟦约500多万⟧元'},
    {good: '近10余年来，超过80%，5万人以上，约占20.8%，近百余年前'}
  ]
})
