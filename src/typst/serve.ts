import {inProcess} from './in-process.ts'
import type {Answer, Question} from './messages.ts'
import {type Manuscript, NoTypesetter} from './typesetter.ts'

/** Typst in a process of its own (`in-child.ts` asks it): pictures come once and are kept. */
const typesetter = inProcess()
const pictures = new Map<string, Uint8Array>()

// Get ready before the first question comes.
typesetter.warmUp().catch(() => {})

async function answer({id, call, words, pictures: more}: Question): Promise<Answer> {
  for (const {name, bytes} of more) pictures.set(name, bytes)
  try {
    const [first, standard] = words as [Manuscript, string | undefined]
    if (call === 'familiesOf') return {id, result: await typesetter.familiesOf(words[0] as string[])}
    const manuscript = {
      ...first,
      pictures: first.pictures.map(({name}) => ({name, bytes: pictures.get(name)!}))
    }
    return {id, result: await typesetter[call](manuscript, standard)}
  } catch (error) {
    return {id, error: (error as Error).message, isMissing: error instanceof NoTypesetter}
  }
}

process.on('message', async (question: Question) => {
  process.send!(await answer(question))
})
// The process that asks is gone.
process.on('disconnect', () => process.exit())
