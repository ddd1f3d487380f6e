import {readFileSync} from 'node:fs'
import {imageSize} from 'image-size'
import {inProcess} from './in-process.ts'
import type {Answer, Question} from './messages.ts'
import {pictureName} from './picture-name.ts'
import {type Manuscript, NoTypesetter} from './typesetter.ts'

/**
 * Typst in a process of its own (`in-child.ts` asks it): pictures come once and are kept. Its arguments are the formats
 * that it will set; it opens their faces.
 */
const typesetter = inProcess()
const pictures = new Map<string, Uint8Array>()

// Get ready before the first question comes.
typesetter.warmUp(process.argv.slice(2)).catch(() => {})

async function answer({id, call, words}: Question): Promise<Answer> {
  try {
    if (call === 'preload') return {id, result: await preload(words[0] as string[])}
    if (call === 'familiesOf') return {id, result: await typesetter.familiesOf(words[0] as string[])}
    const [first, standard] = words as [Manuscript, string | undefined]
    return {id, result: await typesetter[call](withPictures(first), standard)}
  } catch (error) {
    return {id, error: (error as Error).message, isMissing: error instanceof NoTypesetter}
  }
}

/** Reads and opens pictures; gives the names of those that could be read. */
async function preload(files: ReadonlyArray<string>): Promise<string[]> {
  const found = files.flatMap(file => {
    try {
      const bytes = readFileSync(file)
      return [{name: pictureName(bytes, imageSize(bytes).type ?? 'jpg'), bytes}]
    } catch {
      // Who asks reads it too, and tells.
      return []
    }
  })
  for (const {name, bytes} of found) pictures.set(name, bytes)
  await typesetter.openPictures(found)
  return found.map(({name}) => name)
}

const withPictures = (manuscript: Manuscript): Manuscript => ({
  ...manuscript,
  pictures: manuscript.pictures.map(({name}) => ({name, bytes: pictures.get(name)!}))
})

process.on('message', async (question: Question) => {
  for (const {name, bytes} of question.pictures) pictures.set(name, bytes)
  process.send!(await answer(question))
})
// The process that asks is gone.
process.on('disconnect', () => process.exit())
