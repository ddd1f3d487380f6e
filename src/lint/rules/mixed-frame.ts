import type {Mistake} from '../mistakes.ts'
import {isUnquoted, reportMistakes} from '../mistakes.ts'
import {defineRule} from '../rule.ts'

/** Frames of a sentence whose two halves belong to two frames, one kind a row. */
const frames: ReadonlyArray<Mistake> = [
  {
    pattern: /(?:加强|加快|强化)(?:[^，。；：、“”加]{0,14})力度(?![不])/gu,
    anchor: /力度/u,
    isWrong: isUnquoted,
    says: words => `“${words.slice(0, 2)}”不与“力度”搭配，改成“加大……力度”，或删去“力度”。`,
    // Many edited texts have it.
    severity: 'hint'
  },
  {
    pattern:
      /(?<what>会议|活动|仪式|培训|大会|比赛)由[^，。；：]{1,24}?(?:主持|主办|举办|承办|组织)(?:了|召开|召集)?\k<what>/gu,
    anchor: /由/u,
    says: words => `“${words.slice(0, 2)}”说了两遍，改成“${words.slice(0, -2)}”。`
  },
  {
    pattern:
      /(?<=由[^，。；：]{1,16})(?<does>负责|主持|牵头|承办)(?:[^，。；：人制]{0,4})\k<does>(?![人制任])/gu,
    anchor: /由/u,
    says: words => `“${words.slice(0, 2)}”说了两遍，只留一个。`
  },
  {
    pattern: /(?<=^|[，。；])从[^，。；：从]{2,30}出发点(?![是在为、和之上])/gu,
    anchor: /出发点/u,
    says: () => '“从……出发”和“以……为出发点”混在一起，只用一种。'
  },
  {
    pattern: /以[^，。；：以]{2,24}(?:目的|目标|中心)出发|为了[^，。；：]{2,24}为目的(?!地)/gu,
    anchor: /目的|目标|中心/u,
    says: words =>
      words.startsWith('以')
        ? '“从……出发”和“以……为目的”混在一起，只用一种。'
        : '“为了……”和“以……为目的”混在一起，只用一种。'
  },
  {
    pattern:
      /(?:防止|避免|杜绝|严防|谨防|以免)[^，。；：、的“]{0,4}(?:不再(?=发生|出现|返|犯|重|次|有|让|造成)|不要(?=发生|出现|再|让|造成)|不得?(?=发生|出现|让|造成|流失))/gu,
    anchor: /不/u,
    says: words => `“${words}”多了一层否定，删去“不”。`
  },
  {
    pattern: /(?<=一方面(?:(?!另一方面|另方面|一方面)[^。]){1,120}[，。；])(?:其次|再次|第二)(?=[，是])/gu,
    anchor: /一方面/u,
    says: words => `“一方面”后面应当用“另一方面”，不用“${words}”。`
  },
  {
    pattern: /(?<=首先(?:(?!其次|第二|二是|接着|然后)[^\n]){2,200}[，。；])再次(?=，)/gu,
    anchor: /再次，/u,
    says: () => '“首先”“再次”之间缺少“其次”。'
  },
  {
    pattern: /不仅[^，。；：]{2,24}，而(?![且是还更在对为同又非今言后论])/gu,
    anchor: /不仅/u,
    says: () => '“不仅”后面用“而且”呼应，不能只写“而”。'
  },
  {
    pattern: /(?<=^|[。；])(?:通过|经过|在)[^，。；：]{4,40}，使得?(?=[^用命馆者节领徒团臣])/gu,
    anchor: /，使/u,
    says: words => `“${words.slice(0, words.startsWith('在') ? 1 : 2)}……使……”掩去了主语，删去其中一个。`,
    severity: 'hint'
  },
  {
    pattern:
      /(?:提高|提升)了?[^，。；：]{0,12}(?:水平|能力|质量|效率|意识)(?:和|与|及|、)[^，。；：、的]{0,6}(?:态度|作风|步伐)(?=[，。；、])/gu,
    anchor: /态度|作风|步伐/u,
    says: words => `“${words.slice(0, 2)}”不与“${words.slice(-2)}”搭配，给它另用一个动词。`
  },
  {
    pattern:
      /(?<verb>提高|加快|加强|改善|促进|增强)[^，。；：、的]{2,10}的(?:提高|加快|加强|提升|改善|增强)(?=[，。；])/gu,
    anchor: /的[提加改增]/u,
    isWrong: ({groups}) => groups.verb !== '促进',
    says: words => `“${words.slice(0, 2)}”和“${words.slice(-2)}”重复，只留一个。`
  },
  {
    pattern: /之日起开始(?=施行|实施|执行|生效|试行)/gu,
    anchor: /起开始/u,
    says: () => '“起”就是开始，删去“开始”。'
  },
  {pattern: /高度引起/gu, anchor: /高度引起/u, says: () => '改成“引起高度”。'},
  {
    pattern: /特此[^，。；：]{0,4}如下(?=[：:，。]|$)/gu,
    anchor: /特此/u,
    says: () => '“特此”用在结尾，“如下”用在开头，只留一个。'
  },
  {
    pattern: /(?:希望|恳请|敬请)?务必请|请务必请|(?:希望|恳请)务请/gu,
    anchor: /务/u,
    says: words => `“${words}”说了两遍，改成“请务必”。`
  },
  {
    pattern:
      /(?:群众|人民|民众|人士)们|[一二两三四五六七八九十百千\d余多][名位个](?:同志|群众|干部|职工|党员|代表|村民|学生|教师|专家|记者|企业家)们/gu,
    anchor: /们/u,
    says: words => `“${words.slice(0, -1)}”已是多数，删去“们”。`
  }
]

