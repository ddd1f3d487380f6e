import {useSignal} from '@preact/signals'
import {counted} from '../finding.ts'
import {useTools} from './desk-context.ts'
import {whenInWords} from './ui/ago.ts'
import {Dialog} from './ui/dialog.tsx'
import {TextDifference} from './ui/text-difference.tsx'
import {say} from './words/say.ts'

/** What is kept, what was found, and whether another window writes in the same draft. */
export function StatusLine() {
  const {autosave, session, shell} = useTools()
  const {keptAt, trouble, other} = autosave
  const isShown = useSignal(false)
  const counts = session.verdict.value && counted(session.verdict.value.findings)
  const theirs = other.value?.text
  return (
    <footer class="status">
      {trouble.value ? (
        <span class="warn" role="alert">
          {trouble.value}
        </span>
      ) : (
        <span>
          {keptAt.value
            ? say(`已自动记下（${whenInWords(keptAt.value)}）`, `Kept ${whenInWords(keptAt.value)}`)
            : say('停笔时自动记下', 'Kept at every pause')}
        </span>
      )}
      {shell.isPhotoUnkept?.value && (
        <span class="warn" role="alert">
          {say(
            '图片放不进浏览器的存储（已满，或是无痕窗口），关了网页就没有了：请留着原来的图片，并现在导出 Word 文档。',
            'Photos do not fit into the browser’s store and go when the page is closed: keep the originals, and write the Word document now.'
          )}
        </span>
      )}
      {other.value && (
        <span class="warn" role="alert">
          {say('另一个窗口也开着这份草稿，两边各改各的会互相盖掉。', 'Another window has this draft open.')}
          {theirs !== undefined && theirs !== session.text() && (
            <button
              type="button"
              class="link"
              onClick={() => {
                isShown.value = true
              }}
            >
              {say('看看不同', 'See what differs')}
            </button>
          )}
        </span>
      )}
      <span class="gap" />
      {counts && (
        <span>
          {say(
            `错误 ${counts.error}　警告 ${counts.warning}　建议 ${counts.hint}`,
            `${counts.error} errors, ${counts.warning} warnings, ${counts.hint} hints`
          )}
        </span>
      )}
      {isShown.value && theirs !== undefined && (
        <Dialog
          title={say('两个窗口的不同', 'Two windows')}
          isWide
          close={() => {
            isShown.value = false
          }}
          actions={
            <button
              type="button"
              onClick={() => {
                session.replace(theirs)
                isShown.value = false
              }}
            >
              {say('换成那个窗口的（可撤销）', 'Take theirs (can be undone)')}
            </button>
          }
        >
          <TextDifference
            before={session.text()}
            after={theirs}
            names={[say('这个窗口', 'here'), say('另一个窗口', 'there')]}
          />
        </Dialog>
      )}
    </footer>
  )
}
