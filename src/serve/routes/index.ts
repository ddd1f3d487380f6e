import type {Route} from '../route.ts'
import {readFile, saveFile} from './file.ts'
import {listFiles} from './files.ts'
import {doJob} from './job.ts'
import {keepCopy, readKept} from './kept.ts'
import {writeOutput} from './output.ts'
import {readPhoto} from './photo.ts'

/** All that can be asked of the server. */
export const routes: ReadonlyArray<Route> = [
  listFiles,
  readFile,
  saveFile,
  readPhoto,
  writeOutput,
  readKept,
  keepCopy,
  doJob
]
