import type {Command} from '../command.ts'

/** All commands by name, in the order `--help` shows them; each is loaded when it is asked for. */
const loaders = {
  new: async () => (await import('./new.ts')).create,
  import: async () => (await import('./import.ts')).importCommand,
  format: async () => (await import('./format.ts')).format,
  figures: async () => (await import('./figures.ts')).figures,
  diff: async () => (await import('./diff.ts')).diff,
  rollup: async () => (await import('./rollup.ts')).rollup,
  status: async () => (await import('./status.ts')).status,
  lint: async () => (await import('./lint.ts')).lint,
  render: async () => (await import('./render.ts')).render,
  page: async () => (await import('./page.ts')).page,
  pull: async () => (await import('./pull.ts')).pull,
  template: async () => (await import('./template.ts')).template,
  serve: async () => (await import('./serve.ts')).serve,
  queue: async () => (await import('./queue.ts')).queue,
  worker: async () => (await import('./worker.ts')).worker,
  kind: async () => (await import('./kind.ts')).kind,
  kinds: async () => (await import('./kinds.ts')).kinds,
  campaigns: async () => (await import('./campaigns.ts')).campaigns,
  evidence: async () => (await import('./evidence.ts')).evidence,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
  schema: async () => (await import('./schema.ts')).schema
} satisfies Readonly<Record<string, () => Promise<Command>>>

/** The names of all commands. */
export const commandNames: ReadonlyArray<string> = Object.keys(loaders)

/** A command by its name; undefined when there is none. */
export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(loaders, name) ? loaders[name as keyof typeof loaders]() : undefined

/** All commands, for pages that tell of them. */
export const allCommands = (): Promise<ReadonlyArray<Command>> =>
  Promise.all(Object.values(loaders).map(load => load()))
