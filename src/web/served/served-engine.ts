import type {Job, Output} from '../../browser.ts'
import type {Engine} from '../engine/client.ts'
import type {Held, OutcomeOf} from '../engine/protocol.ts'
import {type Ask, ask as askServer} from './ask.ts'
import {bytesOf} from './extra.ts'

/**
 * The engine of a page on a folder. Where the folder has settings of its own (terms, kinds, rules), its jobs are done behind the
 * page, which knows them, so that the page finds what the command line finds; elsewhere in the worker, which is nearer.
 */
export function servedEngine(engine: Engine, ask: Ask = askServer): Engine {
  let known: Promise<boolean> | undefined
  const hasSettings = async () => {
    known ??= ask('api/files').then(async answer => (await answer.json<{hasSettings: boolean}>()).hasSettings)
    return known.catch(() => false)
  }
  return {
    ...engine,
    async run<J extends Job>(job: J, files: Held = {}): Promise<OutcomeOf<J>> {
      const over = textsIn(files)
      if (!over || !(await hasSettings())) return engine.run(job, files)
      const answer = await ask('api/job', {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({job, over})
      })
      const {outputs, ...outcome} = await answer.json<Sent<OutcomeOf<J>>>()
      return {...outcome, outputs: outputs.map(outputOf)} as unknown as OutcomeOf<J>
    }
  }
}

interface SentOutput extends Omit<Output, 'bytes'> {
  readonly base64: string
}

/** An outcome as JSON carries it. */
type Sent<Told> = Omit<Told, 'outputs'> & {readonly outputs: ReadonlyArray<SentOutput>}

const outputOf = ({format, suffix, base64}: SentOutput): Output => ({
  format,
  suffix,
  bytes: bytesOf(base64)
})

/** The texts among files that come with a job, photos aside, which lie in the folder; undefined when there is more. */
function textsIn(files: Held): Record<string, string> | undefined {
  const texts: Record<string, string> = {}
  for (const [path, content] of Object.entries(files)) {
    if (/\.(?:jpe?g|png|webp)$/i.test(path)) continue
    const text = typeof content === 'string' ? content : utf8(content)
    if (text === undefined || !/\.(?:ya?ml|md|markdown|txt)$/i.test(path)) return undefined
    texts[path] = text
  }
  return texts
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}
