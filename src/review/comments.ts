import type {Finding} from '../finding.ts'
import type {Extra} from '../formats/docx/finish.ts'
import {legalPart} from '../language/characters.ts'
import {contentTypes} from '../ooxml/relations.ts'
import {declaration, escapeXml, ns, tag} from '../ooxml/xml.ts'
import type {Comment} from './anchors.ts'

/** Who comments and changes in a review copy. */
export const reviewer = '综述校对'

const severities = {error: '错误', warning: '警告', hint: '建议'} as const

/** `word/comments.xml`: what is wrong, why, and the way out, one line each. */
export function commentsPart(comments: ReadonlyArray<Comment>, date: string): Extra {
  const elements = comments.map((comment, id) =>
    tag(
      'w:comment',
      {'w:id': id, 'w:author': reviewer, 'w:date': date, 'w:initials': '校'},
      ...linesOf(comment).map((line, index) => paragraph(line, index === 0))
    )
  )
  return {
    id: 'rIdComments',
    relation: 'comments',
    target: 'comments.xml',
    contentType: contentTypes.word('comments'),
    xmlFor: () => `${declaration}${tag('w:comments', {'xmlns:w': ns.w}, ...elements)}`
  }
}

function linesOf({finding, isTracked}: Comment): string[] {
  const {severity, message, note, basis, ruleId} = finding
  return [
    `【${severities[severity]}】${message}`,
    ...(note ? [note] : []),
    ...(isTracked ? ['已在文中用修订标出，可逐处接受或拒绝。'] : fixWords(finding)),
    ...(basis && basis !== '本工具' ? [`依据：${basis}`] : []),
    `规则：${ruleId}`
  ]
}

function fixWords({fix = []}: Finding): string[] {
  return fix.map(({text}) => (text ? `建议改为：${text}` : '建议删去'))
}

function paragraph(words: string, isFirst: boolean): string {
  const reference = tag(
    'w:r',
    {},
    tag('w:rPr', {}, tag('w:rStyle', {'w:val': 'CommentReference'})),
    tag('w:annotationRef')
  )
  const text = tag('w:t', {'xml:space': 'preserve'}, escapeXml(legalPart(words)))
  const style = tag('w:pPr', {}, tag('w:pStyle', {'w:val': 'CommentText'}))
  return tag('w:p', {}, style, isFirst && reference, tag('w:r', {}, text))
}
