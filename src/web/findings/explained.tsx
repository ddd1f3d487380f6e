import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {useTools} from '../desk-context.ts'
import type {Explanation} from '../engine/wishes.ts'
import {chineseOnly, language, say} from '../words/say.ts'

/** What a sort of finding is, why, on what it rests, and the way out. */
export function Explained({id}: {id: string}) {
  const {reader, explained} = useTools()
  const notice = useSignal<Explanation | undefined>(undefined)
  useEffect(() => {
    void reader.wish<Explanation | undefined>({ask: 'explain', id}).then(found => {
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
          <h3>{say('怎么改', 'What to do')}</h3>
          <p>{found.how[language.value]}</p>
          {found.examples.length > 0 && (
            <>
              <h3>{say('例子', 'Examples')}</h3>
              <ul>
                {found.examples.map(({bad, good}) => (
                  <li key={`${bad} ${good}`} lang={chineseOnly()}>
                    {bad && <del>{bad}</del>} {good && <ins>{good}</ins>}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="quiet-note">
            {say('依据：', 'Basis: ')}
            <span lang={chineseOnly()}>{found.basis}</span>　{found.id}
          </p>
        </>
      )}
    </article>
  )
}
