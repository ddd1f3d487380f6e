import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {useTools} from '../desk-context.ts'
import type {FolderCopy} from '../shell.ts'
import {whenInWords} from '../ui/ago.ts'
import {Dialog} from '../ui/dialog.tsx'
import {TextDifference} from '../ui/text-difference.tsx'
import {say} from '../words/say.ts'
import type {Kept} from './journal.ts'

/** The versions of the draft that the browser kept: what is different in each, and the way back. */
export function HistoryDialog({close}: {close: () => void}) {
  const {session, journal, shell, tell} = useTools()
  const {path} = session.file.value!
  const versions = useSignal<ReadonlyArray<Omit<Kept, 'text'>> | undefined>(undefined)
  const chosen = useSignal<Kept | undefined>(undefined)
  const copies = useSignal<ReadonlyArray<FolderCopy>>([])
  const load = () =>
    journal.list().then(
      all => {
        versions.value = all.filter(one => one.path === path)
      },
      () => {
        versions.value = []
        tell(
          say('这个浏览器窗口不让保存历史，请常按“保存”。', 'This window keeps no history; save often.'),
          'trouble'
        )
      }
    )
  useEffect(() => {
    void load()
    shell.copies?.(path).then(
      found => {
        copies.value = found
      },
      () => undefined
    )
  }, [])
  return (
    <Dialog
      title={say(`“${path}”的历史`, `History of ${path}`)}
      isWide
      close={close}
      actions={
        <>
          <button
            type="button"
            class="danger"
            onClick={async () => {
              if (
                !confirm(
                  say(
                    '删去这份草稿在浏览器里的全部历史？文件不受影响。',
                    'Forget all kept versions? Files stay.'
                  )
                )
              )
                return
              await journal.forget(path).catch(() => undefined)
              chosen.value = undefined
              await load()
            }}
          >
            {say('清空历史', 'Forget all')}
          </button>
          <button
            type="button"
            class="primary"
            disabled={!chosen.value}
            onClick={() => {
              session.replace(chosen.value!.text)
              tell(say('已换回那时的内容，按“撤销”可以退回。', 'Restored; Undo takes it back.'))
              close()
            }}
          >
            {say('恢复选中的', 'Restore')}
          </button>
        </>
      }
    >
      <p class="quiet-note">
        {say(
          '停下来不写时自动记一次。只存在这台电脑的这个浏览器里。',
          'Kept at every pause, in this browser only.'
        )}
      </p>
      <div class="two">
        <ul class="versions">
          {versions.value?.map(({time, isUnsaved}) => (
            <li key={time}>
              <button
                type="button"
                aria-pressed={chosen.value?.time === time}
                onClick={async () => {
                  chosen.value = await journal.read(path, time)
                }}
              >
                {whenInWords(time)} {isUnsaved ? '' : <small>{say('已存成文件', 'saved')}</small>}
              </button>
            </li>
          ))}
          {copies.value.map(({time, text}) => (
            <li key={`folder ${time}`}>
              <button
                type="button"
                aria-pressed={chosen.value?.time === time}
                onClick={async () => {
                  chosen.value = {path, time, text: await text(), isUnsaved: true}
                }}
              >
                {whenInWords(time)} <small>{say('文件夹里的副本', 'copy in the folder')}</small>
              </button>
            </li>
          ))}
          {versions.value?.length === 0 && copies.value.length === 0 && (
            <li>{say('还没有。', 'None yet.')}</li>
          )}
        </ul>
        {chosen.value ? (
          <TextDifference
            before={session.text()}
            after={chosen.value.text}
            names={[say('现在', 'now'), say('那时', 'then')]}
          />
        ) : (
          <p class="quiet-note">
            {say('选一个时间，看它和现在有什么不同。', 'Choose a time to see what differs.')}
          </p>
        )}
      </div>
    </Dialog>
  )
}
