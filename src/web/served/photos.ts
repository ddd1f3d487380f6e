import {type MadeFile, ShellRefusal} from '../shell.ts'
import {say} from '../words/say.ts'
import {type Ask, about} from './ask.ts'
import {folderOf, nameOf, numbered} from './paths.ts'

interface Keeping {
  readonly ask: Ask
  hashOf(bytes: Uint8Array): Promise<string>
}

/** Put photos into the folder `photos` beside a draft, over none that is there; gives the paths that the draft calls them by. */
export async function keepPhotos(
  draft: string,
  photos: ReadonlyArray<MadeFile>,
  {ask, hashOf}: Keeping
): Promise<ReadonlyArray<string>> {
  const paths: string[] = []
  for (const {name, bytes} of photos) {
    if (!/\.(?:jpe?g|png)$/i.test(name))
      throw new ShellRefusal(
        say(
          `“${name}”不是 JPG 或 PNG 照片，没有收下；请另存为 JPG 再放进来。`,
          `${name} is no JPG or PNG photo and was not taken; save it as JPG first.`
        )
      )
    const hash = await hashOf(bytes)
    for (let count = 1; ; count++) {
      const photo = `photos/${numbered(nameOf(name), count)}`
      const answer = await ask(about('api/file', {path: folderOf(draft) + photo}), {
        method: 'PUT',
        headers: {'if-none-match': '*'},
        body: bytes,
        expects: [409]
      })
      // The same photo may be there already.
      if (answer.status === 409 && (await answer.json<{hash: string}>()).hash !== hash) continue
      paths.push(photo)
      break
    }
  }
  return paths
}
