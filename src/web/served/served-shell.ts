import {mappingPath} from '../../figures/mapping.ts'
import {hashOf} from '../hash.ts'
import {
  type Listing,
  type OpenedFile,
  type Saved,
  type SavedDraft,
  type Shell,
  ShellRefusal
} from '../shell.ts'
import {say} from '../words/say.ts'
import {type Ask, about, ask as askServer, Unanswered} from './ask.ts'
import {chooseFiles} from './choose-files.tsx'
import {chooseName} from './choose-name.tsx'
import {extraFiles, extras} from './extra.ts'
import {folderCopies} from './folder-copies.ts'
import {folderOf} from './paths.ts'
import {keepPhotos} from './photos.ts'
import {previewPages} from './preview.ts'

/** The page as `zongshu serve` hands it out: its files are those of the folder that is served. */
export function servedShell(ask: Ask = askServer): Shell {
  const list = async (): Promise<Listing> => (await ask('api/files')).json<Listing>()
  const listed = async () => (await list()).files

  /** Whether a draft that was opened lies in the folder; what came from elsewhere has no place there yet. */
  async function isThere(path: string): Promise<boolean> {
    const {files, isCut} = await list()
    if (files.some(file => file.path === path)) return true
    return isCut && (await ask(about('api/file', {path}), {expects: [400, 404, 422]})).status === 200
  }

  async function read(path: string): Promise<OpenedFile> {
    const answer = await ask(about('api/file', {path}))
    return {path, bytes: await answer.bytes(), hash: answer.etag}
  }

  // What was sent and not answered may have been written all the same, also after what was sent later.
  const unanswered = new Map<string, Set<string>>()

  /** `hash`: of what it takes the place of; undefined for a new file. */
  async function put({path, text, hash}: SavedDraft): Promise<Saved> {
    const headers: Record<string, string> =
      hash === undefined ? {'if-none-match': '*'} : {'if-match': `"${hash}"`}
    const sent = unanswered.get(path) ?? new Set<string>()
    const asked = ask(about('api/file', {path}), {method: 'PUT', headers, body: text, expects: [409]})
    const answer = await asked.catch(async error => {
      if (error instanceof Unanswered)
        unanswered.set(path, sent.add(await hashOf(new TextEncoder().encode(text))))
      throw error
    })
    const told = await answer.json<{hash: string; theirs?: string}>()
    if (answer.status !== 409) {
      unanswered.delete(path)
      return {path, hash: told.hash}
    }
    // Not somebody else's: it was written here.
    if (sent.delete(told.hash)) return put({path, text, hash: told.hash})
    return {path, hash: told.hash, conflict: {ours: text, theirs: told.theirs ?? ''}}
  }

  async function saveAs({path, text}: Omit<SavedDraft, 'hash'>): Promise<Saved | undefined> {
    const taken = new Set((await listed()).map(file => file.path))
    const chosen = await chooseName(path, taken)
    return chosen === undefined ? undefined : put({path: chosen, text})
  }

  /** What is kept beside a draft, as it is now. */
  async function mappingFile(draft: string): Promise<{text: string; hash: string} | undefined> {
    const answer = await ask(about('api/file', {path: mappingPath(draft)}), {expects: [404]})
    if (answer.status === 404) return undefined
    return {text: new TextDecoder().decode(await answer.bytes()), hash: answer.etag}
  }

  return {
    sort: 'served',
    can: {saves: true, previews: ['pdf', 'press'], extras},
    pick: async sort => chooseFiles(await listed(), sort, read),
    async pickFolder() {
      const files = (await listed()).filter(({sort}) => sort !== 'photo')
      return Promise.all(files.map(({path}) => read(path)))
    },
    list,
    read,
    async save(draft) {
      return draft.hash === undefined || (await isThere(draft.path)) ? put(draft) : saveAs(draft)
    },
    saveAs,
    async write(files, beside = '') {
      const told: string[] = []
      for (const {name, bytes} of files) {
        const path = folderOf(beside) + name
        const answer = await ask(about('api/output', {path}), {method: 'PUT', body: bytes})
        const placed = await answer.json<{path: string; kept?: string}>()
        told.push(
          placed.kept === undefined
            ? `“${placed.path}”`
            : say(
                `“${placed.path}”（原来的“${placed.kept}”不是本工具写的，或有人改过，没有动它）`,
                `${placed.path} (${placed.kept} was not written by this tool, or was changed, and stays)`
              )
        )
      }
      return say(`已写到文件夹里：${told.join('、')}。`, `Written to the folder: ${told.join(', ')}.`)
    },
    async photo(draft, photo) {
      const answer = await ask(about('api/photo', {draft, photo})).catch(error => {
        // It is told after the name of the photo, and ends there.
        throw error instanceof ShellRefusal
          ? new ShellRefusal(error.message.replace(/[，。][\s\S]*$/, ''))
          : error
      })
      return answer.status === 204 ? undefined : answer.bytes()
    },
    keepPhotos: (draft, photos) => keepPhotos(draft, photos, {ask, hashOf}),
    mapping: async draft => (await mappingFile(draft))?.text,
    async keepMapping(draft, text) {
      const path = mappingPath(draft)
      const {conflict} = await put({path, text, hash: (await mappingFile(draft))?.hash})
      if (conflict)
        throw new ShellRefusal(
          say(
            `“${path}”刚刚被别人改过，名称的对照没有记下；请再写入一次。`,
            `${path} was changed by somebody else; what names mean was not kept. Take the figures again.`
          )
        )
    },
    copies: path => folderCopies(path, ask),
    preview: (asked, signal) => previewPages(asked, signal, ask),
    extra: asked => extraFiles(asked, ask)
  }
}
