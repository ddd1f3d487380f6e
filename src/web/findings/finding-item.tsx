import {useSignal} from '@preact/signals'
import {withEdits} from '../../amend/edit.ts'
import {severityNames} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {chineseOnly, say} from '../words/say.ts'
import type {PlacedFinding} from './by-field.ts'
import {keyOf} from './find-key.ts'
import {goToFinding} from './go-to-finding.ts'
import {placeInWords} from './place-in-words.ts'
import {suppressEdit} from './suppress.ts'

/** One finding: where, what, the way out, and what can be done with one click. */
export function FindingItem({finding, field}: PlacedFinding) {
  const tools = useTools()
  const {session, explained, tell} = tools
  const reason = useSignal<string | undefined>(undefined)
  const {severity, message, note, fix = [], ruleId, range} = finding
  const text = session.checkedText.value
  const isFresh = () => session.text() === session.checkedText.value
  const busy = () =>
    tell(
      say('文字刚改过，正在重新检查，请稍候再点。', 'The text has just changed; try again in a moment.'),
      'trouble'
    )

  function mend() {
    if (!isFresh()) return busy()
    session.replace(withEdits(session.text(), fix))
    tell(say('已修改，按“撤销”可以退回。', 'Mended; Undo takes it back.'))
  }
  async function suppress() {
    const words = reason.value?.trim()
    if (!words) return
    if (!isFresh()) return busy()
    reason.value = undefined
    const isDone = await session.edit(tree =>
      // The place is one of the text that was checked.
      tree.text === session.checkedText.value
        ? [suppressEdit(tree.text, keyOf(tree, range.start), ruleId, words)]
        : undefined
    )
    if (!isDone) return busy()
    tell(say('已忽略，理由记在原文里；按“撤销”可以退回。', 'Put aside, with the reason in the text.'))
  }
  return (
    <li class={`finding ${severity}`}>
      <button type="button" class="link place" onClick={() => goToFinding(tools, {finding, field})}>
        <span class="badge">{say(severityNames[severity], severity)}</span>
        <span class="where">{placeInWords(field)}</span>
        <span class="message" lang={chineseOnly()}>
          {message}
        </span>
      </button>
      {note && (
        <p class="note" lang={chineseOnly()}>
          {note}
        </p>
      )}
      {fix.length > 0 && (
        <p class="fix" lang={chineseOnly()}>
          {fix.slice(0, 3).map(({range: {start, end}, text: words}) => (
            <span key={start}>
              {tail(text.slice(Math.max(0, start - 8), start))}
              <del>{text.slice(start, end)}</del>
              <ins>{words}</ins>
              {head(text.slice(end, end + 8))}
            </span>
          ))}
        </p>
      )}
      <p class="finding-tools">
        {fix.length > 0 && (
          <button type="button" class="primary small" onClick={mend}>
            {say('改好', 'Mend')}
          </button>
        )}
        <button
          type="button"
          class="quiet small"
          onClick={() => {
            explained.value = ruleId
          }}
        >
          {say('说明', 'Explain')}
        </button>
        <button
          type="button"
          class="quiet small"
          aria-expanded={reason.value !== undefined}
          onClick={() => {
            reason.value = reason.value === undefined ? '' : undefined
          }}
        >
          {say('忽略……', 'Put aside…')}
        </button>
      </p>
      {reason.value !== undefined && (
        <form
          class="fill-all"
          onSubmit={event => {
            event.preventDefault()
            void suppress()
          }}
        >
          <input
            type="text"
            aria-label={say('忽略的理由', 'Reason')}
            placeholder={say('写一句理由，如“按上级文件原文”', 'Give a reason')}
            value={reason.value}
            onInput={event => {
              reason.value = event.currentTarget.value
            }}
          />
          <button type="submit" disabled={reason.value.trim() === ''}>
            {say('忽略', 'Put aside')}
          </button>
        </form>
      )}
    </li>
  )
}

const head = (words: string): string => words.split('\n')[0]!
const tail = (words: string): string => words.split('\n').at(-1)!
