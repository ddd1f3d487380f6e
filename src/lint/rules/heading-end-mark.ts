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
    const headings = texts.flatMap((text, index) => (isHeading(text) ? [{text, index}] : []))
    const severityOf = severityAmong(headings, texts)
    for (const {text, index} of headings) {
      const end = endOf(text)
      if (end === 0) continue
      const severity = draft ? 'warning' : severityOf({text, index})
      if (!severity) continue
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
    {
      good: '一、建好专班\n县里由书记任组长，部门各派一人，每周碰头一次。\n二、各乡镇把任务分到村组，把责任落到人头，把台账建到户上，逐月通报进度。\n专账管理，按月公示。\n三、各部门把政策送到门口，把服务做到家里，把问题解决在当地，逐项销号办结。\n群众满意，工作落地。'
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

interface Heading {
  readonly text: Text
  /** Where it stands among the texts. */
  readonly index: number
}

const isHeading = ({block}: Text): boolean => block === 'heading' || block === 'title'

/**
 * In a finished text a numbered line with an end mark may be an item of a list. It is a heading when it stands alone
 * over its text, among headings that have no end mark; where all have a full stop, that may be the manner of the house.
 */
function severityAmong(
  headings: ReadonlyArray<Heading>,
  texts: ReadonlyArray<Text>
): (heading: Heading) => 'warning' | 'hint' | undefined {
  const isOverText = ({text, index}: Heading) => isShort(text) && isProse(texts[index + 1])
  const levelOf = ({block, depth}: Text) => `${block} ${depth}`
  const manners = new Map<string, 'bare' | 'mixed' | 'stopped' | 'unclear'>()
  const mannerOf = (level: string) => {
    const alike = headings.filter(({text}) => levelOf(text) === level)
    const bare = alike.filter(({text}) => endOf(text) === 0).length
    if (bare > alike.length / 2) return 'bare'
    if (bare > 0) return 'mixed'
    return alike.length > 1 && alike.every(isOverText) ? 'stopped' : 'unclear'
  }
  return heading => {
    const {text, index} = heading
    const level = levelOf(text)
    const isAlike = (other: Text | undefined) => other !== undefined && levelOf(other) === level
    if (isAlike(texts[index - 1]) || isAlike(texts[index + 1])) return undefined
    if (/[：:]$/u.test(text.value.trimEnd())) return undefined
    const manner = manners.get(level) ?? mannerOf(level)
    manners.set(level, manner)
    if (manner === 'bare') return 'warning'
    if (manner === 'mixed') return isOverText(heading) ? 'warning' : undefined
    return manner === 'stopped' ? 'hint' : undefined
  }
}

/** Whether a heading is one phrase or two, with a full stop. */
const isShort = ({value}: Text): boolean => /^[^。；]{3,24}。$/u.test(value.trim())

/** Whether a text is a paragraph of sentences, which begins no list. */
const isProse = (text: Text | undefined): boolean =>
  text?.block === 'paragraph' && /^[^：:]{14,}。$/u.test(text.value.trim())
