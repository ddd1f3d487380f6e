import {addsUp, amount, said, shown} from './arithmetic.ts'
import {doneIn} from './done.ts'
import type {Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'
import type {Sum} from './sum.ts'
import {isOneUnit} from './sum.ts'

const rest = pattern(
  '[^，。；APDY]{0,6}(?:，[^，。；、APDY的]{1,8}率(?:为|达到|达|是)?P)?[，；](?:(?:其余|剩余|余下)的?(?:问题|隐患|案件|事项|诉求|纠纷|线索|任务|项目)?A(?!工作日|月|小时|部门|单位|乡镇)(?=[^A。；]*(?:[。；]|$))|(?:缺席|请假|缺勤|未到)A(?=[。；）]|$))',
  'uy'
)

/** 应到32人，实到30人，缺席2人; 发现问题120个，整改118个，其余2个正在整改. */
export function restsIn(sentence: Sentence): Sum[] {
  if (!/余|实到/.test(sentence.skeleton)) return []
  return doneIn(sentence).flatMap(({whole, part, end}): Sum[] => {
    rest.lastIndex = end
    if (!rest.test(sentence.skeleton)) return []
    const left = markedIn(sentence, end, rest.lastIndex).filter(isMention).at(-1)
    if (!left || !isOneUnit([whole, left]) || addsUp([part, left], whole)) return []
    const computed = amount(whole.value - part.value, left)
    return [
      {
        whole: left,
        parts: [whole, part],
        message: `合计对不上：${shown(whole)} − ${shown(part)} = ${computed}，文中写${said(left)}`
      }
    ]
  })
}
