import * as z from 'zod/mini'
import type {PackedJob, Result} from './packed.ts'

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
  stem: way,
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

const result = z.strictObject({
  file: word,
  findings: z.strictObject({error: z.int(), warning: z.int(), hint: z.int()}),
  refusal: z.optional(word),
  outputs: z.array(z.strictObject({suffix: word, hash, size: z.int()}))
})

const leadsOut = (path: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(path) || path === '-' || path.split(/[\\/]/).includes('..')

/** What stands in a queue as a job. Throws for what is none: anybody may write to a queue. */
export const readPacked = (data: unknown): PackedJob => read(packed, data, 'job')

/** What a worker left as a result. */
export const readResult = (data: unknown): Result => read(result, data, 'result')

function read<Shape extends z.ZodMiniType>(shape: Shape, data: unknown, what: string): z.output<Shape> {
  const found = shape.safeParse(data)
  if (found.success) return found.data
  const [{path, message} = {path: [], message: ''}] = found.error.issues
  throw new Error(`Cannot read the ${what}: ${path.join('.')} ${message}`)
}
