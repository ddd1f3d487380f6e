import {bodyOf, limits} from '../body.ts'
import {bytes, json} from '../reply.ts'
import {pathIn, type Route} from '../route.ts'

/** The automatic copies of a draft; with `at` one of them. */
export const readKept: Route = {
  method: 'GET',
  name: 'api/kept',
  async answer(call) {
    const path = pathIn(call)
    const {kept} = call.folder
    const at = call.url.searchParams.get('at')
    return at === null ? json(200, {copies: kept.list(path)}) : bytes(kept.read(path, at))
  }
}

/** Keep a copy of what is being written; the draft's own file stays as it is. */
export const keepCopy: Route = {
  method: 'PUT',
  name: 'api/kept',
  async answer(call) {
    const path = pathIn(call)
    call.folder.kept.keep(path, await bodyOf(call.request, limits.draft))
    return json(200, {copies: call.folder.kept.list(path)})
  }
}
