import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import type {Notice} from '../../browser.ts'
import {useTools} from '../desk-context.ts'
import {language, say} from '../words/say.ts'

/** What a sort of finding is, why, on what it rests, and the way out. */
export function Explained({id}: {id: string}) {
  const {reader, explained} = useTools()
  const notice = useSignal<Notice | undefined>(undefined)
  useEffect(() => {
    void reader.wish<Notice | undefined>({ask: 'explain', id}).then(found => {
      notice.value = found
    })
  }, [id])
  const found = notice.value
  return (
    <article class="explained" aria-label={say('说明', 'Explanation')}>
      <button
        type="button"
        class="link"
        onClick={() => {
          explained.value = undefined
        }}
      >
        ← {say('回到问题', 'Back to the findings')}
      </button>
      {found && (
        <>
          <h3>{found.title[language.value]}</h3>
          <p>{found.why[language.value]}</p>
          <h4>{say('怎么改', 'What to do')}</h4>
          <p>{found.how[language.value]}</p>
          <p class="quiet-note">
            {say('依据：', 'Basis: ')}
            {found.basis}　{found.id}
          </p>
        </>
      )}
    </article>
  )
}