/** 句式杂糅：前一半是一种说法，后一半是另一种。 */
export const mixedFrame = defineRule({
  id: 'mixed-frame',
  title: {zh: '句式杂糅或搭配不当', en: 'Two frames of a sentence mixed'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '一句话只用一种句式：“从……出发”“以……为出发点”各是一种，前半用一种、后半用另一种，就说不通；关联词也要成对。',
    en: 'A sentence keeps to one frame: 从…出发 and 以…为出发点 are two, and pairs of conjunctions stay pairs.'
  },
  how: {zh: '只留一种句式，另一种删去或另起一句。', en: 'Keep one of the two frames.'},
  check({texts}, report) {
    reportMistakes(texts, frames, report)
  },
  examples: [
    {bad: '要⟦加强执法检查力度⟧，压实责任。', good: '要加大执法检查力度，加强执法检查，压实责任。'},
    {bad: '⟦活动由县文化馆主办活动⟧，由县文联⟦牵头牵头⟧。', good: '活动由县文化馆主办，由县文联牵头。'},
    {
      bad: '⟦从方便群众出发点⟧，⟦以服务企业为目的出发⟧，⟦为了减轻负担为目的⟧。',
      good: '从方便群众出发，以服务企业为出发点，为了减轻负担。'
    },
    {
      bad: '⟦避免不再⟧返工，⟦杜绝不⟧发生。',
      good: '避免再返工，杜绝发生；避免不必要的浪费，防止不合格产品流入市场。'
    },
    {
      bad: '一方面，要修路；⟦其次⟧，要通水。首先，要学；⟦再次⟧，要做。',
      good: '一方面，要修路；另一方面，要通水。首先，要学；其次，要查；再次，要做。'
    },
    {bad: '⟦不仅修好了路，而⟧引来了水。', good: '不仅修好了路，而且引来了水；不仅要快，而是要好。'},
    {
      bad: '⟦通过开展结对帮扶，使⟧村里变了样。',
      good: '开展结对帮扶，使村里变了样；通过开展结对帮扶，村里变了样。'
    },
    {
      bad: '⟦提高服务质量和工作作风⟧，⟦加快项目进度的提升⟧。',
      good: '提高服务质量，改进工作作风，加快项目进度，促进质量的提高。'
    },
    {bad: '⟦高度引起⟧重视。⟦特此通报如下⟧：⟦希望务必请⟧参加。', good: '引起高度重视。通报如下：请务必参加。'},
    {bad: '人民⟦群众们⟧和⟦5名党员们⟧都来了。', good: '人民群众和5名党员都来了，孩子们、工作人员们也来了。'},
    {bad: '本细则自印发⟦之日起开始⟧施行。', good: '本细则自印发之日起施行。'},
    {good: '防止不再符合条件的人员领取补助；特此通知如下事项：按时参会。'},
    {good: '这里是偷渡的主要出发点之一，组织部门负责组织活动，会议由县长主持，主持人是县长。'}
  ]
})
