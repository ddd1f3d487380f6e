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
      const severity = draft ? 'warning' : severityAmong(text, headings, texts)
      if (end === 0 || !severity) continue
      const place = text.place(end - 1, end)
      const own = text.pieces.find(piece => piece.start < end && end <= piece.end)
      if (place && own?.value)
        report({...place, message: '标题末尾不用标点。', fix: replacing(place, ''), severity})
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
    {
      bad: '一、建好专班⟦。⟧\n县里由书记任组长，部门各派一人，每周碰头一次。\n二、管好资金\n专账管理。',
      good: '一、建好专班\n县里由书记任组长，部门各派一人，每周碰头一次。\n二、管好资金\n专账管理。'
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
 * over its text, among headings that have no end mark; where all have a full stop, that may be the manner of the house.
 */
function severityAmong(
  text: Text,
  headings: ReadonlyArray<Text>,
  texts: ReadonlyArray<Text>
): 'warning' | 'hint' | undefined {
  const isAlike = (other: Text | undefined) => other?.block === text.block && other.depth === text.depth
  const neighbours = (one: Text) => [texts[texts.indexOf(one) - 1], texts[texts.indexOf(one) + 1]]
  if (neighbours(text).some(isAlike) || /[：:]$/u.test(text.value.trimEnd())) return undefined
  const alike = headings.filter(isAlike)
  const bare = alike.filter(other => endOf(other) === 0).length
  if (bare > alike.length / 2) return 'warning'
  const isOverText = (one: Text) => isShort(one) && isProse(neighbours(one)[1])
  if (bare > 0) return isOverText(text) ? 'warning' : undefined
  return alike.length > 1 && alike.every(isOverText) ? 'hint' : undefined
}

/** Whether a heading is one phrase or two, with a full stop. */
const isShort = ({value}: Text): boolean => /^[^。；]{3,24}。$/u.test(value.trim())

/** Whether a text is a paragraph of sentences, which begins no list. */
const isProse = (text: Text | undefined): boolean =>
  text?.block === 'paragraph' && /^[^：:]{14,}。$/u.test(text.value.trim())
