import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// Words that are hardly ever the end of one word group and the beginning of the next, as 组织组织 and 可以以 are, and
// that nobody doubles for effect, as people double 研究研究 and 一步一步.
const words =
  '进行|通过|加强|推进|推动|实现|开展|坚持|促进|提升|完善|我们|他们|以及|积极|不断|深入|持续|进一步|因为|所以|但是|并且|同时|其中|目前|为了|关于|对于|按照|根据|认真|切实|巩固'
const particles =
  '(?<!目|标|有)的的(?!确|士)|们们|着着(?![力重眼手实落想])|(?<!平|总|谦|饱|随)和和(?![谐睦美平气顺善解])|(?<![参赋给])与与(?!会)|(?<!刚)将将(?![来要军领近])|(?<=[生到成出现立展行施])了了(?![解却断事结然])|(?<![合兼一吞归])并并(?![购列行且])'
// 实事求是是, 但是是 and 是是非非 are no doubles.
const verb = '(?<=[这那它他她们也])是是(?![非否])'
// 满意度满意度: what is measured or felt does not modify itself.
const noun = /^\p{Script=Han}{2}[度率感]$/u
const known = new RegExp(`(?:${particles}|${verb})|(?<word>${words})\\k<word>`, 'uy')
const longest = 12

/** Where something is said twice in a row: certain short words, or any four characters and more. */
function* doublesIn(text: string): Generator<{start: number; length: number}> {
  for (let start = 0; start < text.length; start++) {
    const first = text.charCodeAt(start)
    const last = Math.min(longest, (text.length - start) >> 1)
    for (let length = 1; length <= last; length++) {
      if (text.charCodeAt(start + length) !== first || !isDoubled(text, start, length)) continue
      yield {start, length}
      start += 2 * length - 1
      break
    }
  }
}

function isDoubled(text: string, start: number, length: number): boolean {
  const words = text.slice(start, start + length)
  if (!text.startsWith(words, start + length)) return false
  if (length >= 4) return /^(?![一每几])\p{Script=Han}+$/u.test(words)
  if (length === 3 && noun.test(words)) return true
  known.lastIndex = start
  return known.exec(text)?.[0].length === 2 * length
}

// 2300余次（次）: what the bracket adds has been said.
const bracketed = /(?<said>[次场个人名户项篇部册期家])[（(]\k<said>[）)]/gu

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
    for (const text of texts) {
      for (const {start, length} of doublesIn(text.value)) {
        const place = text.place(start, start + 2 * length)
        if (place) report({...place, message: `“${text.value.slice(start, start + length)}”重复。`})
      }
    }
    for (const {words, groups, place} of matchesIn(texts, bracketed, /[（(]/u)) {
      report({...place, message: `“${words}”：括号里的“${groups.said}”与前面重复。`})
    }
  },
  examples: [
    {bad: '扎实⟦推进推进⟧各项⟦的的⟧工作', good: '扎实推进各项工作'},
    {bad: '开展宣讲2300余⟦次（次）⟧', good: '开展宣讲2300余场（次）'},
    {bad: '那⟦是是⟧村里第一所小学，群众⟦获得感获得感⟧不断增强'},
    {bad: '推动⟦民族团结进步民族团结进步⟧创建'},
    {
      good: '专业组织组织编写，再审申请人申请人民法院鉴定，高等教育等教育机构，可以以案释法，参与与会，事由由法律规定'
    },
    {
      good: '为了了解情况，的的确确有目的的安排，一件事一件事抓，研究研究再定，和和美美，这是是非题，贵在实事求是是共识，一批又一批'
    }
  ]
})
