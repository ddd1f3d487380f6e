import {basename, extname, join} from 'node:path'
import type {Job, Outcome, Output} from '../../engine/job.ts'
import {WrongJob} from '../../engine/job.ts'
import {runJob} from '../../engine/run-job.ts'
import {outputsOfRun} from '../../node/outputs.ts'
import {jsonOf} from '../body.ts'
import {askedIn} from '../job-shape.ts'
import {json} from '../reply.ts'
import {isPlainPath} from '../root.ts'
import type {Call, Route} from '../route.ts'
import {Wrong} from '../wrong.ts'
import {writeInto} from './output.ts'

/** Do a job of the engine on the text of the page, with the files of the folder beside it. */
export const doJob: Route = {
  method: 'POST',
  name: 'api/job',
  async answer(call) {
    const asked = askedIn(await jsonOf(call.request))
    if (typeof asked === 'string') throw new Wrong(400, asked)
    const {job, over, write} = asked
    if (write !== undefined && write !== '' && !isPlainPath(write))
      throw new Wrong(400, `“${write}”不是这个文件夹里可以用的名字，没有写文件。`)
    const {folder, signal} = call
    return folder.inTurn(async () => {
      const read: string[] = []
      const ports = folder.ports({over, signal, onRead: path => void read.push(path)})
      const outcome = await done(job, call, ports)
      const outputs =
        write === undefined ? outcome.outputs.map(sent) : placed(job, outcome.outputs, {call, write, read})
      return json(200, {...outcome, outputs, said: ports.said})
    })
  }
}

async function done(job: Job, {folder}: Call, ports: ReturnType<Call['folder']['ports']>): Promise<Outcome> {
  try {
    return await runJob(job, await folder.workspace(ports), ports)
  } catch (error) {
    if (error instanceof WrongJob) throw new Wrong(400, '没有这种任务。')
    throw error
  }
}

/** An output as JSON has it. */
const sent = ({format, suffix, bytes}: Output) => ({
  format,
  suffix,
  size: bytes.length,
  base64: Buffer.from(bytes).toString('base64')
})

interface Placing {
  readonly call: Call
  /** The folder into which they go. */
  readonly write: string
  readonly read: ReadonlyArray<string>
}

/** Write what was made, by the name of what it was made of. */
function placed(job: Job, made: ReadonlyArray<Output>, {call, write, read}: Placing) {
  const outputs = outputsOfRun()
  const path = mainOf(job)
  const stem = join(write, basename(path, extname(path))).replaceAll('\\', '/')
  return made.map(({format, suffix, bytes}) => ({
    format,
    suffix,
    size: bytes.length,
    ...writeInto(call.folder, stem + suffix, bytes, {
      read,
      outputs,
      // The engine looked whether anybody's edits are in it.
      replaces: job.do === 'render' && job.replaces === stem + suffix
    })
  }))
}

/** The file that a job is about, by which its outputs are called. */
function mainOf(job: Job): string {
  if (job.do === 'template') return job.template
  if ('draft' in job) return job.draft.path
  if ('file' in job) return job.file.path
  if ('page' in job) return job.page.path
  throw new Wrong(400, '这种任务不写文件。')
}
