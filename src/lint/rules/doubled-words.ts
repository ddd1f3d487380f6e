import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// Words that nobody doubles for effect, as people double 研究研究 and 一步一步.
const words =
  '进行|工作|通过|加强|推进|推动|实现|建设|发展|开展|坚持|落实|全面|促进|提升|完善|民族|群众|单位|创建|我们|他们|以及|要求|情况|实施|积极|不断|深入|有效|相关|部门|干部|领导|组织|活动|项目|资金|社会|经济|文化|教育|政府|市委|县委|区委|党委|各族|全市|全县|全区|持续|进一步|因为|所以|但是|并且|同时|其中|目前|为了|关于|对于|按照|根据'
const particle =
  '(?<!目|标|有)的的(?!确)|(?<!我|你|他|她|咱)们们|着着|(?<!为|知|罢|终|敢|完|明|值)在在|(?<!平|总|谦|饱|随)和和(?!气|美|睦|平)|与与|及及|被被|把把(?!关)|(?<!刚)将将|并并|从从(?!容)|而而|就就|以以|向向|对对(?!碰)|于于|由由|使使|让让(?!座)'
const doubled = new RegExp(
  `(?<word>${words})\\k<word>|${particle}|(?<long>(?![一每几][\\p{Script=Han}])\\p{Script=Han}{3,12})\\k<long>`,
  'gu'
)

/** 重复的字词。 */
export const doubledWords = defineRule({
  id: 'doubled-words',
  title: {zh: '字词重复', en: 'Doubled words'},
  severity: 'error',
  basis: '通用写作规范',
  why: {
    zh: '同一个词连着写了两遍，多是改稿、粘贴的残留，校对时最容易看漏。',
    en: 'A word written twice in a row is a left-over of editing that eyes slide over.'
  },
  how: {zh: '删去一个。', en: 'Delete one of them.'},
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, doubled)) {
      report({...place, message: `“${words.slice(0, words.length / 2)}”重复。`})
    }
  },
  examples: [
    {bad: '扎实⟦推进推进⟧各项⟦的的⟧工作', good: '扎实推进各项工作'},
    {bad: '推动⟦民族团结进步民族团结进步⟧创建'},
    {good: '为了了解情况，的的确确有目的的安排，一件事一件事抓，研究研究再定，和和美美，一批又一批'}
  ]
})
