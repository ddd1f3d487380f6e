import {inProcess} from './in-process.ts'
import type {Answer, Question} from './messages.ts'
import {type Manuscript, NoTypesetter} from './typesetter.ts'

/** Typst in a process of its own (`in-child.ts` asks it): pictures come once and are kept. */
const typesetter = inProcess()
const pictures = new Map<string, Uint8Array>()

// Get ready before the first question comes.
typesetter.warmUp().catch(() => {})

async function answer({id, call, words}: Question): Promise<Answer> {
  try {
    const [first, standard] = words as [Manuscript, string | undefined]
    if (call === 'familiesOf') return {id, result: await typesetter.familiesOf(words[0] as string[])}
    return {id, result: await typesetter[call](withPictures(first), standard)}
  } catch (error) {
    return {id, error: (error as Error).message, isMissing: error instanceof NoTypesetter}
  }
}

const withPictures = (manuscript: Manuscript): Manuscript => ({
  ...manuscript,
  pictures: manuscript.pictures.map(({name}) => ({name, bytes: pictures.get(name)!}))
})

process.on('message', async (question: Question) => {
  for (const {name, bytes} of question.pictures) pictures.set(name, bytes)
  process.send!(await answer(question))
  // Stories are measured first. While it is reckoned where they stand, the pictures are opened.
  if (question.call === 'fits' && question.pictures.length > 0)
    await typesetter
      .openPictures({...(question.words[0] as Manuscript), pictures: question.pictures})
      .catch(() => {})
})
// The process that asks is gone.
process.on('disconnect', () => process.exit())
