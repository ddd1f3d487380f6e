import {canCheck, isDraftName} from './desk-file.ts'

/** What of many files comes on the desk, and what does not, each by its path. */
export interface SortedFiles<File> {
  readonly taken: ReadonlyArray<File>
  /** Documents that were written of a draft that is there, too: its findings would stand twice. */
  readonly written: ReadonlyArray<File>
  /** They belong to drafts. */
  readonly photos: ReadonlyArray<File>
  /** Tables, settings, old Word files: nothing that can be checked. */
  readonly others: ReadonlyArray<File>
}

/** Sort the files of a folder for the desk. */
export function sortFiles<File extends {readonly path: string}>(
  files: ReadonlyArray<File>
): SortedFiles<File> {
  const stems = new Set(files.filter(({path}) => isDraftName(path)).map(({path}) => stemOf(path)))
  const taken: File[] = []
  const written: File[] = []
  const photos: File[] = []
  const others: File[] = []
  for (const file of files) {
    const {path} = file
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (/\.(?:jpe?g|png|webp)$/i.test(path)) photos.push(file)
    else if (!canCheck(path) || /^(?:\.|~\$|zongshu\.config\.)/i.test(name)) others.push(file)
    else if (!isDraftName(path) && stems.has(stemOf(path))) written.push(file)
    else taken.push(file)
  }
  return {taken, written, photos, others}
}

/** A path without its ending, and without what an output of ours has before it. */
const stemOf = (path: string): string =>
  path.replace(/(?:（\d+）)?(?:\.审阅稿)?(?:（\d+）)?\.[^./]+$/, '').toLowerCase()
