import type {Files, Ports} from '../engine/ports.ts'
import {Refusal} from '../engine/ports.ts'
import {hashOf} from '../node/hash.ts'
import type {Typesetter} from '../typst/typesetter.ts'

/** One thing that was asked of the world outside, with the hash of the answer: the same answer gives the same outputs. */
export interface Seen {
  readonly call: 'read' | 'readIfThere' | 'list' | 'readBelow' | 'familiesOf'
  readonly words: ReadonlyArray<string>
  readonly answer: string
}

/** Ports that remember what was asked of them, each thing once. */
export interface WatchedPorts {
  readonly ports: Ports
  seen(): ReadonlyArray<Seen>
}

export function watchedPorts(ports: Ports): WatchedPorts {
  const known = new Map<string, Seen>()
  const keep = async <Result extends Answer>(
    call: Seen['call'],
    words: ReadonlyArray<string>,
    asked: Promise<Result>
  ): Promise<Result> => {
    const key = [call, ...words].join('\n')
    if (!known.has(key)) known.set(key, {call, words, answer: await answerOf(asked)})
    return asked
  }
  const {files, typesetter} = ports
  const watched: Files = {
    ...files,
    read: path => keep('read', [path], files.read(path)),
    readIfThere: path => keep('readIfThere', [path], files.readIfThere(path)),
    list: folder => keep('list', [folder], files.list(folder)),
    readBelow: (file, path) => keep('readBelow', [file, path], files.readBelow(file, path))
  }
  const withFamilies = (one: Typesetter): Typesetter => ({
    ...one,
    familiesOf: asked => keep('familiesOf', asked, one.familiesOf(asked))
  })
  return {
    ports: {
      ...ports,
      files: watched,
      ...(typesetter ? {typesetter: formats => withFamilies(typesetter(formats))} : {})
    },
    seen: () => [...known.values()]
  }
}

/** Whether the world still answers as it did. */
export async function isSame({call, words, answer}: Seen, {files, typesetter}: Ports): Promise<boolean> {
  const [first = '', second = ''] = words
  switch (call) {
    case 'read':
      return (await answerOf(files.read(first))) === answer
    case 'readIfThere':
      return (await answerOf(files.readIfThere(first))) === answer
    case 'list':
      return (await answerOf(files.list(first))) === answer
    case 'readBelow':
      return (await answerOf(files.readBelow(first, second))) === answer
    case 'familiesOf':
      return typesetter !== undefined && (await answerOf(typesetter([]).familiesOf(words))) === answer
  }
}

type Answer = Uint8Array | ReadonlyArray<string> | undefined

/** What was said, in short: bytes or names by their hash, what was refused by its words. */
async function answerOf(asked: Promise<Answer>): Promise<string> {
  try {
    const said = await asked
    if (said === undefined) return 'none'
    return hashOf(said instanceof Uint8Array ? said : said.join('\n'))
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${error.message}`
    throw error
  }
}
