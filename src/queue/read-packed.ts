import * as z from 'zod/mini'
import {Refusal} from '../engine/ports.ts'
import {nameOf, type PackedJob, type Result} from './packed.ts'

const word = z.string().check(z.maxLength(4000))
/** A path from the folder of a job, which leads nowhere else: anybody may write to a queue. */
const way = word.check(z.refine(path => !leadsOut(path), 'leads out of the folder'))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const file = z.tuple([way, hash])
const input = z.strictObject({path: way})
const plain = z.record(word, z.union([way, z.boolean(), z.array(way)]))

const render = z.strictObject({
  do: z.literal('render'),
  draft: input,
  kind: z.optional(word),
  stage: z.optional(z.enum(['draft', 'final'])),
  formats: z.optional(z.array(word)),
  review: z.optional(z.boolean()),
  settings: z.optional(plain),
  folder: z.optional(way)
})

const rollup = z.strictObject({do: z.literal('rollup'), plan: input, drafts: z.array(input)})

const packed = z.strictObject({
  stem: way.check(z.regex(/[^/\\]$/)),
  job: z.union([render, rollup]),
  setup: z.strictObject({
    templates: z.optional(z.array(way)),
    campaigns: z.optional(z.array(way)),
    config: z.optional(way)
  }),
  files: z.array(file),
  shared: z.array(file),
  version: word
})

/** What stands behind a stem, such as `.审阅稿.docx`: no way to elsewhere. */
const ending = z.string().check(z.regex(/^(?:\.[\p{L}\d-]{1,20}){1,3}$/u))

const result = z.strictObject({
  file: word,
  findings: z.strictObject({error: z.int(), warning: z.int(), hint: z.int()}),
  refusal: z.optional(word),
  outputs: z.array(z.strictObject({suffix: ending, hash, size: z.int()}))
})

const leadsOut = (path: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(path) || path === '-' || path.split(/[\\/]/).includes('..')

/** What stands in a queue as a job. Throws `Refusal` for what is none: anybody may write to a queue. */
export const readPacked = (data: unknown): PackedJob => read(packed, data, '队列里的任务')

/** What a worker left as a result. Throws `Refusal` for what is none. */
export const readResult = (data: unknown): Result => read(result, data, '队列里的结果')

/**
 * A job with its name, of which a worker makes the name of a file. Throws `Refusal` where they do not belong together: then
 * somebody else put it in, or changed it.
 */
export function readNamed(id: string, data: unknown): PackedJob {
  const read = readPacked(data)
  if (id !== nameOf(data)) throw new Refusal(`队列里的任务名字和内容对不上，没有做；${anew}`)
  return read
}

/** What is said of what somebody else put into a queue; `place` is in it. */
export const notOurs = (place: string, what = '队列里的任务'): string =>
  `${what}不是本工具这一版写的（${place}），没有使用；${anew}`

const anew = '请用 zongshu queue add 重新入队。'

function read<Shape extends z.ZodMiniType>(shape: Shape, data: unknown, what: string): z.output<Shape> {
  const found = shape.safeParse(data)
  if (found.success) return found.data
  const place = found.error.issues[0]?.path.join('.') || '整体'
  throw new Refusal(notOurs(place, what))
}
