import type {Tools} from '../desk-context.ts'
import type {OpenedFile} from '../shell.ts'
import {mayLeave} from '../start/open-file.ts'
import {say} from '../words/say.ts'

/** Make a draft of a finished document, its words unchanged, and show it; gives whether there is one. */
export async function becomeDraft(tools: Tools, {path, bytes}: OpenedFile): Promise<boolean> {
  const {session, shell, engine, tell, group, mode} = tools
  const name = path.split('/').pop()!
  const {refusal, drafts, articles} = await engine.run(
    {do: 'import', file: {path: name}, article: 1, figures: false},
    {[name]: bytes}
  )
  const [draft] = drafts
  if (!draft) {
    tell(refusal ?? say('没有从里面读出一篇稿子。', 'No article was found in it.'), 'trouble')
    return false
  }
  if (!(await mayLeave(tools))) return false
  const draftPath = `${name.replace(/\.\w+$/, '')}.yaml`
  const photos = draft.photos.map(one => ({name: one.path, bytes: one.bytes}))
  if (photos.length > 0) await shell.keepPhotos(draftPath, photos)
  session.open({path: draftPath, text: draft.text}, '')
  group.value = 'basics'
  mode.value = 'form'
  if (articles.length > 1)
    tell(say(`文件里有 ${articles.length} 篇，打开的是第一篇。`, `The first of ${articles.length} articles.`))
  return true
}
