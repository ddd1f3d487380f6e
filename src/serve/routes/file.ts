import {decode} from '../../draft/decode.ts'
import {isDraft} from '../../draft/is-draft.ts'
import {Refusal} from '../../engine/ports.ts'
import {fail} from '../../node/errno.ts'
import {hashOf} from '../../node/hash.ts'
import {isLink} from '../../node/outputs.ts'
import {createWhole, replaceWhole} from '../../node/write-whole.ts'
import {bodyOf, limits} from '../body.ts'
import type {KeptCopies} from '../kept-copies.ts'
import {bytes, json, type Reply} from '../reply.ts'
import {isSettings} from '../root.ts'
import {type Call, pathIn, type Route} from '../route.ts'
import {Wrong} from '../wrong.ts'

/** A file of the folder, with its hash. */
export const readFile: Route = {
  method: 'GET',
  name: 'api/file',
  async answer(call) {
    const path = pathIn(call)
    const content = await call.folder.root.files().readIfThere(path)
    if (!content) throw new Wrong(404, `没有文件“${path}”，可能刚被移走或改名。`)
    return bytes(content, {etag: etagOf(content)})
  }
}

/**
 * Save a draft: with `If-Match` in the place of what was read, with `If-None-Match: *` as a new one. What somebody else
 * saved meanwhile is sent back instead (409). Photos and other files can only be new ones.
 */
export const saveFile: Route = {
  method: 'PUT',
  name: 'api/file',
  async answer(call) {
    const path = pathIn(call)
    const {headers} = call.request
    const isNew = headers['if-none-match'] === '*'
    const before = hashIn(headers['if-match'])
    if (!isNew && before === undefined)
      throw new Wrong(428, '保存时要写明改的是哪一版（If-Match），或写明是新文件（If-None-Match: *）。')
    if (isSettings(path)) throw new Wrong(400, `“${path}”是设置文件，网页不写它；请用编辑器改。`)
    if (!(isDraft(path) || (isNew && /\.(?:jpe?g|png)$/i.test(path))))
      throw new Wrong(400, `“${path}”不是草稿（.yaml），不能保存到这里。`)
    const content = await bodyOf(call.request, isDraft(path) ? limits.draft : limits.file)
    if (isDraft(path)) mustBeText(content)
    return isNew ? create(call, path, content) : replace(call, path, before!, content)
  }
}

const etagOf = (content: Uint8Array): string => `"${hashOf(content)}"`

const hashIn = (etag: string | undefined): string | undefined => /^"?([0-9a-f]{64})"?$/.exec(etag ?? '')?.[1]

function mustBeText(content: Uint8Array): void {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(content)
  } catch {
    throw new Wrong(400, '草稿要以 UTF-8 文本保存，没有收下。')
  }
}

async function create(call: Call, path: string, content: Uint8Array): Promise<Reply> {
  const {root} = call.folder
  try {
    writing(path, () => createWhole(root.place(path), content))
  } catch (error) {
    const there = await root.files().readIfThere(path)
    if (there) return conflict(path, there)
    if (isLink(root.place(path)))
      throw new Wrong(409, `“${path}”是一个链接，指的文件不在，没有写；请换一个名字，或把它移走。`)
    throw error
  }
  return json(201, {path, hash: hashOf(content)}, {etag: etagOf(content)})
}

async function replace({folder}: Call, path: string, before: string, content: Uint8Array): Promise<Reply> {
  const {root, kept} = folder
  const there = await root.files().readIfThere(path)
  if (!there) throw new Wrong(404, `没有文件“${path}”，可能刚被移走或改名；请另存一份。`)
  const hash = hashOf(there)
  // A save whose answer got lost on the way is asked for again.
  if (hash === hashOf(content)) return json(200, {path, hash}, {etag: etagOf(content)})
  if (hash !== before) return conflict(path, there)
  const note = keepBefore(kept, path, there)
  try {
    writing(path, () => replaceWhole(root.place(path), there, content))
  } catch (error) {
    const now = await root.files().readIfThere(path)
    if (!(error instanceof Refusal) || !now || hashOf(now) === before) throw error
    return conflict(path, now)
  }
  return json(200, {path, hash: hashOf(content), ...note}, {etag: etagOf(content)})
}

/** Keep what a save replaces; that it cannot be is told, and hinders no save. */
function keepBefore(kept: KeptCopies, path: string, there: Uint8Array): {note?: string} {
  try {
    kept.keep(path, there)
    return {}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {note: error.message}
  }
}

/** What stands there now, so that the page can show both. */
function conflict(path: string, there: Uint8Array): Reply {
  const hash = hashOf(there)
  const message = `“${path}”刚才被别的程序或别的窗口保存过，没有覆盖它；请对照两份再决定。`
  const theirs = isDraft(path) ? {theirs: decode(there, path, () => {}).text} : {}
  return json(409, {message, path, hash, ...theirs}, {etag: `"${hash}"`})
}

/** What the system could not write, in words. */
function writing(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (error instanceof Refusal) throw error
    fail(error, path, '写入')
  }
}
