import type {FolderCopy} from '../shell.ts'
import {type Ask, about} from './ask.ts'

/** The copies of a draft that the server keeps in the folder. */
export async function folderCopies(path: string, ask: Ask): Promise<ReadonlyArray<FolderCopy>> {
  const {copies} = await (await ask(about('api/kept', {path}))).json<{copies: ReadonlyArray<{at: string}>}>()
  return copies.map(({at}) => ({
    time: timeOf(at),
    async text() {
      const bytes = await (await ask(about('api/kept', {path, at}))).bytes()
      return new TextDecoder().decode(bytes)
    }
  }))
}

/** `2026-11-30T08-15-30-250Z` as milliseconds since 1970. */
const timeOf = (at: string): number =>
  Date.parse(at.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'))
