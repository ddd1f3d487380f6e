import type {ChildProcess} from 'node:child_process'
import {Refusal} from '../../engine/ports.ts'
import {type Manuscript, NoTypesetter, type Typesetter} from '../../typst/typesetter.ts'
import {bundledCoverage, hasFontFile} from '../fonts.ts'
import {forkTypst} from './fork.ts'
import type {Answer, Question} from './messages.ts'
import {pictureName} from './picture-name.ts'
import {plain} from './plain.ts'

/** Documents after which a new process takes over: Typst does not give back all the memory that they took. */
const most = 60

interface Child {
  readonly process: ChildProcess
  readonly waiting: Map<number, {resolve(result: never): void; reject(error: Error): void}>
  /** Names of the pictures that it has. */
  readonly shown: Set<string>
  count: number
}

/**
 * Typst in a process of its own, which gets ready while this one reads drafts. `script` is `serve.ts`, bundled; `first`
 * is a process of it that runs already.
 */
export function inChild(script: string, first = forkTypst(script)): Typesetter {
  let current = childOf(first)
  let last = 0
  const listening: (() => void)[] = []

  /** A process that the system stopped, perhaps for want of memory, is followed by another, once. */
  async function ask<Result>(
    call: Question['call'],
    words: unknown[],
    manuscript: Pick<Manuscript, 'pictures'>
  ): Promise<Result> {
    const asked = current
    try {
      return await askOnce<Result>(call, words, manuscript)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      if (current === asked) current = childOf(forkTypst(script))
    }
    try {
      return await askOnce<Result>(call, words, manuscript)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      throw new Refusal(
        '排版用的进程两次被系统中止（多半是内存不够），没有排成；请关掉别的程序再运行，或分批处理。'
      )
    }
  }

  function askOnce<Result>(
    call: Question['call'],
    words: unknown[],
    {pictures}: Pick<Manuscript, 'pictures'>
  ) {
    const isWorn = current.count >= most && current.waiting.size === 0
    if (isWorn && current.process.connected) current.process.disconnect()
    if (!current.process.connected) current = childOf(forkTypst(script))
    const child = current
    const more = pictures.filter(({name}) => !child.shown.has(name))
    for (const {name} of more) child.shown.add(name)
    const question: Question = {id: ++last, call, words, pictures: more}
    return new Promise<Result>((resolve, reject) => {
      child.count++
      child.waiting.set(question.id, {resolve, reject})
      // Whoever waits keeps this process alive; an idle child does not.
      child.process.ref()
      child.process.channel?.ref()
      child.process.send(question, error => {
        if (call !== 'familiesOf') for (const tell of listening.splice(0)) tell()
        if (error) settle(child, {id: question.id, error: error.message, why: 'stopped'})
      })
    })
  }

  const named = ({pictures, ...manuscript}: Manuscript) => ({
    ...manuscript,
    pictures: pictures.map(({name, called}) => ({name, called}))
  })
  return {
    coverage: bundledCoverage,
    nameOf: pictureName,
    mayHave: hasFontFile,
    familiesOf: asked => ask('familiesOf', [asked], {pictures: []}),
    fits: manuscript => ask('fits', [named(manuscript)], manuscript),
    pdf: async (manuscript, standard) =>
      plain(await ask<Uint8Array>('pdf', [named(manuscript), standard], manuscript)),
    svg: manuscript => ask('svg', [named(manuscript)], manuscript),
    drawing: manuscript => ask('drawing', [named(manuscript)], manuscript),
    whenAsked: () => new Promise(resolve => void listening.push(resolve))
  }
}

function childOf(process: ChildProcess): Child {
  const child: Child = {process, waiting: new Map(), shown: new Set(), count: 0}
  process.on('message', answer => settle(child, answer as Answer))
  const fail = (error: string) => {
    for (const id of [...child.waiting.keys()]) settle(child, {id, error, why: 'stopped'})
  }
  process.on('error', error => fail(error.message))
  process.on('exit', (code, signal) => fail(`Typst stopped (${signal ?? code})`))
  return child
}

/** The process ended before it answered. */
class Stopped extends Error {}

function errorOf(message: string, why: 'missing' | 'refused' | 'stopped' | undefined): Error {
  if (why === 'missing') return new NoTypesetter(message)
  if (why === 'refused') return new Refusal(message)
  return why === 'stopped' ? new Stopped(message) : new Error(message)
}

function settle({process, waiting}: Child, answer: Answer): void {
  const one = waiting.get(answer.id)
  if (!one) return
  waiting.delete(answer.id)
  if (waiting.size === 0) {
    process.unref()
    process.channel?.unref()
  }
  if ('error' in answer) one.reject(errorOf(answer.error, answer.why))
  else one.resolve(answer.result as never)
}
