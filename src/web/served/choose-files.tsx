import {useSignal} from '@preact/signals'
import {printableLine} from '../../report/printable.ts'
import {hashOf} from '../hash.ts'
import {askForFiles} from '../pick-files.ts'
import type {ListedFile, OpenedFile, PickSort} from '../shell.ts'
import {say} from '../words/say.ts'
import {inDialog} from './dialog.tsx'
import {folderOf, nameOf} from './paths.ts'

const sorts: Readonly<Record<PickSort, ReadonlyArray<ListedFile['sort']>>> = {
  draft: ['draft'],
  document: ['document'],
  photos: ['photo'],
  // Departments send theirs by post.
  table: [],
  any: ['draft', 'document']
}

const endings: Readonly<Record<PickSort, string>> = {
  draft: '.yaml,.yml',
  document: '.docx,.txt,.md',
  photos: '.jpg,.jpeg,.png',
  table: '.xlsx,.xlsm,.ods,.csv',
  any: '.yaml,.yml,.docx,.txt,.md'
}

/** Let the user choose among the files of the folder, or take some from elsewhere on the machine. */
export async function chooseFiles(
  files: ReadonlyArray<ListedFile>,
  sort: PickSort,
  read: (path: string) => Promise<OpenedFile>
): Promise<ReadonlyArray<OpenedFile>> {
  const fitting = files.filter(file => sorts[sort].includes(file.sort))
  const title = say('打开', 'Open')
  const chosen = await inDialog<ReadonlyArray<string> | 'elsewhere'>(title, end => (
    <FileList files={fitting} isMany={sort === 'photos'} end={end} />
  ))
  if (chosen === undefined) return []
  if (chosen !== 'elsewhere') return Promise.all(chosen.map(read))
  return Promise.all(
    (await askForFiles(endings[sort])).map(async file => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return {path: file.name, bytes, hash: await hashOf(bytes)}
    })
  )
}

interface FileListProps {
  readonly files: ReadonlyArray<ListedFile>
  readonly isMany: boolean
  end(choice?: ReadonlyArray<string> | 'elsewhere'): void
}

function FileList({files, isMany, end}: FileListProps) {
  const wanted = useSignal('')
  const ticked = useSignal<ReadonlyArray<string>>([])
  const shown = files.filter(({path}) => path.toLowerCase().includes(wanted.value.trim().toLowerCase()))
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const [only] = shown
        if (isMany) end(ticked.value)
        else if (only && shown.length === 1) end([only.path])
      }}
    >
      <label>
        {say('按名称查找', 'Find by name')}
        <input
          type="search"
          value={wanted.value}
          onInput={event => {
            wanted.value = event.currentTarget.value
          }}
        />
      </label>
      <ul class="ask-files">
        {shown.map(({path, changed}) => (
          <li key={path}>
            {isMany ? (
              <label>
                <input
                  type="checkbox"
                  checked={ticked.value.includes(path)}
                  onChange={event => {
                    const others = ticked.value.filter(one => one !== path)
                    ticked.value = event.currentTarget.checked ? [...others, path] : others
                  }}
                />
                {printableLine(path)}
              </label>
            ) : (
              <button type="button" onClick={() => end([path])}>
                <b>{printableLine(nameOf(path))}</b> <span>{printableLine(folderOf(path))}</span>{' '}
                <small>{whenChanged(changed)}</small>
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{say('这个文件夹里没有这样的文件。', 'No such file in this folder.')}</p>}
      <p class="ask-buttons">
        {isMany && <button type="submit">{say('选好了', 'Take these')}</button>}
        <button type="button" onClick={() => end('elsewhere')}>
          {say('从别的文件夹选…', 'From another folder…')}
        </button>
        <button type="button" onClick={() => end()}>
          {say('取消', 'Cancel')}
        </button>
      </p>
    </form>
  )
}

const whenChanged = (changed: number): string =>
  new Date(changed).toLocaleString('zh-CN', {dateStyle: 'short', timeStyle: 'short'})
