import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {printableLine} from '../../report/printable.ts'
import {useTools} from '../desk-context.ts'
import {type ListedFile, ShellRefusal} from '../shell.ts'
import {whenInWords} from '../ui/ago.ts'
import {say} from '../words/say.ts'
import {openFile} from './open-file.ts'

/** The drafts of the folder that is served. */
export function Folder() {
  const tools = useTools()
  const {shell, tell} = tools
  const files = useSignal<ReadonlyArray<ListedFile>>([])
  useEffect(() => {
    shell.list!().then(
      found => {
        files.value = found.filter(({sort}) => sort === 'draft')
      },
      error => tell(error instanceof ShellRefusal ? error.message : String(error), 'trouble')
    )
  }, [])
  return (
    <>
      <h3>{say('文件夹里的草稿', 'Drafts in the folder')}</h3>
      <ul class="recent">
        {files.value.map(({path, changed}) => (
          <li key={path}>
            <button
              type="button"
              class="link"
              onClick={async () => {
                try {
                  await openFile(tools, await shell.read(path))
                } catch (error) {
                  tell(error instanceof ShellRefusal ? error.message : String(error), 'trouble')
                }
              }}
            >
              {printableLine(path)}
            </button>
            <small>{whenInWords(changed)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
