import * as z from 'zod/mini'
import type {Job} from '../engine/job.ts'
import {limits} from './body.ts'

const text = z.string().check(z.maxLength(limits.draft))
const word = z.string().check(z.maxLength(1000))
const input = z.strictObject({path: word, text: z.optional(text), name: z.optional(word)})
const given = z.union([word, z.boolean(), z.array(word)])
const plain = z.record(word, given)
const stage = z.optional(z.enum(['draft', 'final']))
const choice = z.union([word, z.catchall(z.object({name: word}), given)])
const onDraft = {kind: z.optional(word), stage}
const isOn = z.optional(z.boolean())

const job = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('check'),
    file: input,
    layout: z.optional(word),
    compare: isOn,
    with: z.optional(z.array(input)),
    expect: z.optional(input),
    ...onDraft
  }),
  z.strictObject({do: z.literal('fix'), file: input, compare: isOn, ...onDraft}),
  z.strictObject({
    do: z.literal('render'),
    draft: input,
    formats: z.optional(z.array(choice)),
    review: isOn,
    settings: z.optional(plain),
    folder: z.optional(word),
    date: z.optional(word),
    replaces: z.optional(word),
    ...onDraft
  }),
  z.strictObject({
    do: z.literal('page'),
    page: input,
    outputs: z.optional(z.array(word)),
    fonts: z.optional(z.enum(['bundled', 'system'])),
    pressReady: isOn,
    icc: z.optional(word),
    date: z.optional(word),
    stage
  }),
  z.strictObject({do: z.literal('pull'), copy: word, draft: input, force: isOn}),
  z.strictObject({
    do: z.literal('import'),
    file: input,
    kind: z.optional(word),
    article: z.optional(z.union([z.int(), z.literal('all')])),
    figures: isOn,
    template: z.optional(word)
  }),
  z.strictObject({
    do: z.literal('format'),
    file: input,
    article: z.optional(z.int()),
    settings: z.optional(plain),
    review: isOn,
    date: z.optional(word)
  }),
  z.strictObject({do: z.literal('diff'), before: input, after: input}),
  z.strictObject({
    do: z.literal('figures'),
    table: word,
    draft: input,
    matches: z.optional(z.record(word, word)),
    take: z.optional(z.array(word)),
    add: z.optional(z.array(word)),
    keepUnits: isOn
  }),
  z.strictObject({do: z.literal('figures-table'), draft: input, last: z.optional(input)}),
  z.strictObject({do: z.literal('rollup'), plan: input, drafts: z.array(input)}),
  z.strictObject({do: z.literal('status'), drafts: z.array(input), expect: z.optional(input), stage}),
  z.strictObject({
    do: z.literal('template'),
    template: word,
    picture: isOn,
    page: z.optional(z.int().check(z.positive())),
    draft: z.optional(input)
  }),
  z.strictObject({do: z.literal('preview'), draft: input, format: choice, ...onDraft})
])

const asked = z.strictObject({
  job,
  /** Texts of the page that stand in the place of files, by path. */
  over: z.optional(z.record(word, text)),
  /** The folder into which what is made is written (default: it is only sent). */
  write: z.optional(word)
})

/** What a page asks to be done. */
export interface Asked {
  readonly job: Job
  readonly over?: Readonly<Record<string, string>>
  readonly write?: string
}

/** Read what a page asks to be done; a sentence about it when it is nothing that can be. */
export function askedIn(value: unknown): Asked | string {
  const {success, data, error} = asked.safeParse(value)
  if (success) return data as Asked
  const [issue] = error.issues
  return `任务的写法不对：${issue?.path.join('.') || '整体'}。`
}
