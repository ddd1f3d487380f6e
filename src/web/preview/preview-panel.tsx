import {useSignal} from '@preact/signals'
import {useEffect, useRef} from 'preact/hooks'
import {fieldPath} from '../../amend/where.ts'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {say} from '../words/say.ts'
import {Sheet} from './sheet.tsx'

/** A4 in pixels of CSS. */
const paperWidth = (210 / 25.4) * 96

/** The composed document beside the form, laid out after GB/T 9704; words lead to their field. */
export function PreviewPanel() {
  const {session, side} = useTools()
  const frame = useRef<HTMLDivElement>(null)
  const width = useSignal(420)
  useEffect(() => {
    session.wantsPreview.value = true
    session.composeNow()
    const watcher = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) width.value = entry.contentRect.width
    })
    watcher.observe(frame.current!)
    let onScreen = width.peek()
    const print = () => {
      onScreen = width.peek()
      width.value = paperWidth
    }
    const printed = () => {
      width.value = onScreen
    }
    addEventListener('beforeprint', print)
    addEventListener('afterprint', printed)
    return () => {
      watcher.disconnect()
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', printed)
      session.wantsPreview.value = false
    }
  }, [])
  const target = session.target.value
  useEffect(() => {
    if (!target || side.peek() !== 'preview') return
    frame.current
      ?.querySelector(`[data-field="${CSS.escape(JSON.stringify(target.path))}"]`)
      ?.scrollIntoView({block: 'center'})
  }, [target])
  const preview = session.preview.value

  function follow(event: MouseEvent) {
    const word = (event.target as Element).closest<HTMLElement>('[data-word]')
    if (!word) return
    const path = JSON.parse(word.dataset.word!) as Path
    const caret = document.caretRangeFromPoint?.(event.clientX, event.clientY)
    const inside = caret && word.contains(caret.startContainer) ? caret.startOffset : 0
    session.goTo(fieldPath(path), Number(word.dataset.start ?? 0) + inside)
  }
  return (
    <div class="preview" ref={frame}>
      <p class="quiet-note">
        {say(
          '按公文格式近似排版：每行 28 字，分页、字体以导出的 Word 为准。点文字可到它的那一栏。',
          'An approximation of the official layout; the Word file is what counts. Click words to go to their field.'
        )}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the form gives the same by keys */}
      <div onClick={follow}>
        {preview ? (
          <Sheet preview={preview} width={width.value} />
        ) : (
          <p class="quiet-note">
            {say('选好文种后，这里显示稿子的样子。', 'Choose a kind to see the document.')}
          </p>
        )}
      </div>
    </div>
  )
}
