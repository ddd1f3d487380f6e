import {dirname, join} from 'node:path'
import {Refusal} from '../../engine/ports.ts'
import {fail} from '../../node/errno.ts'
import {type Outputs, outputsOfRun} from '../../node/outputs.ts'
import {bodyOf, limits} from '../body.ts'
import {json} from '../reply.ts'
import {isPlainPath, isSettings} from '../root.ts'
import {pathIn, type Route} from '../route.ts'
import type {ServedFolder} from '../served-folder.ts'
import {Wrong} from '../wrong.ts'

/** What the page makes; nothing of it runs by a double click. */
const endings = /\.(?:docx|pdf|md|html|zip|idml|svg|png|txt|json|yaml)$/i

/** Write what the page made into the folder. What others made or changed keeps its name, and this gets another. */
export const writeOutput: Route = {
  method: 'PUT',
  name: 'api/output',
  async answer(call) {
    const path = pathIn(call)
    const content = await bodyOf(call.request, limits.file)
    return json(200, writeInto(call.folder, path, content))
  }
}

/** Where an output of a request went, from the folder. */
export interface PlacedHere {
  readonly path: string
  /** The file that has its name, and stays. */
  readonly kept?: string
}

interface Writing {
  /** Places of the files it was made of. */
  readonly read?: ReadonlyArray<string>
  /** Those of one job, no two of which share a file (default: it is the only one). */
  readonly outputs?: Outputs
  /** Whether what is there was looked at, and nothing of it would be lost (default: false). */
  readonly replaces?: boolean
}

/** Write an output into the folder by its path there. Throws `Refusal`. */
export function writeInto(
  {root}: Pick<ServedFolder, 'root'>,
  path: string,
  content: Uint8Array,
  {read = [], outputs = outputsOfRun(), replaces}: Writing = {}
): PlacedHere {
  if (!isPlainPath(path) || !endings.test(path) || isSettings(path))
    throw new Wrong(400, `“${path}”不是本工具会写的文件，没有写。`)
  const place = root.place(path)
  for (const one of read) outputs.read(one)
  try {
    const placed = outputs.write(place, content, {replaces})
    const here = (whole: string) =>
      join(dirname(path), whole.slice(dirname(place).length + 1)).replaceAll('\\', '/')
    return {path: here(placed.path), ...(placed.kept === undefined ? {} : {kept: path})}
  } catch (error) {
    if (error instanceof Refusal) throw error
    fail(error, path, '写入')
  }
}
