import type {Tools} from '../desk-context.ts'
import type {Saved} from '../shell.ts'
import {say} from '../words/say.ts'
import {guarded} from './actions.ts'

/**
 * Save the draft where it was opened; what somebody else saved there meanwhile is shown, not overwritten. One save after the
 * other: the second of two knows what the first has written.
 */
export function save(tools: Tools, {isAs = false} = {}): Promise<void> {
  const waits = setTimeout(
    () =>
      tools.tell(
        say(
          '前一次保存还没有写完，写完就接着保存这一次。',
          'The save before is not done yet; this one follows.'
        )
      ),
    long
  )
  return tools.inTurn(() => {
    clearTimeout(waits)
    return guarded(tools, () => saveNow(tools, isAs))
  })
}

/** Milliseconds after which a save that waits for the one before says so. */
const long = 1000

async function saveNow(tools: Tools, isAs: boolean): Promise<void> {
  const {session, shell, conflict, autosave} = tools
  // The user is being asked what shall become of it.
  if (conflict.value) return
  await session.settled()
  const file = session.file.value
  if (!file) return
  const text = session.text()
  const hasFile = file.hash !== undefined
  const saved =
    isAs || (!hasFile && shell.sort === 'file')
      ? await shell.saveAs({path: file.path, text})
      : await shell.save({path: file.path, text, hash: file.hash})
  if (!saved) return
  // Another draft may have been opened while this one was on its way to the disk.
  if (session.file.value === file) {
    if (saved.conflict) {
      conflict.value = saved
      return
    }
    session.saved(saved.path, saved.hash, text)
    void autosave.keep()
  }
  tellOf(saved, tools)
}

function tellOf({path, conflict}: Saved, {shell, tell}: Tools): void {
  if (conflict)
    tell(
      say(
        `“${path}”没有保存：它已被别人改过。写的内容在“历史”里，请再打开它。`,
        `${path} was not saved: somebody else has changed it. What you wrote is in the history; open it again.`
      ),
      'trouble'
    )
  else
    tell(
      shell.can.saves || shell.sort === 'served'
        ? say(`已保存“${path}”。`, `Saved ${path}.`)
        : say(`“${path}”已交给浏览器保存，一般在“下载”文件夹。`, `${path} was handed to the browser.`)
    )
}
