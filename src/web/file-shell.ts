import {hashOf} from './hash.ts'
import {openPhotos} from './history/photos.ts'
import {askForFiles, download} from './pick-files.ts'
import {numbered} from './served/paths.ts'
import type {OpenedFile, PickSort, Saved, SavedDraft, Shell} from './shell.ts'
import {ShellRefusal} from './shell.ts'
import {say} from './words/say.ts'

/** Chrome's ways to files of the machine; absent in other browsers. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<ReadonlyArray<Handle>>
  showSaveFilePicker?(options: object): Promise<Handle>
  showDirectoryPicker?(): Promise<FolderHandle>
}
interface Handle {
  readonly kind: 'file'
  readonly name: string
  getFile(): Promise<File>
  isSameEntry(other: Handle): Promise<boolean>
  createWritable(): Promise<{write(bytes: Uint8Array): Promise<void>; close(): Promise<void>}>
}
interface FolderHandle {
  readonly kind: 'directory'
  readonly name: string
  values(): AsyncIterable<Handle | FolderHandle>
}

/** The page alone, opened by a double click: files come and go by the user's hand. */
export function fileShell(scope: Pickers = window as Pickers): Shell {
  const handles = new Map<string, Handle>()
  const photos = openPhotos()
  const saves = scope.showOpenFilePicker !== undefined && scope.showSaveFilePicker !== undefined

  /** What a file is called here: two of one name, of two folders, are told apart, or one would be saved into the other. */
  async function named(handle: Handle, path: string): Promise<string> {
    let name = path
    for (let count = 2; ; count++) {
      const known = handles.get(name)
      if (!known || known === handle || (await known.isSameEntry(handle))) break
      name = numbered(path, count)
    }
    handles.set(name, handle)
    return name
  }

  async function opened(handle: Handle, path = handle.name): Promise<OpenedFile> {
    return fileOf(await handle.getFile(), await named(handle, path))
  }

  async function write(handle: Handle, {path, text}: {path: string; text: string}): Promise<Saved> {
    const bytes = new TextEncoder().encode(text)
    const writable = await handle.createWritable().catch(refused)
    await writable.write(bytes)
    await writable.close()
    return {path, hash: await hashOf(bytes)}
  }

  async function saveAs({path, text}: Omit<SavedDraft, 'hash'>): Promise<Saved | undefined> {
    if (!scope.showSaveFilePicker) {
      const bytes = new TextEncoder().encode(text)
      download([{name: path.split('/').pop()!, bytes}])
      return {path, hash: await hashOf(bytes)}
    }
    const types = [accepted.draft]
    const handle = await unlessAborted(
      scope.showSaveFilePicker({suggestedName: path.split('/').pop(), types})
    )
    if (!handle) return undefined
    const saved = await write(handle, {path: await named(handle, handle.name), text})
    await photos.takeAlong(path, saved.path)
    return saved
  }

  return {
    sort: 'file',
    can: {saves, previews: [], extras: []},
    async pick(sort) {
      if (!scope.showOpenFilePicker)
        return Promise.all((await askForFiles(endings(sort))).map(file => fileOf(file)))
      const types = sort === 'any' ? [accepted.draft, accepted.document] : [accepted[sort]]
      const picked = await unlessAborted(scope.showOpenFilePicker({multiple: sort !== 'draft', types}))
      return Promise.all((picked ?? []).map(handle => opened(handle)))
    },
    ...(scope.showDirectoryPicker && {
      async pickFolder() {
        const folder = await unlessAborted(scope.showDirectoryPicker!())
        return (
          folder && Promise.all((await filesIn(folder, '')).map(([path, handle]) => opened(handle, path)))
        )
      }
    }),
    async read(path) {
      const handle = handles.get(path)
      if (!handle)
        throw new ShellRefusal(
          say(`找不到“${path}”，请重新打开它。`, `${path} was not found; open it again.`)
        )
      return fileOf(await handle.getFile(), path)
    },
    async save(draft) {
      const {path, hash, text} = draft
      const handle = handles.get(path)
      if (!handle) return saveAs(draft)
      const now = await fileOf(await handle.getFile(), path).catch(() => undefined)
      if (now && hash !== undefined && now.hash !== hash)
        return {path, hash: now.hash, conflict: {ours: text, theirs: new TextDecoder().decode(now.bytes)}}
      return write(handle, draft)
    },
    saveAs,
    async write(files) {
      download(files)
      const names = files.map(({name}) => name)
      return say(
        `已交给浏览器保存：${names.map(name => `“${name}”`).join('、')}，一般在“下载”文件夹。`,
        `Handed to the browser: ${names.join(', ')}; look among your downloads.`
      )
    },
    photo: photos.photo,
    keepPhotos: photos.keep,
    mapping: photos.mapping,
    keepMapping: photos.keepMapping,
    isPhotoUnkept: photos.isUnkept
  }
}

const accepted = {
  draft: {description: '草稿', accept: {'text/yaml': ['.yaml', '.yml']}},
  document: {
    description: '成稿',
    accept: {
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
      'text/plain': ['.txt', '.md']
    }
  },
  photos: {description: '照片', accept: {'image/*': ['.jpg', '.jpeg', '.png']}},
  table: {
    description: '表格',
    accept: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm'],
      'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
      'text/csv': ['.csv']
    }
  }
} as const

const endings = (sort: PickSort): string =>
  (sort === 'any' ? (['draft', 'document'] as const) : ([sort] as const))
    .flatMap(one => Object.values<ReadonlyArray<string>>(accepted[one].accept).flat())
    .join(',')

/** A file of the browser, read. */
export async function fileOf(file: File, path = file.name): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return {path, bytes, hash: await hashOf(bytes)}
}

/** Files of a folder and those below it that a draft may have to do with, by path. */
async function filesIn(folder: FolderHandle, before: string): Promise<[path: string, Handle][]> {
  const found: [string, Handle][] = []
  for await (const one of folder.values()) {
    const path = `${before}${one.name}`
    if (one.kind === 'directory') {
      if (!one.name.startsWith('.')) found.push(...(await filesIn(one, `${path}/`)))
    } else if (/\.(?:ya?ml|docx|txt|md|jpe?g|png)$/i.test(one.name)) found.push([path, one])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What a picker gives; undefined when the user closed it. */
async function unlessAborted<Picked>(picking: Promise<Picked>): Promise<Picked | undefined> {
  try {
    return await picking
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

function refused(): never {
  throw new ShellRefusal(
    say(
      '浏览器没有得到写这个文件的许可，没有保存；请再点一次“保存”并选“允许”，或用“另存为”。',
      'The browser may not write this file, and nothing was saved: press Save again and allow it, or save under another name.'
    )
  )
}
