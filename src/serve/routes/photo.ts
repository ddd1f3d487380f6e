import {Refusal} from '../../engine/ports.ts'
import {bytes} from '../reply.ts'
import {pathIn, type Route} from '../route.ts'

/** A photo by the name that a draft has for it; no content when there is none. */
export const readPhoto: Route = {
  method: 'GET',
  name: 'api/photo',
  async answer(call) {
    const draft = pathIn(call, 'draft')
    const photo = call.url.searchParams.get('photo') ?? ''
    if (photo === '') return {status: 204}
    try {
      const content = await call.folder.root.files().readBelow(draft, photo)
      return content ? bytes(content) : {status: 204}
    } catch (error) {
      // It is told after the name of the picture.
      if (error instanceof Refusal) throw new Refusal(`“${photo}”${error.message}。`)
      throw error
    }
  }
}
