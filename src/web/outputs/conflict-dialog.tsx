import {useTools} from '../desk-context.ts'
import {Dialog} from '../ui/dialog.tsx'
import {TextDifference} from '../ui/text-difference.tsx'
import {say} from '../words/say.ts'
import {save} from './save.ts'

/** The file was changed by somebody else since it was opened: both versions, and the user decides. */
export function ConflictDialog() {
  const tools = useTools()
  const {conflict, session, tell} = tools
  const saved = conflict.value
  if (!saved?.conflict) return null
  const {theirs} = saved.conflict
  const close = () => {
    conflict.value = undefined
  }
  return (
    <Dialog
      title={say(`“${saved.path}”已被别人改过，还没有保存`, `${saved.path} was changed by somebody else`)}
      isWide
      close={close}
      actions={
        <>
          <button
            type="button"
            onClick={() => {
              session.replace(theirs)
              session.saved(saved.path, saved.hash, theirs)
              close()
              tell(
                say('已换成文件里的内容；按“撤销”可以找回自己写的。', 'Took theirs; Undo brings yours back.')
              )
            }}
          >
            {say('用文件里的', 'Take theirs')}
          </button>
          <button
            type="button"
            onClick={() => {
              close()
              void save(tools, {isAs: true})
            }}
          >
            {say('我的另存一份', 'Save mine elsewhere')}
          </button>
          <button
            type="button"
            class="primary"
            onClick={() => {
              session.saved(saved.path, saved.hash, theirs)
              close()
              void save(tools)
            }}
          >
            {say('用我的覆盖', 'Overwrite with mine')}
          </button>
        </>
      }
    >
      <p>
        {say(
          '下面是两份的不同之处。看清楚了再选，两份都不会丢。',
          'These are the differences. Nothing is lost, whatever you choose.'
        )}
      </p>
      <TextDifference
        before={theirs}
        after={session.text()}
        names={[say('文件里的', 'in the file'), say('我写的', 'mine')]}
      />
    </Dialog>
  )
}
