import {useEffect, useRef} from 'preact/hooks'
import {useTools} from './desk-context.ts'
import {FindingsPanel} from './findings/findings-panel.tsx'
import {groupOfField} from './form/groups.ts'
import {Nav} from './form/nav.tsx'
import {Panel} from './form/panel.tsx'
import {ConflictDialog} from './outputs/conflict-dialog.tsx'
import {PreviewSide} from './preview/preview-side.tsx'
import {showField} from './show-field.ts'
import {StatusLine} from './status-line.tsx'
import {Toolbar} from './toolbar.tsx'
import {say} from './words/say.ts'

/** A draft, its findings and its preview. */
export function Workbench() {
  const {session, group, side, front, mode} = useTools()
  const target = session.target.value
  useEffect(() => {
    if (!target) return
    front.value = 'form'
    if (mode.peek() === 'text') return
    group.value = groupOfField(target.path)
    showField(target)
  }, [target])
  return (
    <div class={`workbench front-${front.value}`}>
      <Toolbar />
      <div class="fronts segments" role="group" aria-label={say('看哪里', 'Show')}>
        <button
          type="button"
          aria-pressed={front.value === 'form'}
          onClick={() => {
            front.value = 'form'
          }}
        >
          {say('写', 'Write')}
        </button>
        <button
          type="button"
          aria-pressed={front.value === 'side'}
          onClick={() => {
            front.value = 'side'
          }}
        >
          {say('问题和预览', 'Findings and preview')}
        </button>
      </div>
      <div class="desks">
        <Nav />
        <div class="center">
          <div class="form" hidden={mode.value !== 'form'}>
            <Panel />
          </div>
          <TextPane isShown={mode.value === 'text'} />
        </div>
        <aside class="side" aria-label={say('问题和预览', 'Findings and preview')}>
          <div role="tablist" class="side-tabs">
            {(['findings', 'preview'] as const).map(one => (
              <button
                type="button"
                role="tab"
                key={one}
                id={`side-${one}`}
                aria-selected={side.value === one}
                aria-controls="side-panel"
                tabIndex={side.value === one ? 0 : -1}
                onClick={() => {
                  side.value = one
                }}
                onKeyDown={event => {
                  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
                  side.value = one === 'findings' ? 'preview' : 'findings'
                  document.getElementById(`side-${side.value}`)?.focus()
                }}
              >
                {one === 'findings' ? say('问题', 'Findings') : say('预览', 'Preview')}
              </button>
            ))}
          </div>
          <div
            role="tabpanel"
            id="side-panel"
            aria-labelledby={`side-${side.value}`}
            class="side-body"
            tabIndex={0}
          >
            {side.value === 'findings' ? <FindingsPanel /> : <PreviewSide />}
          </div>
        </aside>
      </div>
      <StatusLine />
      <ConflictDialog />
    </div>
  )
}

/** The text of the draft, for those who want to see it as it is. */
function TextPane({isShown}: {isShown: boolean}) {
  const {session} = useTools()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current!.append(session.editor.view.dom)
  }, [])
  useEffect(() => {
    if (isShown) session.editor.view.requestMeasure()
  }, [isShown])
  return <div class="text-pane" ref={place} hidden={!isShown} />
}
