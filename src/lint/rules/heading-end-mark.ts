import {replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

/** 标题末尾的标点。 */
export const headingEndMark = defineRule({
  id: 'heading-end-mark',
  title: {zh: '标题末尾有标点', en: 'End mark after a heading'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '独占一行的标题末尾不用点号；问号、叹号只在语气需要时用。',
    en: 'A heading on its own line takes no full stop, comma or colon.'
  },
  how: {zh: '删去末尾的标点。', en: 'Delete the mark.'},
  fixable: true,
  check({texts, draft}, report) {
    const headings = texts.filter(({block}) => block === 'heading' || block === 'title')
    for (const text of headings) {
      const end = endOf(text)
      if (end === 0 || (!draft && !isException(text, headings, texts))) continue
      const place = text.place(end - 1, end)
      const own = text.pieces.find(piece => piece.start < end && end <= piece.end)
      if (place && own?.value) report({...place, message: '标题末尾不用标点。', fix: replacing(place, '')})
    }
  },
  examples: [
    {
      bad: '一、强化组织领导，凝聚创建合力⟦。⟧\n各级落实责任，齐抓共管。\n二、夯实经济基础\n群众增收，产业兴旺。\n三、加强社会治理',
      good: '一、强化组织领导，凝聚创建合力\n各级落实责任，齐抓共管。\n二、夯实经济基础\n群众增收，产业兴旺。\n三、加强社会治理'
    },
    {
      draft: true,
      bad: '文种: 报纸综述\n章节:\n  - {标题: 党建引领强根基：凝聚创建合力⟦。⟧, 正文: 各级落实责任。}\n',
      good: '文种: 报纸综述\n章节:\n  - {标题: 党建引领强根基：凝聚创建合力, 正文: 各级落实责任。}\n'
    },
    {good: '（一）宣传政策；\n（二）化解矛盾；\n（三）服务群众。'},
    {good: '一、强化组织领导\n（一）建机制。各级各部门落实责任。'}
  ]
})

/** Where the end mark of a heading ends; 0 when it has none. */
function endOf({value}: Text): number {
  const heading = value.trimEnd()
  return /[。，、；：,;:.]$/u.test(heading) && !/^.{1,3}[、.．]$/u.test(heading.trim()) ? heading.length : 0
}

/**
 * In a finished text a numbered line with an end mark may be an item of a list. It is a heading when it stands alone
 * over its text, among headings that have no end mark.
 */
function isException(text: Text, headings: ReadonlyArray<Text>, texts: ReadonlyArray<Text>): boolean {
  const at = texts.indexOf(text)
  const isAlike = (other: Text | undefined) => other?.block === text.block && other.depth === text.depth
  if (isAlike(texts[at - 1]) || isAlike(texts[at + 1]) || /[：:]$/u.test(text.value.trimEnd())) return false
  const alike = headings.filter(isAlike)
  return alike.filter(other => endOf(other) === 0).length > alike.length / 2
}
