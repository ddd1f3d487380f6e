import type {Tools} from '../desk-context.ts'
import type {OpenedFile} from '../shell.ts'
import {say} from '../words/say.ts'

interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly told: ReadonlyArray<string>
  /** Whether characters are lost or may be other ones. */
  readonly isDoubtful: boolean
}

/** Show a draft that was read from a file, whatever Chinese encoding it is in; gives whether it is one. */
export async function openFile(tools: Tools, file: OpenedFile): Promise<boolean> {
  const {session, reader, tell, group, mode, side, front} = tools
  const {path, bytes, hash} = file
  const decoded = await reader.wish<Decoded>({ask: 'decode', path: `${path.replace(/\.txt$/i, '')}`, bytes})
  if (decoded.text === '' && decoded.told.length > 0) {
    tell(decoded.told.join(''), 'trouble')
    return false
  }
  if (!(await mayLeave(tools))) return false
  session.open({path, text: decoded.text, hash})
  group.value = 'basics'
  mode.value = 'form'
  side.value = 'findings'
  front.value = 'form'
  if (decoded.isDoubtful)
    tell(
      say(
        `${decoded.told.join('')}核对以前先别保存到原来的文件。`,
        'Characters of this file are lost or may have been read in the wrong encoding. Compare it with the original, and do not save over it before.'
      ),
      'trouble'
    )
  else if (decoded.encoding !== 'utf-8')
    tell(
      say(
        '这个文件不是 UTF-8 编码，保存时会存成 UTF-8，内容不变。',
        'The file is not UTF-8; it will be saved as UTF-8.'
      )
    )
  return true
}

/** Whether the draft that is open may be left: what is in no file yet stays in the history. */
export async function mayLeave({session, autosave}: Pick<Tools, 'session' | 'autosave'>): Promise<boolean> {
  // What cannot be read any more still can be left.
  await session.settled().catch(() => undefined)
  if (!session.isDirty.value) return true
  await autosave.keep()
  return confirm(
    say(
      '现在的草稿还没有存成文件（“历史”里有）。仍要离开它吗？',
      'The draft is not saved to a file (it is in the history). Leave it?'
    )
  )
}
