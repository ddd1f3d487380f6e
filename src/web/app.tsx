import {useSignal} from '@preact/signals'
import type {Engine} from './engine/client.ts'
import type {Shell} from './shell.ts'
import {views} from './views.ts'
import {language} from './words/say.ts'

/** The page: tabs, and the view of the one that was chosen. All views stay alive, so that nothing in them gets lost. */
export function App({shell, engine}: {shell: Shell; engine: Engine}) {
  const chosen = useSignal('write')
  return (
    <div class="app">
      <div role="tablist" class="views">
        {views.map(({id, title}) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`tab-${id}`}
            aria-selected={chosen.value === id}
            aria-controls={`view-${id}`}
            onClick={() => {
              chosen.value = id
            }}
          >
            {title[language.value]}
          </button>
        ))}
      </div>
      {views.map(({id, component: View}) => (
        <div
          key={id}
          id={`view-${id}`}
          role="tabpanel"
          aria-labelledby={`tab-${id}`}
          hidden={chosen.value !== id}
        >
          <View
            shell={shell}
            engine={engine}
            open={() => {
              chosen.value = 'write'
            }}
          />
        </div>
      ))}
    </div>
  )
}
