import {useSignal} from '@preact/signals'
import {useTools} from '../desk-context.ts'
import type {PreviewFormat} from '../shell.ts'
import {say} from '../words/say.ts'
import {PreviewPanel} from './preview-panel.tsx'
import {TypesetPages} from './typeset-pages.tsx'

/** The draft as it will look: at once and about right, or as Typst sets it where there is one behind the page. */
export function PreviewSide() {
  const {shell} = useTools()
  const chosen = useSignal<PreviewFormat | 'quick'>('quick')
  const {previews} = shell.can
  if (previews.length === 0) return <PreviewPanel />
  const titles = {
    quick: say('即时', 'Quick'),
    pdf: say('公文版面', 'Official pages'),
    press: say('报纸版面', 'Newspaper page')
  }
  return (
    <>
      <div class="segments" role="group" aria-label={say('看哪种版面', 'Which pages')}>
        {(['quick', ...previews] as const).map(one => (
          <button
            type="button"
            key={one}
            aria-pressed={chosen.value === one}
            onClick={() => {
              chosen.value = one
            }}
          >
            {titles[one]}
          </button>
        ))}
      </div>
      {chosen.value === 'quick' ? (
        <PreviewPanel />
      ) : (
        <TypesetPages key={chosen.value} format={chosen.value} />
      )}
    </>
  )
}
