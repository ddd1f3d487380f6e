import {replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

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
  check({texts}, report) {
    for (const text of texts) {
      if (text.block !== 'heading' && text.block !== 'title') continue
      const end = text.value.trimEnd().length
      if (!/[。，、；：,;:.]$/u.test(text.value.slice(0, end)) || /^.{1,3}[、.．]$/u.test(text.value.trim()))
        continue
      const place = text.place(end - 1, end)
      const own = text.pieces.find(piece => piece.start < end && end <= piece.end)
      if (place && own?.value) report({...place, message: '标题末尾不用标点。', fix: replacing(place, '')})
    }
  },
  examples: [
    {bad: '一、强化组织领导，凝聚创建合力⟦。⟧', good: '一、强化组织领导，凝聚创建合力'},
    {good: '一、强化组织领导\n（一）建机制。各级各部门落实责任。'}
  ]
})
