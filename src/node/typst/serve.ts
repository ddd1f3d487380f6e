import {join} from 'node:path'
import {Refusal} from '../../engine/ports.ts'
import {type Manuscript, NoTypesetter} from '../../typst/typesetter.ts'
import {fontFolder} from '../fonts.ts'
import {inProcess} from './in-process.ts'
import type {Answer, Question} from './messages.ts'

/**
 * Typst in a process of its own (`in-child.ts` asks it): pictures come once and are kept. Its arguments are the formats
 * that it will set; it opens their faces.
 */
const typesetter = inProcess(withoutSystemFonts)
const pictures = new Map<string, Uint8Array>()

// Get ready before the first question comes.
typesetter.warmUp(process.argv.slice(2)).catch(() => {})

/**
 * Typst reads every font of the machine, wanted or not. Where it finds them through fontconfig, this process tells it of
 * none meanwhile: that takes a sixth of the time.
 */
function withoutSystemFonts<Result>(work: () => Result): Result {
  const {FONTCONFIG_FILE: before} = process.env
  process.env.FONTCONFIG_FILE = join(fontFolder(), 'no-fonts.conf')
  try {
    return work()
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE
    else process.env.FONTCONFIG_FILE = before
  }
}

async function answer({id, call, words}: Question): Promise<Answer> {
  try {
    if (call === 'familiesOf') return {id, result: await typesetter.familiesOf(words[0] as string[])}
    const [first, standard] = words as [Manuscript, string | undefined]
    return {id, result: await typesetter[call](withPictures(first), standard)}
  } catch (error) {
    const why = error instanceof NoTypesetter ? 'missing' : error instanceof Refusal ? 'refused' : undefined
    return {id, error: (error as Error).message, why}
  }
}

const withPictures = (manuscript: Manuscript): Manuscript => ({
  ...manuscript,
  pictures: manuscript.pictures.map(one => ({...one, bytes: pictures.get(one.name)!}))
})

process.on('message', async (question: Question) => {
  for (const {name, bytes} of question.pictures) pictures.set(name, bytes)
  process.send!(await answer(question))
})
// Ctrl-C goes to all processes of a terminal; the one that asks still wants its answers.
process.on('SIGINT', () => {})
// The process that asks is gone.
process.on('disconnect', () => process.exit())
