import {useSignal} from '@preact/signals'
import type {Finding} from '../../browser.ts'
import {findSlots} from '../../model/slots.ts'
import {useTools} from '../desk-context.ts'
import {chineseOnly, say} from '../words/say.ts'
import {goToFinding} from './go-to-finding.ts'
import type {FillIn} from './order.ts'
import {placeInWords} from './place-in-words.ts'

/** What is missing, by what it is: `县名：13 处，填一处即可` with the place to fill it in for all. */
export function FillInGroup({fillIn}: {fillIn: FillIn}) {
  const tools = useTools()
  const {session, findings, tell} = tools
  const words = useSignal('')
  const {subject, count, isSame, findings: own, sorts} = fillIn
  const parts = Object.entries(sorts)
  const detail = parts.length > 1 ? parts.map(([sort, number]) => `${sort}${number}`).join('、') : ''

  function fillAll() {
    const text = session.text()
    const given = words.value.trim()
    if (given === '' || session.checkedText.value !== text)
      return tell(say('正在检查，请稍候再填。', 'Still checking; try again in a moment.'), 'trouble')
    const typed = own.filter(finding => isPlaceholder(text, finding))
    const made = typed
      .map(({range}) => range)
      .sort((a, b) => b.start - a.start)
      .reduce((left, {start, end}) => left.slice(0, start) + given + left.slice(end), text)
    session.replace(made)
    tell(say(`已填入 ${typed.length} 处，按“撤销”可以退回。`, `Filled in ${typed.length} places.`))
  }
  return (
    <details class="fill-in">
      <summary>
        <b lang={chineseOnly()}>{subject}</b>
        {say(`：${count} 处`, `: ${count}`)}
        {isSame && say('，填一处即可', ', once will do')}
        {detail && <small lang={chineseOnly()}>（{detail}）</small>}
      </summary>
      {isSame && (
        <form
          class="fill-all"
          onSubmit={event => {
            event.preventDefault()
            fillAll()
          }}
        >
          <input
            type="text"
            aria-label={say(`${subject}，填入全部 ${count} 处`, `Words for all ${count}`)}
            value={words.value}
            onInput={event => {
              words.value = event.currentTarget.value
            }}
          />
          <button type="submit">{say(`填入全部 ${count} 处`, `Fill in all ${count}`)}</button>
        </form>
      )}
      <ul>
        {own.slice(0, 100).map(finding => {
          const {field} = findings.value.find(one => one.finding === finding) ?? {field: []}
          return (
            <li key={`${finding.range.start} ${finding.message}`}>
              <button type="button" class="link place" onClick={() => goToFinding(tools, {finding, field})}>
                <span>{placeInWords(field)}</span>{' '}
                <small lang={chineseOnly()}>{finding.message.replace(/^待填[：:]/, '')}</small>
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** Whether a finding is about a placeholder that stands in the text, and not about a field that is empty. */
function isPlaceholder(text: string, {range}: Finding): boolean {
  const words = text.slice(range.start, range.end)
  const [slot] = findSlots(words)
  return slot !== undefined && slot.start === 0 && slot.end === words.length
}
