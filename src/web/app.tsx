import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import type {Range} from '../browser.ts'
import {type Tools, ToolsContext} from './desk-context.ts'
import {onKey} from './keys.ts'
import {DropZone} from './outputs/dropped.tsx'
import {mayLeave} from './start/open-file.ts'
import {Switches} from './switches.tsx'
import {Told} from './told.tsx'
import {views} from './views.ts'
import {chineseOnly, language, say} from './words/say.ts'

/** The page: tabs, and the view of the one that was chosen. All views stay alive, so that nothing in them gets lost. */
export function App({tools}: {tools: Tools}) {
  const chosen = useSignal('write')
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(tools, event)
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])
  const {shell, engine, session} = tools

  async function open(draft: {path: string; text: string; hash?: string}, at?: number) {
    const before = session.file.value
    // The same file is being written in already: what was typed since it was read stays.
    if (before?.path !== draft.path || before.hash !== draft.hash) {
      if (!(await mayLeave(tools))) return
      session.open(draft)
    }
    chosen.value = 'write'
    tools.mode.value = at === undefined ? 'form' : 'text'
    if (at !== undefined) goWhenShown({start: at, end: at})
  }
  /** The text has no place to scroll to, and takes no keys, until it is shown. */
  function goWhenShown(range: Range, tries = 30) {
    const {view, select} = session.editor
    if (view.dom.offsetParent === null && tries > 0) {
      requestAnimationFrame(() => goWhenShown(range, tries - 1))
      return
    }
    select(range)
    view.focus()
  }
  return (
    <ToolsContext.Provider value={tools}>
      <div class="app">
        <header class="top">
          <span class="brand" aria-hidden="true" lang={chineseOnly()}>
            综述
          </span>
          {views.length > 1 && (
            <div role="tablist" class="views" aria-label={say('页面', 'Views')}>
              {views.map(({id, title}, index) => (
                <button
                  type="button"
                  role="tab"
                  key={id}
                  id={`tab-${id}`}
                  aria-selected={chosen.value === id}
                  aria-controls={`view-${id}`}
                  tabIndex={chosen.value === id ? 0 : -1}
                  onClick={() => {
                    chosen.value = id
                  }}
                  onKeyDown={event => {
                    const by =
                      event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? views.length - 1 : 0
                    if (by === 0) return
                    chosen.value = views[(index + by) % views.length]!.id
                    document.getElementById(`tab-${chosen.value}`)?.focus()
                  }}
                >
                  {title[language.value]}
                </button>
              ))}
            </div>
          )}
          <span class="gap" />
          <Switches />
        </header>
        <main>
          {views.map(({id, component: View}) => (
            <div
              key={id}
              id={`view-${id}`}
              class="view"
              hidden={chosen.value !== id}
              {...(views.length > 1 && {role: 'tabpanel', 'aria-labelledby': `tab-${id}`})}
            >
              <View shell={shell} engine={engine} open={open} />
            </div>
          ))}
        </main>
        <DropZone />
        <Told />
      </div>
    </ToolsContext.Provider>
  )
}
