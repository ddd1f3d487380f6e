import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {useTools} from './desk-context.ts'
import {say} from './words/say.ts'

/** What was said last; good news goes by itself. */
export function Told() {
  const {said} = useTools()
  const shown = useSignal(0)
  const one = said.value
  useEffect(() => {
    if (!one) return
    shown.value = one.turn
    if (one.sort === 'trouble') return
    const timer = setTimeout(() => {
      shown.value = 0
    }, 6000)
    return () => clearTimeout(timer)
  }, [one])
  const isShown = one !== undefined && shown.value === one.turn
  return (
    <>
      <div class="unseen" role="status" aria-live="polite">
        {one?.sort === 'done' ? one.words : ''}
      </div>
      <div class="unseen" role="alert">
        {one?.sort === 'trouble' ? one.words : ''}
      </div>
      {isShown && (
        <div class={`told ${one.sort}`}>
          <span aria-hidden="true">{one.words}</span>
          <button
            type="button"
            class="quiet small"
            onClick={() => {
              shown.value = 0
            }}
          >
            {say('知道了', 'OK')}
          </button>
        </div>
      )}
    </>
  )
}
