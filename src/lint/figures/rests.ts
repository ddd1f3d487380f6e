import {addsUp, amount, said, shown} from './arithmetic.ts'
import {doneIn} from './done.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'
import type {Sum} from './sum.ts'
import {isOneUnit} from './sum.ts'

const rest = pattern(
  '[^，。；APDY]{0,6}(?:，[^，。；、APDY的]{1,8}率(?:为|达到|达|是)?P)?[，；](?:(?:其余|剩余|余下)的?(?:问题|隐患|案件|事项|诉求|纠纷|线索|任务|项目)?A(?!工作日|月|小时|部门|单位|乡镇)(?=[^A。；]*(?:[。；]|$))|(?:缺席|请假|缺勤|未到)A(?=[，。；）]|$))',
  'uy'
)

// 收到捐款38万元，支出27万元，结余11万元
const balance = pattern(
  '(?:收到|收入|筹集|筹得|募集|募得|接收|下达|争取|到位|购进|库存)[^，。；APDY]{0,8}A[^，。；APDY]{0,4}[，、](?:已|共|累计)?(?:支出|使用|用去|花去|拨付|兑付|发放|消耗|领用)[^，。；APDY]{0,8}A[^，。；APDY]{0,4}[，、](?:尚|还|仍|现)?(?:结余|节余|剩余|结存|盈余|余)[^，。；APDY]{0,4}A'
)

/** What came in, what was spent of it, and what is left. */
function balancesIn(sentence: Sentence): Sum[] {
  if (/上年|结转|历年|累计结/u.test(sentence.value)) return []
  return [...sentence.skeleton.matchAll(balance)].flatMap(({0: words, index}): Sum[] => {
    const [whole, spent, left] = markedIn(sentence, index, index + words.length).filter(isMention)
    return whole && spent && left && isOneUnit([whole, spent, left]) ? restOf(whole, spent, left) : []
  })
}

/** 应到32人，实到30人，缺席2人; 发现问题120个，整改118个，其余2个正在整改. */
export function restsIn(sentence: Sentence): Sum[] {
  if (!/余|缺|假|未到/.test(sentence.skeleton)) return []
  const balances = balancesIn(sentence)
  const rests = doneIn(sentence).flatMap(({whole, part, end}): Sum[] => {
    rest.lastIndex = end
    if (!rest.test(sentence.skeleton)) return []
    const left = markedIn(sentence, end, rest.lastIndex).filter(isMention).at(-1)
    return left && isOneUnit([whole, left]) ? restOf(whole, part, left) : []
  })
  return [...balances, ...rests]
}

function restOf(whole: Mention, part: Mention, left: Mention): Sum[] {
  if (addsUp([part, left], whole)) return []
  const computed = amount(whole.value - part.value, left)
  const message = `合计对不上：${shown(whole)} − ${shown(part)} = ${computed}，文中写${said(left)}`
  return [{whole: left, parts: [whole, part], message}]
}
