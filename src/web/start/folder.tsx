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
  const isCut = useSignal(false)
  useEffect(() => {
    shell.list!().then(
      found => {
        files.value = found.files.filter(({sort}) => sort === 'draft')
        isCut.value = found.isCut
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
      {isCut.value && (
        <p class="quiet-note">
          {say(
            '文件夹里的文件太多，或套得太深，只列出了一部分。请在小一些的文件夹里运行“综述”。',
            'There are too many files, or folders too deep, and not all are listed. Start in a smaller folder.'
          )}
        </p>
      )}
    </>
  )
}
